package io.github.helpdeskbuttons.outbox;

import io.github.helpdeskbuttons.outbox.internal.OutboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Says where accepted presses are kept until they are tickets, and how they are delivered.
 *
 * <p>In a file, for one host: {@code .outbox(Outbox.inFile(Path.of("outbox")))} is all there is to do. In PostgreSQL, for
 * several hosts that share the work: {@link #in(DataSource)}. Either needs db-scheduler on the class path, and the file
 * needs H2; {@code HelpdeskButtons.Builder.build()} says which lines are missing.
 *
 * <pre>{@code
 * Outbox outbox = Outbox.inFile(folder.resolve("outbox"))
 *         .parallelDeliveries(4)
 *         .undeliveredPressHandler((press, status) -> System.err.println("By hand, please: " + status.pressId()));
 * }</pre>
 *
 * <p>Every method gives a changed copy and refuses null. Immutable and thread safe.
 *
 * <p>Give one to {@link io.github.helpdeskbuttons.HelpdeskButtons.Builder#outbox(Outbox)}.
 */
public final class Outbox {
    static {
        OutboxSettings.readBy(outbox -> outbox.settings);
    }

    private final OutboxSettings settings;

    private Outbox(OutboxSettings settings) {
        this.settings = settings;
    }

    /**
     * Keeps presses in a file, in an H2 database without a server. One process at a time can use it; the tables are made by
     * themselves.
     *
     * @param file where; the database adds {@code .mv.db} to the name, and makes the folder if need be
     * @return an outbox in which everything else is at its default
     */
    public static Outbox inFile(Path file) {
        return new Outbox(OutboxSettings.builder().file(file.toAbsolutePath()).build());
    }

    /**
     * Keeps presses in a PostgreSQL database, which any number of processes may share. Its tables are made by the shipped
     * script, which the host runs, or by {@link #createTables()}.
     *
     * @param dataSource gives connections, best from a pool of at least {@linkplain #parallelDeliveries(int) as many} as
     *     there are parallel deliveries and four more; it stays open
     * @return an outbox in which everything else is at its default
     */
    public static Outbox in(DataSource dataSource) {
        return new Outbox(OutboxSettings.builder().dataSource(dataSource).build());
    }

    /**
     * Makes the tables at the start if there are none, with the shipped script. An outbox in a file does so anyway.
     *
     * @return a changed copy
     */
    public Outbox createTables() {
        return with(settings -> settings.createTables(true));
    }

    /**
     * Sets how many presses are delivered at the same time by this process.
     *
     * @param deliveries 1 to 64; 4 unless set
     * @return a changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public Outbox parallelDeliveries(int deliveries) {
        if (deliveries < 1 || deliveries > 64) {
            throw new IllegalArgumentException("parallelDeliveries is " + deliveries + "; it must be 1 to 64.");
        }
        return with(settings -> settings.parallelDeliveries(deliveries));
    }

    /**
     * Sets how often the database is asked for presses that are due. Presses accepted by this process are not kept waiting
     * for it.
     *
     * @param interval the time, more than zero; one second unless set
     * @return a changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Outbox pollInterval(Duration interval) {
        return with(settings -> settings.pollInterval(moreThanZero("pollInterval", interval)));
    }

    /**
     * Sets the pauses between the attempts at one press. They double from the first to the longest, each lengthened or
     * shortened at random by up to a fifth, so that presses do not fall into step.
     *
     * @param first the first pause, more than zero; five seconds unless set
     * @param longest the longest pause, no less than the first; 15 minutes unless set
     * @return a changed copy
     * @throws IllegalArgumentException if a pause is out of range
     */
    public Outbox backOff(Duration first, Duration longest) {
        moreThanZero("The first pause", first);
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "The longest pause is " + longest + ", less than the first, " + first + ".");
        }
        return with(settings -> settings.firstPause(first).longestPause(longest));
    }

    /**
     * Sets after what time a press is given up that could not be filed. It is tried at least three times all the same, and
     * never given up while it is {@linkplain PressState#HELD held}.
     *
     * @param age the time since it was accepted, more than zero; three days unless set
     * @return a changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Outbox giveUpAfter(Duration age) {
        return with(settings -> settings.giveUpAfter(moreThanZero("giveUpAfter", age)));
    }

    /**
     * Sets after how many attempts a press is given up that could not be filed.
     *
     * @param attempts one or more; 1,000 unless set, which the standard pauses reach after ten days
     * @return a changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Outbox mostAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("mostAttempts is " + attempts + "; it must be 1 or more.");
        }
        return with(settings -> settings.mostAttempts(attempts));
    }

    /**
     * Sets how large all attachments of a press may be together; more is not accepted.
     *
     * @param bytes zero or more; 100,000,000 unless set
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public Outbox attachmentLimit(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("attachmentLimit is " + bytes + "; it must be 0 or more.");
        }
        return with(settings -> settings.attachmentLimit(bytes));
    }

    /**
     * Sets how long the body of a press, all that the person typed and attached, is kept once it is filed.
     *
     * @param time zero or more; zero unless set, so that it is erased at once
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public Outbox keepFiledBodies(Duration time) {
        return with(settings -> settings.keepFiledBodies(notNegative("keepFiledBodies", time)));
    }

    /**
     * Sets how long the outcome of a press is known after its end: {@linkplain PressState#FILED filed}, refused, or given
     * up. The body of a press that was refused or given up is kept as long.
     *
     * @param time zero or more; 30 days unless set
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public Outbox keepOutcomes(Duration time) {
        return with(settings -> settings.keepOutcomes(notNegative("keepOutcomes", time)));
    }

    /**
     * Sets what encrypts presses at rest.
     *
     * @param cipher the cipher; presses are kept plain unless set
     * @return a changed copy
     */
    public Outbox cipher(PressCipher cipher) {
        return with(settings -> settings.cipher(Objects.requireNonNull(cipher, "cipher")));
    }

    /**
     * Sets who hears each change.
     *
     * @param listener the listener; nobody unless set
     * @return a changed copy
     */
    public Outbox listener(OutboxListener listener) {
        return with(settings -> settings.listener(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Sets who takes over presses that are given up.
     *
     * @param handler the handler; they are logged as warnings unless set
     * @return a changed copy
     */
    public Outbox undeliveredPressHandler(UndeliveredPressHandler handler) {
        return with(
                settings -> settings.undeliveredPressHandler(Optional.of(Objects.requireNonNull(handler, "handler"))));
    }

    private Outbox with(UnaryOperator<OutboxSettings.Builder> change) {
        return new Outbox(change.apply(OutboxSettings.builder().from(settings)).build());
    }

    private static Duration moreThanZero(String name, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(name + " is " + time + "; it must be more than zero.");
        }
        return time;
    }

    private static Duration notNegative(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " is " + time + "; it must not be negative.");
        }
        return time;
    }
}
