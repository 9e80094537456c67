package io.github.helpdeskbuttons.connectwise.model;

/**
 * The answer of a call that gives nothing back, such as a deletion: it was done.
 *
 * <p>Instances come from an API call.
 */
public enum Done {
    /** What was asked for was done. */
    DONE
}
