package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateCommitTest {
    private static final ReceivedRequest REQUEST =
            new ReceivedRequest("POST", "/service/tickets", Map.of(), new byte[0]);

    private final AtomicInteger visible = new AtomicInteger();

    @Test
    void theChangeIsMadeOnce() {
        LateCommit commit = new LateCommit(REQUEST, visible::incrementAndGet, Optional.empty());
        assertThat(commit.isCommitted()).isFalse();

        commit.commit();
        commit.commit();

        assertThat(visible).hasValue(1);
        assertThat(commit.isCommitted()).isTrue();
    }

    @Test
    void whoeverCommitsWhileAnotherDoesSoWaitsUntilTheChangeIsVisible() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LateCommit commit = new LateCommit(
                REQUEST,
                () -> {
                    begun.countDown();
                    await(goOn);
                    visible.incrementAndGet();
                },
                Optional.empty());
        new Thread(commit::commit).start();
        await(begun);

        CompletableFuture<Integer> seen = new CompletableFuture<>();
        Thread second = new Thread(() -> {
            commit.commit();
            seen.complete(visible.get());
        });
        second.start();
        while (!Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(second.getState())) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
