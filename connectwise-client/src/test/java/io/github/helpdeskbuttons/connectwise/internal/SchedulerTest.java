package io.github.helpdeskbuttons.connectwise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private final Scheduler scheduler = Scheduler.real();

    @Test
    void worksWhenItIsTimeOnAnotherThread() {
        CompletableFuture<Thread> worker = new CompletableFuture<>();

        scheduler.schedule(() -> worker.complete(Thread.currentThread()), Duration.ofMillis(1));

        assertThat(worker.orTimeout(20, TimeUnit.SECONDS).join()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void waitingKeepsNoProgramFromEnding() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        Scheduler.Cancellable waiting = scheduler.schedule(() -> {}, Duration.ofHours(1));

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .allMatch(Thread::isDaemon);
        waiting.cancel();
    }

    @Test
    void doesNotBeginWhatIsCancelledWhileItWaits() throws InterruptedException {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch later = new CountDownLatch(1);
        Scheduler.Cancellable cancelled = scheduler.schedule(() -> done.add("cancelled"), Duration.ofMillis(100));
        scheduler.schedule(
                () -> {
                    done.add("later");
                    later.countDown();
                },
                Duration.ofMillis(200));

        cancelled.cancel();

        assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("later");
    }

    @Test
    void cancellingWhatIsDoneChangesNothing() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Scheduler.Cancellable work = scheduler.schedule(() -> done.complete(true), Duration.ZERO);
        assertThat(done.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();

        work.cancel();

        assertThat(done).isCompletedWithValue(true);
    }
}
