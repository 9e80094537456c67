package io.github.helpdeskbuttons.connectwise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;

/** Makes sockets that are still connecting when a test ends, whoever closes them before. */
final class StallingSockets extends SocketFactory implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable onConnect;

    StallingSockets(Runnable onConnect) {
        this.onConnect = onConnect;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                onConnect.run();
                try {
                    ended.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                throw new SocketException("the test has ended");
            }
        };
    }

    @Override
    public void close() {
        ended.countDown();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
