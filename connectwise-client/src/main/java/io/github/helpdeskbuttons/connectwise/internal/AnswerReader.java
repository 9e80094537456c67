package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns a successful answer into what the caller asked for. */
@FunctionalInterface
interface AnswerReader<T> {

    /**
     * Reads the answer.
     *
     * @return the result, or null where the server says that there is nothing
     * @throws UnreadableBodyException if the body is not what it must be
     * @throws IOException if the body breaks off
     */
    @Nullable
    T read(Response response) throws IOException, UnreadableBodyException;

    /** The result of a deletion whose first answer was lost, where the second one says that nothing is there; else null. */
    default @Nullable T whenGone() {
        return null;
    }

    /** Whether the result reads from the answer later, and closes it itself. */
    default boolean keepsOpen() {
        return false;
    }
}
