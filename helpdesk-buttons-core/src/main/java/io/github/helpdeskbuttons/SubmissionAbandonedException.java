package io.github.helpdeskbuttons;

/**
 * Says that a submission ended before its ticket was sent, because its time budget was used up or because the thread that
 * waited for it was interrupted; nothing was filed.
 *
 * <p>Submit the same press again, with more time.
 *
 * <p>Thrown by {@link HelpdeskButtons#submit(ButtonPress)}.
 */
public final class SubmissionAbandonedException extends HelpdeskButtonsException {
    private static final long serialVersionUID = 1L;

    /** The press that was not filed. */
    private final String pressId;

    /**
     * Makes one; meant for the SDK itself.
     *
     * @param pressId the press that was not filed
     */
    public SubmissionAbandonedException(String pressId) {
        super("The submission of press " + pressId
                + " ended before its ticket was sent: its time was used up, or whoever "
                + "waited for it gave up. Nothing was filed; submit the same press again.");
        this.pressId = pressId;
    }

    /**
     * The press that was not filed.
     *
     * @return {@link ButtonPress#id()}
     */
    public String pressId() {
        return pressId;
    }
}
