package io.github.helpdeskbuttons.connectwise.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Limits how many key addresses never seen before are tried in a minute: anybody can make up new ones, and each costs
 * ConnectWise a request. Not thread safe.
 */
final class NewUrlBudget {

    /** A tenth of what ConnectWise takes from one client, and enough to meet a thousand tenants in ten minutes. */
    static final int A_MINUTE = 100;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deque<Instant> spent = new ArrayDeque<>();

    /** Takes one try, if there is one left. */
    boolean take(Instant now) {
        // A clock that was set back must not lock everybody out: what lies ahead of it counts as past.
        spent.removeIf(at -> at.isAfter(now) || Duration.between(at, now).compareTo(MINUTE) >= 0);
        return spent.size() < A_MINUTE && spent.add(now);
    }
}
