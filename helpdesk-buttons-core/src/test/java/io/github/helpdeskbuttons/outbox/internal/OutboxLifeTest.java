package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ErrorDetails;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a press in the outbox, over hours and days that pass when the test says so. */
class OutboxLifeTest {
    private static final ErrorDetails WHERE =
            ErrorDetails.builder().method("POST").path("service/tickets").build();

    private final Path folder;

    OutboxLifeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where the outbox is, the same for all of a test. */
    OutboxSettings.Builder settings() {
        return Hosts.quick()
                .file(folder.resolve("outbox"))
                // The clock jumps, and a delivery must not be taken for dead because of that.
                .heartbeat(Duration.ofHours(1))
                .firstPause(Duration.ofSeconds(5))
                .longestPause(Duration.ofMinutes(15));
    }

    private static UnreachableException unreachable(String pressId) {
        return new UnreachableException("could not be reached", WHERE, null);
    }

    private static InvalidCredentialsException badKey(String pressId) {
        return new InvalidCredentialsException("the key was rejected", WHERE, null);
    }

    @Test
    void aFailedAttemptIsMadeAgainAfterAPauseAndNotBefore() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(Stage.press("p-1"));
            stage.awaitAttempts(1);

            AcceptedPress waiting = stage.find("p-1");
            assertThat(waiting.state()).isEqualTo(PressState.WAITING);
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.lastError().orElseThrow()).startsWith("UnreachableException: POST service/tickets");

            stage.clock.advance(Duration.ofSeconds(3));
            stage.engine.presses().accept(Stage.press("later"));
            stage.awaitAttempts(2);
            assertThat(stage.find("p-1").attempts()).isEqualTo(1);

            stage.attemptsSucceed();
            stage.clock.advance(Duration.ofSeconds(7));
            AcceptedPress filed = stage.await("p-1", PressState.FILED);
            assertThat(filed.attempts()).isEqualTo(2);
            assertThat(filed.lastError()).isEmpty();
        }
    }

    @Test
    void rejectedCredentialsHoldAllDeliveriesAndCountAsNoAttempt() {
        try (Stage stage = new Stage(settings().firstProbe(Duration.ofHours(1)))) {
            stage.attemptsFail(OutboxLifeTest::badKey);
            stage.engine.presses().accept(Stage.press("p-1"));
            AcceptedPress held = stage.await("p-1", PressState.HELD);
            assertThat(held.attempts()).isZero();
            assertThat(held.lastError().orElseThrow()).contains("the key was rejected");

            stage.clock.advance(Duration.ofDays(30));
            stage.engine.presses().accept(Stage.press("p-2"));
            stage.engine.wake();
            assertThat(stage.attempts).hasSize(1);

            stage.attemptsSucceed();
            stage.engine.probe();
            stage.await("p-1", PressState.FILED);
            stage.await("p-2", PressState.FILED);
        }
    }

    @Test
    void aMissingContactForUnregisteredUsersHoldsThePressesThatNeedIt() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsEnd(attempt -> attempt.press().id().equals("unknown")
                    ? CompletableFuture.failedFuture(new CatchAllContactMissingException("unknown"))
                    : stage.filed(attempt));
            stage.engine.presses().accept(Stage.press("unknown"));
            stage.await("unknown", PressState.HELD);
            stage.engine.presses().accept(Stage.press("known"));
            stage.await("known", PressState.FILED);

            stage.attemptsSucceed();
            stage.clock.advance(Duration.ofMinutes(20));
            assertThat(stage.await("unknown", PressState.FILED).attempts()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedPressIsNotTriedAgainButCanBeEditedAndAcceptedAgain() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsEnd(attempt -> stage.refused(attempt, "Call the office, Dan"));
            stage.engine.presses().accept(Stage.press("p-1"));
            AcceptedPress refused = stage.await("p-1", PressState.REFUSED);
            assertThat(refused.refusal()).contains("Call the office, Dan");
            assertThat(refused.toString()).doesNotContain("Dan");
            assertThat(stage.engine.presses().tryAgain("p-1")).isFalse();

            stage.clock.advance(Duration.ofDays(1));
            stage.attemptsSucceed();
            ButtonPress edited = stage.engine.presses().read("p-1").orElseThrow().toBuilder()
                    .message("Now it burns")
                    .build();
            stage.engine.presses().accept(edited);
            stage.await("p-1", PressState.FILED);

            assertThat(stage.attempts).hasSize(2).last().satisfies(attempt -> assertThat(
                            attempt.press().message())
                    .isEqualTo("Now it burns"));
        }
    }

    @Test
    void aPressThatCannotBeFiledGoesToTheHandlerAndStaysReadable() throws IOException {
        List<AcceptedPress> given = new CopyOnWriteArrayList<>();
        List<byte[]> contents = new CopyOnWriteArrayList<>();
        OutboxSettings.Builder settings = settings().mostAttempts(3).undeliveredPressHandler((press, status) -> {
            given.add(status);
            contents.add(content(press));
        });
        try (Stage stage = new Stage(settings)) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(pressWithFile("p-1"));
            for (int attempt = 1; attempt <= 3; attempt++) {
                stage.awaitAttempts(attempt);
                stage.clock.advance(Duration.ofHours(1));
            }
            AcceptedPress undelivered = stage.await("p-1", PressState.GIVEN_UP);
            Await.until("the handler was called", () -> {
                stage.engine.wake();
                return !contents.isEmpty();
            });

            assertThat(undelivered.attempts()).isEqualTo(3);
            assertThat(undelivered.lastError().orElseThrow()).contains("could not be reached");
            assertThat(given).extracting(AcceptedPress::pressId).containsExactly("p-1");
            assertThat(new String(contents.get(0), StandardCharsets.UTF_8)).isEqualTo("the log");
            assertThat(content(stage.engine.presses().read("p-1").orElseThrow()))
                    .isEqualTo(contents.get(0));

            stage.attemptsSucceed();
            assertThat(stage.engine.presses().tryAgain("p-1")).isTrue();
            assertThat(stage.await("p-1", PressState.FILED).attempts()).isEqualTo(1);
            assertThat(stage.attempts).hasSize(4).last().satisfies(attempt -> assertThat(attempt.mayBeThere())
                    .isTrue());
        }
    }

    @Test
    void aHandlerThatFailsIsCalledAgainLater() {
        AtomicBoolean works = new AtomicBoolean();
        List<String> called = new CopyOnWriteArrayList<>();
        OutboxSettings.Builder settings = settings().mostAttempts(1).undeliveredPressHandler((press, status) -> {
            called.add(press.id());
            if (!works.get()) {
                throw new IllegalStateException("the mail server is down");
            }
        });
        try (Stage stage = new Stage(settings)) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(Stage.press("p-1"));
            Await.until("the handler was called", () -> {
                stage.engine.wake();
                return called.size() == 1;
            });

            works.set(true);
            Await.until("the handler was called again", () -> {
                stage.clock.advance(Duration.ofMinutes(1));
                stage.engine.wake();
                return called.size() == 2;
            });
            assertThat(stage.find("p-1").state()).isEqualTo(PressState.GIVEN_UP);
        }
    }

    @Test
    void anOldPressStillGetsThreeAttempts() {
        try (Stage stage = new Stage(settings().giveUpAfter(Duration.ofDays(1)))) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(Stage.press("p-1"));
            for (int attempt = 1; attempt <= 3; attempt++) {
                stage.awaitAttempts(attempt);
                stage.clock.advance(Duration.ofDays(2));
            }
            assertThat(stage.await("p-1", PressState.GIVEN_UP).attempts()).isEqualTo(3);
        }
    }

    @Test
    void whatWasSentToAnUnknownEndIsOnlyLookedForUntilItCouldHaveAppeared() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsFail(id -> new UnsettledSubmissionException(id, unreachable(id)));
            stage.engine.presses().accept(Stage.press("p-1"));
            stage.awaitAttempts(1);
            List<Boolean> sends = new CopyOnWriteArrayList<>();
            stage.attemptsEnd(attempt -> {
                sends.add(attempt.sending().begin());
                return sends.get(sends.size() - 1)
                        ? stage.filed(attempt)
                        : CompletableFuture.failedFuture(new NotSentException());
            });
            for (int second = 0; second < 119; second++) {
                stage.clock.advance(Duration.ofSeconds(1));
                stage.engine.wake();
            }
            Await.until("it was looked for", () -> {
                stage.engine.wake();
                return !sends.isEmpty();
            });
            stage.awaitAttempts(1);
            assertThat(sends).containsOnly(false);

            Await.until("it was sent again", () -> {
                stage.clock.advance(Duration.ofSeconds(1));
                stage.engine.wake();
                return sends.contains(true);
            });
            assertThat(stage.await("p-1", PressState.FILED).attempts()).isEqualTo(2);
            assertThat(stage.attempts.stream().skip(1)).allMatch(Stage.Attempt::mayBeThere);
        }
    }

    @Test
    void anAttemptThatItsHostDidNotSurviveIsSettledBeforeTheNextOneSends() {
        ManualClock clock = new ManualClock();
        try (Stage stage = new Stage(settings().graceAtClose(Duration.ofMillis(100)), clock)) {
            stage.attemptsEnd(attempt -> new CompletableFuture<>());
            stage.engine.presses().accept(Stage.press("p-1"));
            Await.until("the attempt is under way", () -> stage.attempts.size() == 1);
        }
        clock.advance(Duration.ofHours(5));
        try (Stage stage = new Stage(settings(), clock)) {
            List<Boolean> sends = new CopyOnWriteArrayList<>();
            stage.attemptsEnd(attempt -> {
                sends.add(attempt.sending().begin());
                return attempt.sending().begin()
                        ? stage.filed(attempt)
                        : CompletableFuture.failedFuture(new NotSentException());
            });
            Await.until("the dead attempt was found", () -> {
                stage.engine.wake();
                return !sends.isEmpty();
            });
            assertThat(sends.get(0)).isFalse();
            Await.until("it was sent again", () -> {
                stage.clock.advance(Duration.ofSeconds(1));
                stage.engine.wake();
                return sends.contains(true);
            });
            stage.await("p-1", PressState.FILED);
            assertThat(stage.attempts).allMatch(Stage.Attempt::mayBeThere);
        }
    }

    @Test
    void freshPressesComeBeforeThoseThatWereTried() {
        // One under way and one that waits for the thread.
        int fetchedBeforeTheHold = 2;
        try (Stage stage = new Stage(settings().parallelDeliveries(1))) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            List<String> old = IntStream.range(0, 20).mapToObj(i -> "old-" + i).toList();
            old.forEach(id -> stage.engine.presses().accept(Stage.press(id)));
            stage.awaitAttempts(20);

            stage.attemptsFail(OutboxLifeTest::badKey);
            stage.clock.advance(Duration.ofMinutes(1));
            Await.until("deliveries are held", () -> {
                stage.engine.wake();
                return stage.engine.presses().counts().getOrDefault(PressState.HELD, 0L) > 0;
            });
            int before = stage.attempts.size();
            stage.engine.presses().accept(Stage.press("fresh"));
            stage.attemptsSucceed();
            stage.engine.probe();
            stage.await("fresh", PressState.FILED);

            assertThat(stage.attempts.stream()
                            .skip(before)
                            .map(attempt -> attempt.press().id())
                            .limit(1 + fetchedBeforeTheHold))
                    .as("the first of more than twenty attempts after the hold")
                    .contains("fresh");
        }
    }

    @Test
    void theBodyIsErasedOnceItIsFiledAndTheOutcomeAfterThirtyDays() {
        try (Stage stage = new Stage(settings())) {
            stage.engine.presses().accept(pressWithFile("p-1"));
            stage.await("p-1", PressState.FILED);
            assertThat(stage.engine.presses().read("p-1")).isEmpty();

            stage.clock.advance(Duration.ofDays(29));
            stage.engine.housekeep();
            assertThat(stage.engine.presses().find("p-1")).isPresent();

            stage.clock.advance(Duration.ofDays(1).plusSeconds(1));
            stage.engine.housekeep();
            assertThat(stage.engine.presses().find("p-1")).isEmpty();
        }
    }

    @Test
    void bodiesAreKeptAsLongAsTheHostWants() throws IOException {
        try (Stage stage = new Stage(settings().keepFiledBodies(Duration.ofDays(2)))) {
            stage.engine.presses().accept(pressWithFile("p-1"));
            stage.await("p-1", PressState.FILED);

            stage.clock.advance(Duration.ofDays(1));
            stage.engine.housekeep();
            assertThat(content(stage.engine.presses().read("p-1").orElseThrow()))
                    .isNotEmpty();

            stage.clock.advance(Duration.ofDays(1).plusSeconds(1));
            stage.engine.housekeep();
            assertThat(stage.engine.presses().read("p-1")).isEmpty();
        }
    }

    @Test
    void aPressCanBeErased() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(pressWithFile("p-1"));
            stage.awaitAttempts(1);

            assertThat(stage.engine.presses().erase("p-1")).isTrue();
            assertThat(stage.engine.presses().erase("p-1")).isFalse();
            assertThat(stage.engine.presses().find("p-1")).isEmpty();
            assertThat(stage.engine.presses().drain(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void aPressThatIsNotOnTheTableIsPutThere() {
        try (Stage stage = new Stage(settings())) {
            stage.attemptsFail(OutboxLifeTest::unreachable);
            stage.engine.presses().accept(Stage.press("p-1"));
            stage.awaitAttempts(1);
            stage.attemptsSucceed();
            stage.engine.forgetSchedule("p-1");

            stage.engine.housekeep();
            stage.await("p-1", PressState.FILED);
        }
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        OutboxSettings.Builder settings = settings();
        try (OutboxEngine engine = OutboxEngine.start(
                settings.listener(press -> {
                            throw new IllegalStateException("a bug of the host");
                        })
                        .build(),
                (press, mayBeThere, sending) -> CompletableFuture.failedFuture(unreachable(press.id())),
                Stage.SETTLE_WITHIN)) {
            assertThat(engine.presses().accept(Stage.press("p-1")).state()).isEqualTo(PressState.WAITING);
        }
    }

    @Test
    void afterItIsClosedNothingIsAccepted() {
        Stage stage = new Stage(settings());
        stage.close();

        assertThatThrownBy(() -> stage.engine.presses().accept(Stage.press("p-1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        stage.close();
    }

    private static ButtonPress pressWithFile(String id) {
        return Stage.press(id).toBuilder()
                .addAttachments(Attachment.of("log.txt", "the log".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static byte[] content(ButtonPress press) {
        try (InputStream content = press.attachments().get(0).content().open()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
