package io.github.helpdeskbuttons.connectwise.simulator.internal;

/** Answers one kind of request. */
interface Handler {
    ApiResponse handle(Call call);
}
