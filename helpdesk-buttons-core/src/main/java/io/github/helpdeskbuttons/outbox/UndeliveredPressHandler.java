package io.github.helpdeskbuttons.outbox;

import io.github.helpdeskbuttons.ButtonPress;

/**
 * Takes over a press that could not be filed within the bounds of the outbox, for instance by writing an e-mail to the
 * dispatcher; meant to be implemented by hosts.
 *
 * <p>Called at least once for each press that is given up, on a thread of the outbox, by one host at a time. If it throws,
 * the press stays given up and the handler is called again later. The press stays readable until the outbox's retention has
 * passed.
 *
 * <p>Give one to {@link Outbox#undeliveredPressHandler(UndeliveredPressHandler)}.
 */
@FunctionalInterface
public interface UndeliveredPressHandler {

    /**
     * Takes over a press.
     *
     * @param press the press as it was accepted
     * @param status how often it was tried and why it was given up
     */
    void takeOver(ButtonPress press, AcceptedPress status);
}
