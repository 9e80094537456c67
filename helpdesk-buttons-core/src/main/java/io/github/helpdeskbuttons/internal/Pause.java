package io.github.helpdeskbuttons.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets time pass without holding a thread; replaced in tests, where no time passes. */
interface Pause {

    /** Real time. */
    Pause REAL = length -> CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(length.toNanos(), TimeUnit.NANOSECONDS));

    /** Completes when that much time has passed. */
    CompletableFuture<Void> of(Duration length);
}
