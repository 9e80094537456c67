package io.github.helpdeskbuttons.connectwise.callback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A callback that must not be acted upon; {@link #reason()} says which of the few things it was.
 *
 * <p>The message says what was wrong and what to do. It holds nothing of the payload, no key and no signature, so it
 * can be logged. Immutable.
 *
 * <p>Thrown by {@link CallbackVerifier#verify}.
 */
public final class CallbackRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The things that a receiver would do differently. More may come: have a default branch.
     *
     * <p>Get one from {@link CallbackRejectedException#reason()}.
     */
    public enum Reason {
        /** There is no signature: the request is not from ConnectWise, or a proxy dropped the header. */
        MISSING_SIGNATURE(401),
        /** The signature is not that of these bytes: the request is forged, or its body was changed on the way. */
        WRONG_SIGNATURE(401),
        /** The key is offered at an address that is not the configured ConnectWise server's. Nothing was requested. */
        UNTRUSTED_KEY_URL(403),
        /** The signature is right, but the callback says to be of another company that uses the same server. */
        WRONG_COMPANY(403),
        /**
         * The key could not be had just now, so nobody can tell yet. ConnectWise sends the callback again if the answer
         * is 429.
         */
        KEY_UNAVAILABLE(429),
        /** The body is not a callback in JSON. */
        UNREADABLE_PAYLOAD(400),
        /** The body is larger than {@link CallbackVerifier#maxBodyBytes()}. */
        TOO_LARGE(413);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /**
         * {@return the HTTP status to answer with} ConnectWise sends a callback again after 404, 409, 419 and 429
         * alone, hence 429 where a later try may succeed and none of these where it cannot.
         */
        public int httpStatus() {
            return httpStatus;
        }
    }

    /** Why the callback was rejected. */
    private final Reason reason;

    CallbackRejectedException(Reason reason, String message) {
        this(reason, message, null);
    }

    CallbackRejectedException(Reason reason, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return why the callback was rejected} */
    public Reason reason() {
        return reason;
    }
}
