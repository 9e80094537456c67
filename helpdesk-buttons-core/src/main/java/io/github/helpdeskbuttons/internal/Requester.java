package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import java.util.concurrent.CompletableFuture;

/** Makes the requests on a press's way to its ticket. */
@FunctionalInterface
interface Requester {

    /** On threads of the client. */
    Requester CLIENT = ApiCall::executeAsync;

    <T> CompletableFuture<T> request(ApiCall<T> call);
}
