package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same in PostgreSQL, and what only several hosts can do. A host that is suspended has a clock of its own, which stands: on one
 * that it shares, a heartbeat that it sends a moment late would be as new as the jump.
 */
class OutboxLookingOnPostgresqlTest extends OutboxLookingTest {
    private final String url = Postgres.url(Postgres.newDatabase());

    OutboxLookingOnPostgresqlTest(@TempDir Path folder) {
        super(folder);
    }

    @Override
    OutboxSettings.Builder settings() {
        return patient(Hosts.quick().dataSource(Postgres.dataSource(url)).createTables(true));
    }

    @Test
    void aHostThatWasTakenForDeadTakesNothingBackWhenItsAttemptEnds() {
        ManualClock suspendedClock = new ManualClock();
        ManualClock clock = ManualClock.ahead(Duration.ofHours(5));
        ButtonPress press = Stage.newPress();
        CompletableFuture<Submission> suspended = new CompletableFuture<>();
        try (Stage first = new Stage(settings(), suspendedClock)) {
            first.attemptsEnd(attempt -> suspended);
            first.engine.presses().accept(press);
            Await.until("the attempt is under way", () -> first.attempts.size() == 1);
            try (Stage second =
                    new Stage(settings(), clock, attempt -> CompletableFuture.failedFuture(new NotSentException()))) {
                second.awaitAttempts(1);
                suspendedClock.advanceTo(clock.instant());
                assertThat(first.attempts.get(0).sending().begin())
                        .as("whether the first host may still send")
                        .isFalse();
                first.attemptsSucceed();
                second.attemptsSucceed();
                suspended.completeExceptionally(unreachable());

                Await.until("it was filed", () -> {
                    clock.advance(Duration.ofSeconds(10));
                    second.engine.wake();
                    return second.find(press.id()).state() == PressState.FILED;
                });
                assertThat(Stream.concat(first.attempts.stream().skip(1), second.attempts.stream()))
                        .extracting(Stage.Attempt::mayBeThere)
                        .containsOnly(true);
            }
        }
    }

    @Test
    void aHostThatWasSuspendedWhileItSentLooksForTheTicketOfTheOneThatTookItForDead() {
        ManualClock suspendedClock = new ManualClock();
        ManualClock clock = ManualClock.ahead(Duration.ofHours(5));
        ButtonPress press = Stage.newPress();
        CompletableFuture<Submission> suspended = new CompletableFuture<>();
        try (Stage first = new Stage(settings(), suspendedClock)) {
            first.attemptsEnd(attempt -> {
                assertThat(attempt.sending().begin()).isTrue();
                return suspended;
            });
            first.engine.presses().accept(press);
            Await.until("the attempt is under way", () -> first.attempts.size() == 1);
            try (Stage second = new Stage(settings(), clock)) {
                second.await(press.id(), PressState.FILED);

                suspendedClock.advanceTo(clock.instant());
                List<Boolean> sends = new CopyOnWriteArrayList<>();
                first.attemptsEnd(attempt -> {
                    sends.add(attempt.sending().begin());
                    return first.filed(attempt, 7);
                });
                suspended.complete(first.filed(first.attempts.get(0), 9).join());
                Await.until(
                        "what was found is known",
                        () -> first.find(press.id()).ticketId().equals(OptionalLong.of(7)));
                assertThat(first.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, true);
                assertThat(sends).containsExactly(false);
            }
        }
    }

    @Test
    void anotherHostKnowsThatNothingWasSent() {
        ManualClock clock = new ManualClock();
        ButtonPress press = Stage.newPress();
        try (Stage first = new Stage(settings(), clock)) {
            first.attemptsFail(id -> unreachable());
            first.engine.presses().accept(press);
            first.awaitAttempts(1);
        }
        clock.advance(Duration.ofDays(1));
        try (Stage second = new Stage(settings(), clock)) {
            second.await(press.id(), PressState.FILED);
            assertThat(second.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false);
        }
    }
}
