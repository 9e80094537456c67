package io.github.helpdeskbuttons.connectwise.callback;

import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys by address, and decides when ConnectWise may be asked. An address that never gave a key takes no room
 * here; {@link NewUrlBudget} alone limits those. Thread safe: reading waits for nobody, asking happens one at a time,
 * so that a burst of callbacks costs one request.
 */
final class SigningKeys {

    static final int MAX_KEYS = 1_000;

    /** A key that ConnectWise withdrew is trusted no longer than this. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKeySource source;
    private final Duration patience;
    private final Duration refreshInterval;
    private final InstantSource clock;
    private final Map<URI, Held> keys = Collections.synchronizedMap(new Bounded());
    private final NewUrlBudget newUrls = new NewUrlBudget();
    private final ReentrantLock asking = new ReentrantLock();

    SigningKeys(SigningKeySource source, Duration patience, Duration refreshInterval, InstantSource clock) {
        this.source = source;
        this.patience = patience;
        this.refreshInterval = refreshInterval;
        this.clock = clock;
    }

    /** Gives the key of an address, from the cache or from ConnectWise. */
    SigningKey current(URI url) {
        Held held = keys.get(url);
        return held != null && held.isCurrent(clock.instant()) ? held.key() : oneAtATime(() -> currentOrAsk(url));
    }

    private SigningKey currentOrAsk(URI url) {
        Instant now = clock.instant();
        Held held = keys.get(url);
        if (held == null) {
            if (!newUrls.take(now)) {
                throw unavailable("too many unknown key addresses came in the last minute", null);
            }
        } else if (held.isCurrent(now)) {
            return held.key();
        } else if (held.wasAskedWithin(refreshInterval, now)) {
            throw unavailable("ConnectWise did not give it a moment ago", null);
        }
        return ask(url, held, now);
    }

    /** Gives a key other than the one that did not fit; empty if it is too early to ask ConnectWise again. */
    Optional<SigningKey> otherThan(SigningKey misfit, URI url) {
        return oneAtATime(() -> {
            Instant now = clock.instant();
            Held held = keys.get(url);
            if (held == null || held.key() != misfit) {
                return Optional.ofNullable(held).map(Held::key);
            }
            if (!held.wasAskedWithin(refreshInterval, now)) {
                return Optional.of(ask(url, held, now));
            }
            if (held.lastAskingFailed()) {
                throw unavailable("ConnectWise did not give it a moment ago", null);
            }
            return Optional.empty();
        });
    }

    private SigningKey ask(URI url, @Nullable Held held, Instant now) {
        if (held != null) {
            keys.put(url, held.askedInVain(now));
        }
        String text;
        try {
            text = Objects.requireNonNull(source.signingKey(url), "signingKey");
        } catch (IOException e) {
            throw unavailable("asking ConnectWise for it failed", e);
        }
        if (text.isEmpty()) {
            throw unavailable("the source gave an empty text", null);
        }
        SigningKey key = SigningKey.of(text);
        keys.put(url, new Held(key, now, now));
        return key;
    }

    private <T> T oneAtATime(Supplier<T> task) {
        try {
            if (!asking.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw unavailable("asking ConnectWise takes too long", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the thread was interrupted", e);
        }
        try {
            return task.get();
        } finally {
            asking.unlock();
        }
    }

    private static CallbackRejectedException unavailable(String why, @Nullable Exception cause) {
        return new CallbackRejectedException(
                Reason.KEY_UNAVAILABLE,
                "The signing key is not to be had now: " + why
                        + ". Answer 429, after which ConnectWise sends the callback again.",
                cause);
    }

    /** A key, when it came, and when it was last asked for. */
    private record Held(SigningKey key, Instant gotAt, Instant askedAt) {

        boolean isCurrent(Instant now) {
            return within(LIFETIME, gotAt, now);
        }

        boolean wasAskedWithin(Duration interval, Instant now) {
            return within(interval, askedAt, now);
        }

        boolean lastAskingFailed() {
            return !askedAt.equals(gotAt);
        }

        Held askedInVain(Instant now) {
            return new Held(key, gotAt, now);
        }

        /** Where the clock was set back the answer is no, so that nothing stays blocked or trusted for long. */
        private static boolean within(Duration limit, Instant past, Instant now) {
            Duration age = Duration.between(past, now);
            return !age.isNegative() && age.compareTo(limit) < 0;
        }
    }

    /** Forgets the key that was used least recently. */
    private static final class Bounded extends LinkedHashMap<URI, Held> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Held> eldest) {
            return size() > MAX_KEYS;
        }
    }
}
