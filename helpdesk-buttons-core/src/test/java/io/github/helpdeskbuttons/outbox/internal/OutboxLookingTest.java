package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ErrorDetails;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which presses are looked for before they are sent and after: those of which a ticket may be there, and no others. */
class OutboxLookingTest {
    private static final ErrorDetails WHERE =
            ErrorDetails.builder().method("POST").path("service/tickets").build();

    private final Path folder;

    OutboxLookingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where the outbox is, the same for all of a test. */
    OutboxSettings.Builder settings() {
        return patient(Hosts.quick().file(folder.resolve("outbox")));
    }

    /** The clock jumps, and a delivery must not be taken for dead because of that. */
    static OutboxSettings.Builder patient(OutboxSettings.Builder settings) {
        return settings.heartbeat(Duration.ofHours(1))
                .firstPause(Duration.ofSeconds(5))
                .longestPause(Duration.ofMinutes(1))
                .graceAtClose(Duration.ofMillis(100));
    }

    static UnreachableException unreachable() {
        return new UnreachableException("could not be reached", WHERE, null);
    }

    private static <T> CompletableFuture<T> fails(RuntimeException failure) {
        return CompletableFuture.failedFuture(failure);
    }

    /** Lets attempts pass until there were that many, each half an hour after the one before. */
    private static void passAttempts(Stage stage, int count) {
        stage.awaitAttempts(1);
        for (int attempt = stage.attempts.size() + 1; attempt <= count; attempt++) {
            stage.clock.advance(Duration.ofMinutes(30));
            stage.awaitAttempts(attempt);
        }
    }

