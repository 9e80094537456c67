package io.github.helpdeskbuttons;

/**
 * Says that a ticket was sent to ConnectWise, that its answer was lost, and that it could not be found out in time
 * whether the ticket exists.
 *
 * <p>Submit the same press again later: it is looked for by its id before anything is sent, so that it cannot be filed
 * twice.
 *
 * <p>Thrown by {@link HelpdeskButtons#submit(ButtonPress)}.
 */
public final class UnsettledSubmissionException extends HelpdeskButtonsException {
    private static final long serialVersionUID = 1L;

    /** The press whose outcome is unknown. */
    private final String pressId;

    /**
     * Makes one; meant for the SDK itself.
     *
     * @param pressId the press whose outcome is unknown
     * @param cause what was last heard of ConnectWise
     */
    public UnsettledSubmissionException(String pressId, Throwable cause) {
        super(
                "Whether press " + pressId
                        + " was filed is unknown: ConnectWise's answer was lost, and it could not be found"
                        + " out in time whether its ticket exists. Submit the same press again later; it is looked for by"
                        + " its id before anything is sent.",
                cause);
        this.pressId = pressId;
    }

    /**
     * The press whose outcome is unknown.
     *
     * @return {@link ButtonPress#id()}
     */
    public String pressId() {
        return pressId;
    }
}
