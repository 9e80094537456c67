package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.PressState;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** An outbox whose clock a test moves, and whose attempts end as the test says. */
final class Stage implements AutoCloseable {
    static final Duration SETTLE_WITHIN = Duration.ofMinutes(2);

    final ManualClock clock;
    final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    final List<AcceptedPress> changes = new CopyOnWriteArrayList<>();
    final OutboxEngine engine;
    private final AtomicLong tickets = new AtomicLong(100);
    private volatile Function<Attempt, CompletableFuture<Submission>> ending;
    private volatile Consumer<AcceptedPress> onChange = press -> {};

    /**
     * An attempt that was made.
     *
     * @param press the press as it came out of the outbox
     * @param mayBeThere whether it had to be looked for
     * @param sending what it asks before it sends
     */
    record Attempt(ButtonPress press, boolean mayBeThere, Sending sending) {}

    Stage(OutboxSettings.Builder settings) {
        this(settings, new ManualClock());
    }

    Stage(OutboxSettings.Builder settings, ManualClock clock) {
        this(settings, clock, Optional.empty());
    }

    /** Its first attempts end so. */
    Stage(
            OutboxSettings.Builder settings,
            ManualClock clock,
            Function<Attempt, CompletableFuture<Submission>> firstEnding) {
        this(settings, clock, Optional.of(firstEnding));
    }

    private Stage(
            OutboxSettings.Builder settings,
            ManualClock clock,
            Optional<Function<Attempt, CompletableFuture<Submission>>> firstEnding) {
        this.clock = clock;
        this.ending = firstEnding.orElse(this::filed);
        this.engine =
                OutboxEngine.start(settings.clock(clock).listener(this::changed).build(), this::attempt, SETTLE_WITHIN);
    }

    private CompletableFuture<Submission> attempt(ButtonPress press, boolean mayBeThere, Sending sending) {
        Attempt attempt = new Attempt(press, mayBeThere, sending);
        attempts.add(attempt);
        return ending.apply(attempt);
    }

    private void changed(AcceptedPress press) {
        changes.add(press);
        onChange.accept(press);
    }

    /** From now on the host does this when it is told of a change. */
    void onChange(Consumer<AcceptedPress> action) {
        onChange = action;
    }

    /** From now on attempts end so. */
    void attemptsEnd(Function<Attempt, CompletableFuture<Submission>> end) {
        ending = end;
    }

    void attemptsSucceed() {
        ending = this::filed;
    }

    void attemptsFail(Function<String, ? extends RuntimeException> failure) {
        ending = attempt ->
                CompletableFuture.failedFuture(failure.apply(attempt.press().id()));
    }

    CompletableFuture<Submission> filed(Attempt attempt) {
        return filed(attempt, tickets.incrementAndGet());
    }

    CompletableFuture<Submission> filed(Attempt attempt, long ticket) {
        return CompletableFuture.completedFuture(Submission.Filed.builder()
                .pressId(attempt.press().id())
                .ticketId(ticket)
                .ticketLink(URI.create("https://connectwise.example/" + ticket))
                .contactMatch(ContactMatch.REGISTERED)
                .trace(trace())
                .build());
    }

    CompletableFuture<Submission> refused(Attempt attempt, String message) {
        return CompletableFuture.completedFuture(Submission.Refused.builder()
                .pressId(attempt.press().id())
                .rule("arrears")
                .message(message)
                .trace(trace())
                .build());
    }

    private static Trace trace() {
        return RuleSet.empty()
                .trace(PressFacts.builder().build(), TicketValues.builder().build());
    }

    /** Forgets what was tried so far, to take no memory. */
    void forget() {
        attempts.clear();
        changes.clear();
    }

    AcceptedPress find(String pressId) {
        return engine.presses().find(pressId).orElseThrow();
    }

    /** Waits until a press stands so, and gives it. */
    AcceptedPress await(String pressId, PressState state) {
        Await.until(pressId + " is " + state, () -> {
            engine.wake();
            return find(pressId).state() == state;
        });
        return find(pressId);
    }

    /** Waits until that many attempts were made and all of them have ended. */
    void awaitAttempts(int count) {
        Await.until(count + " attempts were made", () -> {
            engine.wake();
            return attempts.size() >= count && engine.presses().counts().getOrDefault(PressState.DELIVERING, 0L) == 0;
        });
    }

    /** A press with an id of its own making, so that nobody can have filed it. */
    static ButtonPress newPress() {
        return ButtonPress.builder()
                .email("dan@contoso.example")
                .message("It does not boot")
                .build();
    }

    static ButtonPress press(String id) {
        return ButtonPress.builder()
                .id(id)
                .email("dan@contoso.example")
                .message("It does not boot")
                .build();
    }

    @Override
    public void close() {
        engine.close();
    }
}