    /** Whether the attempts at a press that ends as said were told to look for it, the successful last one included. */
    private List<Boolean> looks(
            ButtonPress press, int failing, Function<Stage.Attempt, CompletableFuture<Submission>> end) {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsEnd(end);
            stage.engine.presses().accept(press);
            passAttempts(stage, failing);
            stage.attemptsSucceed();
            passAttempts(stage, failing + 1);
            stage.await(press.id(), PressState.FILED);
            return stage.attempts.stream().map(Stage.Attempt::mayBeThere).toList();
        }
    }

    @Test
    void aNewPressWhoseAttemptsSentNothingIsNeverLookedFor() {
        assertThat(looks(Stage.newPress(), 3, attempt -> fails(unreachable())))
                .containsExactly(false, false, false, false);
    }

    @Test
    void aPressWithAnIdThatWasNotMadeHereIsLookedForEachTime() {
        assertThat(looks(Stage.press("p-1"), 2, attempt -> fails(unreachable())))
                .containsExactly(true, true, true);
    }

    @Test
    void aPressThatWasSentToAnUnknownEndIsLookedForFromThenOn() {
        AtomicBoolean sent = new AtomicBoolean();
        assertThat(looks(Stage.newPress(), 3, attempt -> {
                    if (sent.getAndSet(true)) {
                        return fails(unreachable());
                    }
                    attempt.sending().begin();
                    return fails(
                            new UnsettledSubmissionException(attempt.press().id(), unreachable()));
                }))
                .containsExactly(false, true, true, true);
    }

    @Test
    void aPressWhoseAttemptFailedUnexpectedlyAfterItWasSentIsLookedFor() {
        assertThat(looks(Stage.newPress(), 1, attempt -> {
                    attempt.sending().begin();
                    return fails(new IllegalStateException("a mistake"));
                }))
                .containsExactly(false, true);
    }

    @Test
    void aPressThatWasSentAndRefusedIsNotLookedFor() {
        assertThat(looks(Stage.newPress(), 2, attempt -> {
                    attempt.sending().begin();
                    attempt.sending().createdNothing();
                    return fails(unreachable());
                }))
                .containsExactly(false, false, false);
    }

    @Test
    void aPressThatWasRefusedAndSentAgainInTheSameAttemptIsLookedFor() {
        assertThat(looks(Stage.newPress(), 1, attempt -> {
                    attempt.sending().begin();
                    attempt.sending().createdNothing();
                    attempt.sending().begin();
                    return fails(new IllegalStateException("a mistake"));
                }))
                .containsExactly(false, true);
    }

    @Test
    void aRefusalTakesNothingBackThatAnEarlierAttemptLeft() {
        AtomicBoolean failed = new AtomicBoolean();
        assertThat(looks(Stage.newPress(), 2, attempt -> {
                    attempt.sending().begin();
                    if (!failed.getAndSet(true)) {
                        return fails(new IllegalStateException("a mistake"));
                    }
                    attempt.sending().createdNothing();
                    return fails(unreachable());
                }))
                .containsExactly(false, true, true);
    }

    @Test
    void aPressThatWasHeldIsNotLookedFor() {
        assertThat(looks(
                        Stage.newPress(),
                        1,
                        attempt -> fails(new CatchAllContactMissingException(
                                attempt.press().id()))))
                .containsExactly(false, false);
    }

    @Test
    void pressesThatWaitedUntilCredentialsWorkedAgainAreNotLookedFor() {
        try (Stage stage = new Stage(settings().firstProbe(Duration.ofHours(1)))) {
            stage.attemptsFail(id -> new InvalidCredentialsException("the key was rejected", WHERE, null));
            ButtonPress probe = Stage.newPress();
            stage.engine.presses().accept(probe);
            stage.await(probe.id(), PressState.HELD);
            ButtonPress behind = Stage.newPress();
            stage.engine.presses().accept(behind);

            stage.attemptsSucceed();
            stage.clock.advance(Duration.ofDays(1));
            stage.engine.probe();
            stage.await(probe.id(), PressState.FILED);
            stage.await(behind.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsOnly(false);
        }
    }

    @Test
    void thatATicketMayBeThereIsCommittedBeforeItCanBeSent() {
        ButtonPress press = Stage.newPress();
        List<PressState> seen = new CopyOnWriteArrayList<>();
        try (Stage stage = new Stage(settings())) {
            stage.attemptsEnd(attempt -> {
                // By another connection, which sees what is committed and nothing else.
                seen.add(stage.find(press.id()).state());
                assertThat(attempt.sending().begin()).isTrue();
                return stage.filed(attempt);
            });
            stage.engine.presses().accept(press);
            stage.await(press.id(), PressState.FILED);
        }
        assertThat(seen).containsExactly(PressState.DELIVERING);
    }

    @Test
    void aPressWhoseHostStoppedBetweenAttemptsIsNotLookedFor() {
        ManualClock clock = new ManualClock();
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings(), clock)) {
            stage.attemptsFail(id -> unreachable());
            stage.engine.presses().accept(press);
            stage.awaitAttempts(1);
        }
        clock.advance(Duration.ofHours(5));
        try (Stage stage = new Stage(settings(), clock)) {
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false);
        }
    }

    @Test
    void aPressWhoseHostDiedInTheMiddleOfAnAttemptIsLookedForFromThenOn() {
        ManualClock clock = new ManualClock();
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings(), clock)) {
            stage.attemptsEnd(attempt -> new CompletableFuture<>());
            stage.engine.presses().accept(press);
            Await.until("the attempt is under way", () -> stage.attempts.size() == 1);
        }
        clock.advance(Duration.ofHours(5));
        try (Stage stage = new Stage(settings(), clock, attempt -> fails(new NotSentException()))) {
            stage.awaitAttempts(1);
            stage.attemptsFail(id -> unreachable());
            passAttempts(stage, 3);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsOnly(true);
        }
    }

    @Test
    void aPressThatWasGivenUpIsLookedForOnceItIsTriedAgain() {
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings().mostAttempts(1))) {
            givenUp(stage, press);

            assertThat(stage.engine.presses().tryAgain(press.id())).isTrue();
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, true);
        }
    }

    @Test
    void aPressThatWasGivenUpIsLookedForOnceItIsAcceptedAgain() {
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings().mostAttempts(1))) {
            givenUp(stage, press);

            stage.engine.presses().accept(press);
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, true);
        }
    }

    private static void givenUp(Stage stage, ButtonPress press) {
        stage.attemptsFail(id -> unreachable());
        stage.engine.presses().accept(press);
        stage.await(press.id(), PressState.GIVEN_UP);
        stage.attemptsSucceed();
    }

    private static void failedOnce(Stage stage, ButtonPress press) {
        stage.attemptsFail(id -> unreachable());
        stage.engine.presses().accept(press);
        stage.awaitAttempts(1);
        stage.attemptsSucceed();
    }

    @Test
    void aPressThatWaitsIsNotLookedForBecauseItIsTriedAtOnce() {
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings())) {
            failedOnce(stage, press);

            assertThat(stage.engine.presses().tryAgain(press.id())).isTrue();
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, false);
        }
    }

    @Test
    void aPressThatIsAcceptedTwiceIsLookedForSinceItMayHaveBeenSubmittedElsewhere() {
        ButtonPress press = Stage.newPress();
        try (Stage stage = new Stage(settings())) {
            failedOnce(stage, press);

            stage.engine.presses().accept(press);
            passAttempts(stage, 2);
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, true);
        }
    }

    @Test
    void aPressThatIsAcceptedTwiceIsLookedForAlsoWhenAnAttemptWasUnderWay() {
        ButtonPress press = Stage.newPress();
        CompletableFuture<Submission> underWay = new CompletableFuture<>();
        try (Stage stage = new Stage(settings())) {
            stage.attemptsEnd(attempt -> underWay);
            stage.engine.presses().accept(press);
            Await.until("the attempt is under way", () -> stage.attempts.size() == 1);
            stage.engine.presses().accept(press);

            underWay.completeExceptionally(unreachable());
            stage.awaitAttempts(1);
            stage.attemptsSucceed();
            passAttempts(stage, 2);
            stage.await(press.id(), PressState.FILED);
            assertThat(stage.attempts).extracting(Stage.Attempt::mayBeThere).containsExactly(false, true);
        }
    }
}
