package io.github.helpdeskbuttons.connectwise;

/**
 * Learns of every request that a client sends, for metrics and traces.
 *
 * <p>Meant to be implemented; must be thread safe and quick, since it is called on the thread that carries the request. What
 * it throws is logged and changes nothing. Give one to {@link ConnectWiseClient.Builder#listener}.
 */
@FunctionalInterface
public interface RequestListener {

    /**
     * Is called after each attempt, whether it succeeded or failed.
     *
     * @param attempt which request, how long it took, and how it ended
     */
    void onAttempt(RequestAttempt attempt);
}
