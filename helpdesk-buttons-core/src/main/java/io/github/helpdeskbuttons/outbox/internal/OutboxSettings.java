package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.Outbox;
import io.github.helpdeskbuttons.outbox.OutboxListener;
import io.github.helpdeskbuttons.outbox.PressCipher;
import io.github.helpdeskbuttons.outbox.UndeliveredPressHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.immutables.value.Value;

/** All settings of an outbox with their defaults, which are documented in {@link Outbox}. */
@Value.Immutable
public interface OutboxSettings {

    /**
     * Starts settings.
     *
     * @return a builder in which everything is at its default
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Lets the class {@link Outbox}, and nobody else, say how its settings are read, so that they are no part of its public face.
     *
     * @param reader reads them
     */
    static void readBy(Function<Outbox, OutboxSettings> reader) {
        Reader.READER.compareAndSet(null, reader);
    }

    /**
     * Reads the settings.
     *
     * @param outbox the outbox
     * @return what was set there
     */
    static OutboxSettings of(Outbox outbox) {
        Function<Outbox, OutboxSettings> reader = Reader.READER.get();
        if (reader == null) {
            throw new IllegalStateException("An Outbox exists, so its class has said how it is read.");
        }
        return reader.apply(outbox);
    }

    /** Holds the reader, since an interface holds constants only. */
    final class Reader {
        private static final AtomicReference<Function<Outbox, OutboxSettings>> READER = new AtomicReference<>();

        private Reader() {}
    }

    Optional<Path> file();

    Optional<DataSource> dataSource();

    @Value.Default
    default boolean createTables() {
        return false;
    }

    @Value.Default
    default int parallelDeliveries() {
        return 4;
    }

    @Value.Default
    default Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    @Value.Default
    default Duration firstPause() {
        return Duration.ofSeconds(5);
    }

    @Value.Default
    default Duration longestPause() {
        return Duration.ofMinutes(15);
    }

    @Value.Default
    default Duration giveUpAfter() {
        return Duration.ofDays(3);
    }

    @Value.Default
    default int mostAttempts() {
        return 1_000;
    }

    @Value.Default
    default long attachmentLimit() {
        return 100_000_000;
    }

    @Value.Default
    default Duration keepFiledBodies() {
        return Duration.ZERO;
    }

    @Value.Default
    default Duration keepOutcomes() {
        return Duration.ofDays(30);
    }

    @Value.Default
    default PressCipher cipher() {
        return PlainCipher.INSTANCE;
    }

    @Value.Default
    default OutboxListener listener() {
        return press -> {};
    }

    Optional<UndeliveredPressHandler> undeliveredPressHandler();

    /** In place of the database's clock; for tests, where time passes when they say so. */
    Optional<Clock> clock();

    /** How often a delivery shows the other hosts that it is alive; it is taken for dead after four times as long. */
    @Value.Default
    default Duration heartbeat() {
        return Duration.ofSeconds(5);
    }

    /** The first and shortest pause after which a fault in the set-up is probed. */
    @Value.Default
    default Duration firstProbe() {
        return Duration.ofSeconds(30);
    }

    /** For how long closing waits for attempts that are under way. */
    @Value.Default
    default Duration graceAtClose() {
        return Duration.ofSeconds(10);
    }

    /** In front of the file's name, for tests that put a file system of their own between. */
    @Value.Default
    default String fileSystem() {
        return "retry:";
    }

    /** Collects settings. */
    final class Builder extends ImmutableOutboxSettings.Builder {
        Builder() {}
    }
}
