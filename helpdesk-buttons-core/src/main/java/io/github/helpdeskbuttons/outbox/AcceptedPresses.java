package io.github.helpdeskbuttons.outbox;

import io.github.helpdeskbuttons.ButtonPress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The presses in the outbox, for those who look after it: a page that shows them, a person who tries one again.
 *
 * <p>Thread safe; usable until its {@link io.github.helpdeskbuttons.HelpdeskButtons} is closed. Every method throws {@link
 * io.github.helpdeskbuttons.OutboxUnavailableException} if the database cannot be reached. An interface so that hosts can
 * fake it in their tests; methods may be added to it, with an implementation of their own, in later minor versions.
 *
 * <p>Get it from {@link io.github.helpdeskbuttons.HelpdeskButtons#outbox()}.
 */
public interface AcceptedPresses {

    /**
     * Counts the presses in each state.
     *
     * @return a number for every state, zero included
     */
    Map<PressState, Long> counts();

    /**
     * Lists the presses in one state, the latest change first.
     *
     * @param state the state
     * @param most how many to list at most, 1 to 1,000
     * @return the presses, perhaps none
     * @throws IllegalArgumentException if {@code most} is out of range
     */
    List<AcceptedPress> list(PressState state, int most);

    /**
     * Reads a press as it was accepted, attachments included; they are read from the database when they are opened.
     *
     * @param pressId {@link ButtonPress#id()}
     * @return the press, or empty if it is not there or its body has been erased
     */
    Optional<ButtonPress> read(String pressId);

    /**
     * Tries a press at once, with its attempts counted anew: one that was given up, that waits, or that is held.
     *
     * <p>What may have been sent before is looked for before it is sent again, so that it cannot be filed twice.
     *
     * @param pressId {@link ButtonPress#id()}
     * @return whether it will be tried; false if it is not there, is being delivered, is filed or refused, or its body was
     *     erased
     */
    boolean tryAgain(String pressId);

    /**
     * Erases a press, with all that is known of it, for people who want to be forgotten.
     *
     * @param pressId {@link ButtonPress#id()}
     * @return whether it was erased; false if it is not there or is being delivered
     */
    boolean erase(String pressId);
}
