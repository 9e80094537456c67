package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.connectwise.error.ErrorDetails;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ConnectWise is down for a day while presses come in by the thousand. {@code -Dbacklog.presses=10000} makes the long form. */
class BacklogTest {
    private static final int PRESSES = Integer.getInteger("backlog.presses", 1_000);
    private static final int MESSAGE = 50_000;
    private static final long H2_CACHE = 16L << 20;
    private static final ErrorDetails WHERE =
            ErrorDetails.builder().method("POST").path("service/tickets").build();

    private final Path folder;
    private final AtomicInteger failed = new AtomicInteger();

    BacklogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thousandsOfPressesWaitOutADayInLittleMemoryAndFreshOnesComeFirst() throws Exception {
        OutboxSettings.Builder settings = Hosts.quick()
                .file(folder.resolve("outbox"))
                .parallelDeliveries(4)
                // The clock jumps, and a delivery must not be taken for dead because of that.
                .heartbeat(Duration.ofHours(1))
                .firstPause(Duration.ofMinutes(5))
                .longestPause(Duration.ofHours(30));
        try (Stage stage = new Stage(settings)) {
            stage.attemptsEnd(attempt -> {
                failed.incrementAndGet();
                return CompletableFuture.failedFuture(new UnreachableException("could not be reached", WHERE, null));
            });
            accept(stage, 0, PRESSES / 5);
            long few = usedMemoryOnceTried(stage, PRESSES / 5);
            accept(stage, PRESSES / 5, PRESSES);
            assertThat(usedMemoryOnceTried(stage, PRESSES) - few)
                    .as("bytes held for %s more presses of 50,000 characters that wait", PRESSES - PRESSES / 5)
                    .isLessThan(H2_CACHE + PRESSES * 4_096L)
                    .isLessThan((long) PRESSES * MESSAGE / 2);

            stage.clock.advance(Duration.ofDays(1));
            stage.attemptsSucceed();
            stage.engine.wake();
            stage.engine.presses().accept(press(PRESSES));
            int ahead = stage.attempts.size();
            stage.await("press-" + PRESSES, PressState.FILED);
            List<String> tried =
                    stage.attempts.stream().map(attempt -> attempt.press().id()).toList();
            assertThat(tried.indexOf("press-" + PRESSES) - ahead)
                    .as("attempts at others that began after the fresh press was accepted and before it was tried")
                    .isLessThan(40);

            Await.until("the backlog was filed", Duration.ofMinutes(5), () -> {
                stage.clock.advance(Duration.ofMinutes(1));
                stage.engine.wake();
                stage.forget();
                return stage.engine.presses().drain(Duration.ofMillis(100));
            });
            assertThat(stage.engine.presses().counts())
                    .containsAllEntriesOf(Map.of(PressState.FILED, PRESSES + 1L, PressState.WAITING, 0L));
        }
    }

    private static void accept(Stage stage, int from, int to) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int i = from; i < to; i++) {
            int number = i;
            people.execute(() -> stage.engine.presses().accept(press(number)));
        }
        people.shutdown();
        assertThat(people.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        assertThat(stage.engine.presses().counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(to);
    }

    private static ButtonPress press(int number) {
        return Stage.press("press-" + number).toBuilder()
                .message("0123456789".repeat(MESSAGE / 10))
                .build();
    }

    /** Asks the database only at the end, which would be busy with the answers else. */
    private long usedMemoryOnceTried(Stage stage, int presses) {
        Await.until("every press was tried", Duration.ofMinutes(5), () -> {
            stage.forget();
            return failed.get() >= presses;
        });
        Await.until("every attempt was written down", Duration.ofMinutes(2), () -> {
            stage.engine.wake();
            stage.forget();
            return stage.engine.presses().counts().getOrDefault(PressState.WAITING, 0L) == presses;
        });
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
