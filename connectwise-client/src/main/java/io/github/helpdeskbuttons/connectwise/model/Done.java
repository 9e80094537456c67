package io.github.helpdeskbuttons.connectwise.model;

/**
 * The answer of a call that gives nothing back, such as a deletion: it was done.
 *
 * <p>Get it from a call, such as {@link io.github.helpdeskbuttons.connectwise.CallbacksApi#delete}.
 */
public enum Done {
    /** What was asked for was done. */
    DONE
}
