package io.github.helpdeskbuttons.outbox;

/**
 * Hears each change of each press in the outbox; meant to be implemented by hosts, for metrics, alarms and live pages.
 *
 * <p>Called after the change has been committed, on the thread that made it, perhaps on several at a time: be quick, and
 * do not block. Hears of the changes that this process made; where several hosts share an outbox, each hears its own. A
 * change is lost to it if the process dies in between; {@link io.github.helpdeskbuttons.HelpdeskButtons#find(String)}
 * tells the truth. What it throws is logged by its class alone, and changes nothing for the press.
 *
 * <p>Give one to {@link Outbox#listener(OutboxListener)}.
 */
@FunctionalInterface
public interface OutboxListener {

    /**
     * Hears that a press changed its state, or failed once more and waits again.
     *
     * @param press what became of it so far
     */
    void changed(AcceptedPress press);
}
