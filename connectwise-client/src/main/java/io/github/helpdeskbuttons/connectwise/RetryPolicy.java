package io.github.helpdeskbuttons.connectwise;

import java.time.Duration;
import java.util.Objects;

/**
 * How often, and after how long, a request is sent again by the client itself.
 *
 * <p>Reads, and changes that may be made twice without harm (PUT, DELETE), are sent again when the connection fails, on 429,
 * and on 502 to 504. A POST or PATCH is sent again only when it provably did not arrive: no connection could be made, or
 * ConnectWise answered 429. No request is sent again after it was sent and its answer did not come in time.
 *
 * <p>Delays double from the first to the greatest, each shortened at random by up to half so that clients do not fall into
 * step. Where ConnectWise says how long to wait ({@code Retry-After}), that is the least. Where the wait would go beyond the
 * total, the failure is given to the caller at once. Immutable and thread safe.
 *
 * <p>Get one from {@link #builder()}, whose values are the defaults, or {@link #never()}.
 */
public final class RetryPolicy {

    private final int maxAttempts;
    private final Duration firstDelay;
    private final Duration maxDelay;
    private final Duration total;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.firstDelay = builder.firstDelay;
        this.maxDelay = builder.maxDelay;
        this.total = builder.total;
    }

    /** {@return the policy that sends every request once} */
    public static RetryPolicy never() {
        return builder().maxAttempts(1).build();
    }

    /**
     * {@return a builder of a policy, with four attempts, delays from half a second to ten seconds, two minutes in all}
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how often a request is sent at most, the first time included} */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** {@return how long to wait before the second attempt} */
    public Duration firstDelay() {
        return firstDelay;
    }

    /** {@return how long to wait at most, where the server does not say} */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** {@return after how long, counted from the first attempt, no other one begins} */
    public Duration total() {
        return total;
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", firstDelay=" + firstDelay + ", maxDelay=" + maxDelay
                + ", total=" + total + "]";
    }

    /** Collects the parts of a {@link RetryPolicy}; not thread safe. Get one from {@link RetryPolicy#builder()}. */
    public static final class Builder {

        private int maxAttempts = 4;
        private Duration firstDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(10);
        private Duration total = Duration.ofMinutes(2);

        private Builder() {}

        /**
         * Sets how often a request is sent at most, the first time included.
         *
         * @param maxAttempts at least one; one sends nothing again
         * @return this builder
         * @throws IllegalArgumentException if it is less than one
         */
        public Builder maxAttempts(int maxAttempts) {
            if (maxAttempts < 1) {
                throw new IllegalArgumentException(
                        "maxAttempts is " + maxAttempts + "; it is at least 1, the first attempt");
            }
            this.maxAttempts = maxAttempts;
            return this;
        }

        /**
         * Sets the delay before the second attempt, and the greatest one.
         *
         * @param first not negative
         * @param greatest not less than the first
         * @return this builder
         * @throws IllegalArgumentException if the first is negative or greater than the greatest
         */
        public Builder delays(Duration first, Duration greatest) {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(greatest, "greatest");
            if (first.isNegative() || first.compareTo(greatest) > 0) {
                throw new IllegalArgumentException("the delays are " + first + " and " + greatest
                        + "; they are not negative and the first is not greater");
            }
            this.firstDelay = first;
            this.maxDelay = greatest;
            return this;
        }

        /**
         * Sets after how long, counted from the first attempt, no other one begins.
         *
         * @param total not negative
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder total(Duration total) {
            if (Objects.requireNonNull(total, "total").isNegative()) {
                throw new IllegalArgumentException("total is " + total + "; it is not negative");
            }
            this.total = total;
            return this;
        }

        /** {@return the policy, as it was set up so far} */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }
}
