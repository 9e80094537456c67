package io.github.helpdeskbuttons.connectwise.callback;

import java.io.IOException;
import java.net.URI;

/**
 * Gets the key that ConnectWise signs callbacks with. This interface is meant to be implemented: by a test that has a
 * key of its own, or by a host whose way to ConnectWise is not OkHttp.
 *
 * <p>The {@link CallbackVerifier} asks only for addresses that belong to a configured ConnectWise host, keeps the keys,
 * limits how often it asks, and asks for one key at a time. An implementation must follow no redirect, take no longer
 * than {@link CallbackVerifier.Builder#keyTimeout}, read no more than a few kilobytes, and be thread safe where several
 * verifiers share it.
 *
 * <p>Give one to {@link CallbackVerifier.Builder#signingKeySource}; without it a verifier has one that uses OkHttp.
 */
@FunctionalInterface
public interface SigningKeySource {

    /**
     * Gets the current signing key from ConnectWise, not from a cache.
     *
     * @param keyUrl the address that the callback named, already found to be trusted; who knows it can get the key, so
     *     keep it out of logs
     * @return the text of {@code signing_key}, exactly as ConnectWise gave it; not empty
     * @throws IOException if the key cannot be had now; its message must hold neither the key nor the answer
     */
    String signingKey(URI keyUrl) throws IOException;
}
