package io.github.helpdeskbuttons.connectwise.simulator;

import java.util.Optional;

/**
 * Decides for each request whether and how it fails: the hook for random, seeded campaigns.
 *
 * <p>Meant to be implemented. It is called on the server's threads, by several at once, before anything else is done with
 * the request; it must be thread safe. Give one to {@link ConnectWiseSimulator#failBy(FaultPlan)}.
 */
@FunctionalInterface
public interface FaultPlan {

    /**
     * {@return the fault of this request, or empty to let it pass} What the fault says about matching requests (method,
     * path, skip, times) is not looked at. An exception thrown here answers the request with a 500 that names it.
     *
     * @param request what arrived, body included
     */
    Optional<Fault> faultFor(ReceivedRequest request);
}
