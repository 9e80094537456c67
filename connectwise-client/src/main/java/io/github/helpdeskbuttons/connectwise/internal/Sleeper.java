package io.github.helpdeskbuttons.connectwise.internal;

import java.time.Duration;

/** Lets a blocking call wait; tests give one that does not. */
@FunctionalInterface
public interface Sleeper {

    /** Waits on the calling thread. */
    void sleep(Duration time) throws InterruptedException;

    /** Waits in earnest. */
    static Sleeper real() {
        return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
}
