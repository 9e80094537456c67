package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.ApiResponse;

/** What a caller gets to see of a request. */
sealed interface Reply {

    /** The API's own answer. */
    record Normal() implements Reply {}

    /** An answer made up beforehand. */
    record Given(ApiResponse response) implements Reply {}

    /** The API's own answer, with its whole length announced and half of it sent before the connection closes. */
    record Cut() implements Reply {}

    /** The first half of the API's own answer, sent as if it were all. */
    record Truncated() implements Reply {}

    /** Bytes that are no HTTP, then the end of the connection. */
    record Garbage() implements Reply {}

    /** The end of the connection, without a byte. */
    record Closed() implements Reply {}

    /** A TCP reset. */
    record Reset() implements Reply {}

    /** Nothing, until the test releases the request; then a TCP reset. */
    record Stalled() implements Reply {}
}
