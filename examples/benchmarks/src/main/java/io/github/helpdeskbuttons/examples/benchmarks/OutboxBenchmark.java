package io.github.helpdeskbuttons.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.Outbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many presses are accepted in a second, and how long one waits for that, while ConnectWise is down. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OutboxBenchmark {
    /** Where the outbox is kept. */
    public enum Place {
        /** H2. */
        FILE,
        /** A server of this machine. */
        POSTGRESQL
    }

    /** The place that is measured. */
    @Param
    public Place place = Place.FILE;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private HelpdeskButtons buttons = HelpdeskButtons.builder()
            .endpoint("127.0.0.1:1/v4_6_release")
            .apiKey("Comp_a+public:private")
            .clientId("none")
            .build();

    /** Opens an empty outbox. */
    @Setup
    public void open() throws IOException {
        buttons.close();
        buttons = HelpdeskButtons.builder()
                .endpoint("127.0.0.1:1/v4_6_release")
                .apiKey("Comp_a+public:private")
                .clientId("none")
                .outbox((place == Place.FILE ? inFile() : inPostgresql())
                        .parallelDeliveries(1)
                        .backOff(Duration.ofHours(1), Duration.ofHours(1)))
                .build();
        open.push(buttons);
    }

    private static Outbox inFile() throws IOException {
        return Outbox.inFile(
                Files.createTempDirectory(Path.of("target"), "outbox").resolve("outbox"));
    }

    private Outbox inPostgresql() throws IOException {
        // Made for tests, it does not force anything to disk unless told to.
        EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        open.push(server);
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(16);
        HikariDataSource pool = new HikariDataSource(config);
        open.push(pool);
        return Outbox.in(pool).createTables();
    }

    /** Closes it. */
    @TearDown
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Accepts a press without attachments. */
    @Benchmark
    public AcceptedPress accept() {
        return buttons.accept(ButtonPress.builder()
                .name("Dan Jump")
                .email("dan@contoso.example")
                .message("The MRI workstation does not boot")
                .hostname("MRI-01")
                .build());
    }

    /**
     * Measures with one person at a time, and with eight.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws RunnerException {
        for (int threads : new int[] {1, 8}) {
            new Runner(new OptionsBuilder()
                            .include(OutboxBenchmark.class.getName())
                            .threads(threads)
                            .jvmArgsAppend("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
                            .build())
                    .run();
        }
    }
}
