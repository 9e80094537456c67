package io.github.helpdeskbuttons.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers what was submitted, so that a repeated press joins the first one or is given its receipt. */
final class SubmittedPresses {
    /** More presses than ConnectWise takes in the time they are remembered. */
    private static final int MOST = 20_000;

    /**
     * Ids whose filing was begun anywhere in this process; longer remembered than they count as new. Of the process and not
     * of one facade, since two facades may lead to one ConnectWise.
     */
    private static final Cache<String, Boolean> BEGUN = Caffeine.newBuilder()
            .maximumSize(10L * MOST)
            .expireAfterWrite(PressIds.NEW_FOR.multipliedBy(3))
            .executor(Runnable::run)
            .build();

    private final Remembered<Submission> filed = new Remembered<>(
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(PressIds.NEW_FOR.multipliedBy(3))
                    .executor(Runnable::run)
                    .build(),
            Submission.Filed.class::isInstance);

    /** Runs a submission unless the same press is under way or was filed; what fails or is refused can be tried again. */
    CompletableFuture<Submission> once(
            ButtonPress press, Function<ButtonPress, CompletableFuture<Submission>> submission) {
        return filed.get(press.id(), () -> submission.apply(press));
    }

    /** Tells whether nobody can have begun to file this press before; from now on somebody has. */
    static boolean begin(String pressId) {
        boolean first = BEGUN.asMap().putIfAbsent(pressId, Boolean.TRUE) == null;
        return first && PressIds.isNew(pressId, Instant.now());
    }
}
