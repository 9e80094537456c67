package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Remembers what was submitted, so that a repeated press joins the first one or is given its receipt. */
public final class SubmittedPresses {
    private static final Duration REMEMBERED = PressIds.NEW_FOR.multipliedBy(3);

    /** More presses than ConnectWise takes in the time they are remembered. */
    private static final int MOST_BEGUN = 200_000;

    /**
     * Ids whose filing was begun anywhere in this process; longer remembered than they count as new. Of the process and not
     * of one facade, since two facades may lead to one ConnectWise.
     */
    private static final ExpiringCache<By> BEGUN = new ExpiringCache<>(MOST_BEGUN, System::nanoTime);

    /** Who began to file a press; a submission counts more than a delivery, which keeps its own account of the press. */
    private enum By {
        SUBMISSION,
        DELIVERY
    }

    /** A receipt holds the texts of its press, by its trace; so many characters are kept in all. */
    private static final long MOST_TEXT = 20_000_000;

    /** What a receipt weighs beside its texts, in characters. */
    private static final long LEAST_WEIGHT = 1_000;

    private final ExpiringCache<Submission> filed = new ExpiringCache<>(MOST_TEXT, System::nanoTime);
    private final ConcurrentMap<String, PressRun> underWay = new ConcurrentHashMap<>();
    private final SubmissionListener listener;
    private final Optional<Duration> timeBudget;

    SubmittedPresses(SubmissionListener listener, Optional<Duration> timeBudget) {
        this.listener = listener;
        this.timeBudget = timeBudget;
    }

    /** Runs a submission unless the same press is under way or was filed; what fails or is refused can be tried again. */
    PressRun.Awaited once(
            ButtonPress press, Requester requester, Function<PressRun, CompletableFuture<Submission>> submission) {
        PressRun own = new PressRun(press, new PressJournal(press.id(), listener), requester);
        PressRun run = underWay.merge(press.id(), own, (there, added) -> there.join() ? there : added);
        PressRun.Awaited awaited = run.awaited(timeBudget);
        if (!run.equals(own)) {
            own.journal().repeated();
            return awaited;
        }
        // A run is filed before it ends, so one of the two looks finds it.
        Submission receipt = filed.get(press.id());
        if (receipt == null) {
            start(own, submission);
        } else {
            underWay.remove(press.id(), own);
            own.journal().repeated();
            own.repeats(receipt);
        }
        return awaited;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The run holds the outcome.
    private void start(PressRun run, Function<PressRun, CompletableFuture<Submission>> submission) {
        begun(run, submission).whenComplete((done, failure) -> {
            if (done instanceof Submission.Filed) {
                filed.put(run.press().id(), done, weight(run.press()), REMEMBERED);
            }
            underWay.remove(run.press().id(), run);
            run.complete(done, failure);
        });
    }

    private static long weight(ButtonPress press) {
        long texts = LEAST_WEIGHT + press.message().length();
        for (String text : press.appendedTexts()) {
            texts += text.length();
        }
        return texts;
    }

    private static CompletableFuture<Submission> begun(
            PressRun run, Function<PressRun, CompletableFuture<Submission>> submission) {
        try {
            return submission.apply(run);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Tells whether nobody can have begun to file this press before; from now on somebody has. */
    static boolean begin(String pressId) {
        By before = BEGUN.putIfAbsent(pressId, By.SUBMISSION, 1, REMEMBERED);
        if (before == By.DELIVERY) {
            BEGUN.put(pressId, By.SUBMISSION, 1, REMEMBERED);
        }
        return before == null && PressIds.isNew(pressId, Instant.now());
    }

    /**
     * Tells whether nobody can have begun to file a press before.
     *
     * @param pressId its id
     * @return whether this process made the id not long ago, and neither submitted nor delivered the press
     */
    public static boolean isNew(String pressId) {
        return BEGUN.get(pressId) == null && PressIds.isNew(pressId, Instant.now());
    }

    /**
     * Says that an outbox begins to file a press, so that whoever submits it as well looks for its ticket first.
     *
     * @param pressId its id
     * @return whether this process submitted it not long ago, so that the outbox has to look for its ticket too
     */
    public static boolean beginDelivery(String pressId) {
        return BEGUN.putIfAbsent(pressId, By.DELIVERY, 1, REMEMBERED) == By.SUBMISSION;
    }
}
