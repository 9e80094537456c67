package io.github.helpdeskbuttons.connectwise.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that send at once what is written to them.
 *
 * <p>A body of more than a few kilobytes is written in parts. By Nagle's algorithm, which is the default, a small last part
 * waits until the server has acknowledged the others, and a server takes its time over that: often 40 ms.
 */
final class PromptSockets extends SocketFactory {

    /** One for all, since OkHttp shares connections only among clients of one factory. */
    private static final PromptSockets INSTANCE = new PromptSockets();

    private PromptSockets() {}

    /** Takes the place of the JDK's own factory; a factory that a host has set stays. */
    static SocketFactory inPlaceOf(SocketFactory factory) {
        return factory.equals(SocketFactory.getDefault()) ? INSTANCE : factory;
    }

    @Override
    public Socket createSocket() throws IOException {
        return prompt(getDefault().createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return prompt(getDefault().createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return prompt(getDefault().createSocket(host, port, localHost, localPort));
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
