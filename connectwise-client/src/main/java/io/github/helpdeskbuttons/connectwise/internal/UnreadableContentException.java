package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the caller gave to be uploaded cannot be read.
 *
 * <p>The request was not finished, so no server can have taken it: unlike a lost answer this leaves no doubt.
 */
final class UnreadableContentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException problem;

    UnreadableContentException(IOException problem) {
        super(problem);
        this.problem = problem;
    }

    /** What the caller gets; the cause is of the caller's own making. */
    UncheckedIOException unchecked() {
        return new UncheckedIOException(
                "The content of the upload cannot be read, so nothing was attached; the cause says why", problem);
    }
}
