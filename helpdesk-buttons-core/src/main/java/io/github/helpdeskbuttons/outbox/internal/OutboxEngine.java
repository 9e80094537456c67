package io.github.helpdeskbuttons.outbox.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.helpdeskbuttons.OutboxUnavailableException;
import io.github.helpdeskbuttons.Submission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Joins the parts of an outbox, and ends them. */
public final class OutboxEngine implements AutoCloseable {
    private static final int MISSED_HEARTBEATS = 4;
    private static final int OTHER_CONNECTIONS = 20;
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(15);

    private final @Nullable EmbeddedDatabase embedded;
    private final ScheduledExecutorService timer;
    private final Scheduler scheduler;
    private final CompletableFuture<Submission> closing = new CompletableFuture<>();
    private final StoredPresses presses;
    private final Duration grace;
    private final Hold hold;
    private final Housekeeping housekeeping;
    private final Shelf shelf;

    private OutboxEngine(OutboxSettings settings, Deliverer deliverer, Duration settleWithin) {
        this.embedded = settings.file()
                .map(file -> new EmbeddedDatabase(
                        settings.fileSystem(), file, settings.parallelDeliveries() + OTHER_CONNECTIONS))
                .orElse(null);
        Database database = open(settings);
        InstantSource clock = settings.clock().<InstantSource>map(own -> own).orElseGet(() -> clockOf(database));
        this.grace = settings.graceAtClose();
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "outbox-timer");
            thread.setDaemon(true);
            return thread;
        });
        this.shelf = new Shelf(database, settings, clock);
        this.housekeeping = new Housekeeping(shelf, settings);
        SplittableRandom random = new SplittableRandom();
        BackOff backOff = new BackOff(settings.firstPause(), settings.longestPause(), random.split());
        this.hold = new Hold(timer, settings.firstProbe());
        Changes changes = new Changes(settings.listener());
        Endings endings = new Endings(
                shelf,
                settings,
                backOff,
                new BackOff(settings.firstProbe(), LONGEST_PROBE, random.split()),
                settleWithin,
                hold,
                changes);
        Delivery delivery = new Delivery(
                shelf,
                endings,
                new Farewell(shelf, settings.undeliveredPressHandler(), backOff),
                deliverer,
                settleWithin,
                hold,
                closing);
        if (embedded != null) {
            database.run(connection -> {
                shelf.schedule.nobodyIsAlive(connection);
                return connection;
            });
        }
        this.scheduler = scheduler(settings, database, clock, deliveryTask(delivery, backOff, clock), housekeeping);
        hold.of(scheduler);
        this.presses = new StoredPresses(shelf, changes, scheduler::triggerCheckForDueExecutions);
    }

    /**
     * Opens an outbox and begins to deliver.
     *
     * @param settings where and how
     * @param deliverer makes the attempts
     * @param settleWithin how late a ticket can appear whose answer was lost
     * @return the outbox
     * @throws IllegalStateException if the tables or the file are not as they should be
     */
    public static OutboxEngine start(OutboxSettings settings, Deliverer deliverer, Duration settleWithin) {
        OutboxEngine engine = new OutboxEngine(settings, deliverer, settleWithin);
        engine.scheduler.start();
        return engine;
    }

    private Database open(OutboxSettings settings) {
        DataSource dataSource =
                embedded != null ? embedded : settings.dataSource().orElseThrow();
        if (embedded != null) {
            embedded.check();
        }
        Dialect dialect;
        try (Connection connection = dataSource.getConnection()) {
            dialect = Dialect.of(connection);
        } catch (SQLException failure) {
            throw new OutboxUnavailableException(
                    "The outbox's database cannot be reached (SQL state " + failure.getSQLState()
                            + "). See that it runs and that the data source has the right address and credentials.",
                    Said.by(failure));
        }
        Database database = new Database(dataSource, dialect);
        new Tables(database).check(embedded != null || settings.createTables());
        return database;
    }

    private static InstantSource clockOf(Database database) {
        return switch (database.dialect()) {
            // In this process, so its clock is the host's.
            case H2 -> Clock.systemUTC();
            case POSTGRESQL -> new DatabaseClock(database, System::nanoTime);
        };
    }

    private static CustomTask<Void> deliveryTask(Delivery delivery, BackOff backOff, InstantSource clock) {
        return Tasks.custom(ScheduleTable.DELIVERY, Void.class)
                .onFailure((complete, operations) ->
                        Next.at(clock.instant().plus(backOff.after(1))).settle(complete, operations))
                .onDeadExecution(
                        (complete, operations) -> Next.at(clock.instant()).settle(complete, operations))
                .execute((press, context) -> delivery.attempt(press.getId(), () -> !context.getCurrentlyExecuting()
                        .getHeartbeatState()
                        .hasStaleHeartbeat())::settle);
    }

    private static Scheduler scheduler(
            OutboxSettings settings,
            Database database,
            InstantSource clock,
            CustomTask<Void> delivery,
            Housekeeping housekeeping) {
        RecurringTask<Void> keeping = Tasks.recurring(Housekeeping.TASK, FixedDelay.of(HOUSEKEEPING))
                .execute((instance, context) -> housekeeping.run());
        var builder = Scheduler.create(database.dataSource(), List.of(delivery))
                .startTasks(List.of(keeping))
                .tableName(ScheduleTable.NAME)
                .schedulerName(new SchedulerName.Fixed("outbox-" + UUID.randomUUID()))
                .clock(clock::instant)
                .enablePriority()
                .threads(settings.parallelDeliveries())
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.graceAtClose())
                .failureLogging(LogLevel.WARN, false);
        return switch (database.dialect()) {
            // One process, so that nobody else can be faster.
            case H2 -> builder.pollUsingFetchAndLockOnExecute(0.5, 2.0).build();
            case POSTGRESQL -> builder.pollUsingLockAndFetch(0.5, 1.0).build();
        };
    }

    /**
     * The presses in it.
     *
     * @return the presses
     */
    public StoredPresses presses() {
        return presses;
    }

    /** Looks for presses that are due; for tests, whose clock jumps. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Ends a hold now; for tests. */
    void probe() {
        hold.probe();
    }

    /** Erases what is due to be erased now; for tests. */
    void housekeep() {
        housekeeping.run();
    }

    /** Takes a press off the schedule, which should never happen; for tests. */
    void forgetSchedule(String pressId) {
        shelf.database.run(connection -> {
            shelf.schedule.delete(connection, pressId);
            return pressId;
        });
    }

    /** Ends deliveries: those under way may end by themselves for a while, and are left to the next process after that. */
    @Override
    public void close() {
        if (!presses.close()) {
            return;
        }
        timer.shutdownNow();
        Thread ender = new Thread(this::leaveBehind, "outbox-closing");
        ender.setDaemon(true);
        ender.start();
        scheduler.stop();
        ender.interrupt();
        closing.completeExceptionally(new Delivery.ClosingException());
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Ends the waiting for attempts shortly before the scheduler would interrupt them. */
    private void leaveBehind() {
        try {
            Thread.sleep(grace.toMillis() * 4 / 5);
            closing.completeExceptionally(new Delivery.ClosingException());
        } catch (InterruptedException everythingEnded) {
            Thread.currentThread().interrupt();
        }
    }
}
