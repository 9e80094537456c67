package io.github.helpdeskbuttons;

/**
 * Tells under whose name a press was filed.
 *
 * <p>Get one from {@link Submission.Filed#contactMatch()}.
 */
public enum ContactMatch {
    /** The contact in ConnectWise whose e-mail address is the press's. */
    REGISTERED,

    /** The contact {@value HelpdeskButtons#CATCH_ALL_EMAIL}, since no contact has the press's e-mail address. */
    CATCH_ALL
}
