package io.github.helpdeskbuttons.connectwise.internal;

import java.util.concurrent.ThreadLocalRandom;

/** What all calls of one client share. */
final class Pipeline {

    private final ClientSettings settings;
    private final RateLimiter limiter;
    private final Retries retries;
    private final Journal journal;

    Pipeline(ClientSettings settings) {
        this.settings = settings;
        this.limiter = new RateLimiter(settings.requestsPerMinute(), settings.nanos());
        this.retries = new Retries(
                settings.retryPolicy(), () -> ThreadLocalRandom.current().nextDouble());
        this.journal = new Journal(settings.listener());
    }

    ClientSettings settings() {
        return settings;
    }

    RateLimiter limiter() {
        return limiter;
    }

    Retries retries() {
        return retries;
    }

    Journal journal() {
        return journal;
    }

    /** The time since any fixed instant, in nanoseconds. */
    long nanos() {
        return settings.nanos().getAsLong();
    }
}
