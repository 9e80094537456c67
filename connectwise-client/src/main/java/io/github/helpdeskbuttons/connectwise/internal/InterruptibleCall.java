package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import okhttp3.Call;
import okhttp3.Response;

/**
 * Cuts a call off as soon as the thread that makes it is interrupted; a thread that waits for a socket does not notice by
 * itself.
 *
 * <p>The JDK tells its channels of an interrupt, hence the superclass: there is no other way to hear of one.
 */
final class InterruptibleCall extends AbstractInterruptibleChannel {

    private final Call call;

    InterruptibleCall(Call call) {
        this.call = call;
    }

    /** Reads what came. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Response answer) throws IOException;
    }

    /**
     * Makes the call on this thread.
     *
     * @throws InterruptedIOException if the thread was interrupted before the answer was read; it stays interrupted
     */
    <T> T make(Reading<T> reading) throws IOException {
        begin();
        try {
            return reading.of(call.execute());
        } catch (IOException failure) {
            throw isOpen() ? failure : interruption(failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception undeclared) {
            // While OkHttp waits for a connection, an interrupt ends that by an InterruptedException, which Kotlin need
            // not declare.
            Thread.currentThread().interrupt();
            throw interruption(undeclared);
        } finally {
            ended();
        }
    }

    private void ended() {
        try {
            end(true);
        } catch (AsynchronousCloseException interrupted) {
            // What was read is whole, and what was not has failed by now; the thread is interrupted still.
        }
    }

    private static InterruptedIOException interruption(Exception failure) {
        InterruptedIOException interruption = new InterruptedIOException("interrupted");
        interruption.initCause(failure);
        return interruption;
    }

    @Override
    protected void implCloseChannel() {
        call.cancel();
    }
}
