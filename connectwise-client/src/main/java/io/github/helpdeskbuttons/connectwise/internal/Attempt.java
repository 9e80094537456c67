package io.github.helpdeskbuttons.connectwise.internal;

import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** One try of a request, and how far it came; travels as a tag of the call. */
final class Attempt {

    private final Target target;
    private final int number;
    private volatile boolean sent;
    private volatile OptionalInt status = OptionalInt.empty();
    private volatile @Nullable String retryAfter;

    Attempt(Target target, int number) {
        this.target = target;
        this.number = number;
    }

    Target target() {
        return target;
    }

    /** Counts from one. */
    int number() {
        return number;
    }

    /** Goes with a call. */
    Call tag(Call call) {
        call.tag(Attempt.class, () -> this);
        return call;
    }

    /** Whether a byte of the request may have reached the server. */
    boolean isSent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** The status of the answer, once one has come. */
    OptionalInt status() {
        return status;
    }

    void setStatus(int code) {
        status = OptionalInt.of(code);
    }

    /** The header of that name, which is hidden from OkHttp. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    void setRetryAfter(@Nullable String retryAfter) {
        this.retryAfter = retryAfter;
    }
}
