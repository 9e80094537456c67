package io.github.helpdeskbuttons;

/**
 * Says that a press has no contact in ConnectWise, and that the contact for such presses is missing too, so that there
 * is no company to file the ticket under.
 *
 * <p>Nothing was filed. Create the contact {@value HelpdeskButtons#CATCH_ALL_EMAIL} in ConnectWise, in a company of its
 * own, and submit the same press again.
 *
 * <p>Thrown by {@link HelpdeskButtons#submit(ButtonPress)}.
 */
public final class CatchAllContactMissingException extends HelpdeskButtonsException {
    private static final long serialVersionUID = 1L;

    /** The press that was not filed. */
    private final String pressId;

    /**
     * Makes one; meant for the SDK itself.
     *
     * @param pressId the press that was not filed
     */
    public CatchAllContactMissingException(String pressId) {
        super(
                "Press " + pressId
                        + " was not filed: its e-mail address belongs to no contact in ConnectWise, and the contact "
                        + HelpdeskButtons.CATCH_ALL_EMAIL
                        + ", under which such presses are filed, does not exist, has no company, "
                        + "or is hidden from the API member. Create it in a company made for unregistered users, see that the API "
                        + "member's role has Companies/Contacts (Inquire, All) and its group is Admin, and submit the press again.");
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
