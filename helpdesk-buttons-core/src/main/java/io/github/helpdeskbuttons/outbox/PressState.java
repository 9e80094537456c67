package io.github.helpdeskbuttons.outbox;

/**
 * Where an accepted press stands.
 *
 * <p>{@link #WAITING}, {@link #DELIVERING} and {@link #HELD} pass by themselves; {@link #FILED}, {@link #REFUSED} and
 * {@link #GIVEN_UP} are ends.
 *
 * <p>Get one from {@link AcceptedPress#state()}.
 */
public enum PressState {
    /** It waits for its first attempt, or for the next one after a failure. */
    WAITING,
    /** An attempt is under way, or was under way when its host died. */
    DELIVERING,
    /**
     * The set-up keeps it from being filed: the credentials, a permission, or the contact for unregistered users. It is
     * tried again from time to time, which counts as no attempt, and goes on when the set-up has been mended.
     */
    HELD,
    /** It is a ticket. */
    FILED,
    /** A rule refused it, or it can never be filed as it is. It can be edited and accepted again. */
    REFUSED,
    /** It could not be filed within the bounds of the outbox. It can be read and tried again. */
    GIVEN_UP;

    /**
     * Tells whether the press stays in this state unless somebody acts.
     *
     * @return true for {@link #FILED}, {@link #REFUSED} and {@link #GIVEN_UP}
     */
    public boolean isEnd() {
        return this == FILED || this == REFUSED || this == GIVEN_UP;
    }
}
