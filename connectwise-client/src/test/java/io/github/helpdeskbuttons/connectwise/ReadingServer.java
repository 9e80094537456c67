package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes one upload, counts its bytes while they come, and keeps none of them.
 *
 * <p>Its receive buffer is small, so that a client which reads its source only as it sends cannot be far ahead, and one that
 * reads all of it first is.
 */
final class ReadingServer implements AutoCloseable {

    /** Whether the content says how long it is. */
    enum Length {
        KNOWN("--\r\n"),
        UNKNOWN("--\r\n\r\n0\r\n\r\n");

        private final String end;

        Length(String end) {
            this.end = end;
        }

        /** What the request ends with: the last boundary, and in the second case the end of the chunks. */
        private byte[] end() {
            return end.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket socket = new ServerSocket();
    private final AtomicLong received = new AtomicLong();
    private final Length length;

    ReadingServer(Length length) throws IOException {
        this.length = length;
        socket.setReceiveBufferSize(64 * 1024);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        new Thread(this::serve, "reading-server").start();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v4_6_release";
    }

    long received() {
        return received.get();
    }

    Measured measured(long size) {
        return new Measured(size);
    }

    /** The content is zeros, so the end of the body cannot be within it. */
    private void serve() {
        try (Socket connection = socket.accept()) {
            InputStream in = connection.getInputStream();
            byte[] buffer = new byte[16 * 1024];
            byte[] tail = new byte[length.end().length];
            while (!Arrays.equals(tail, length.end())) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                received.addAndGet(count);
                tail = lastOf(tail, buffer, count);
            }
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 201 Created\r\nContent-Length: 8\r\nConnection: close\r\n\r\n{\"id\":8}"
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // The client sees the broken connection, and its test fails by that.
            received.set(-1);
        }
    }

    private static byte[] lastOf(byte[] tail, byte[] buffer, int count) {
        byte[] joined = new byte[tail.length + count];
        System.arraycopy(tail, 0, joined, 0, tail.length);
        System.arraycopy(buffer, 0, joined, tail.length, count);
        return Arrays.copyOfRange(joined, joined.length - tail.length, joined.length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Zeros that are made when they are read, and that know how far they are ahead of the server. */
    final class Measured implements NewDocument.Content {

        private final long size;
        private final AtomicLong given = new AtomicLong();
        private final AtomicLong greatestLead = new AtomicLong();

        private Measured(long size) {
            this.size = size;
        }

        long given() {
            return given.get();
        }

        long greatestLead() {
            return greatestLead.get();
        }

        @Override
        public OptionalLong length() {
            return length == Length.KNOWN ? OptionalLong.of(size) : OptionalLong.empty();
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                @Override
                public int read() {
                    return given.get() == size ? -1 : give(1) - 1;
                }

                @Override
                public int read(byte[] to, int offset, int count) {
                    if (given.get() == size) {
                        return -1;
                    }
                    int made = give((int) Math.min(count, size - given.get()));
                    Arrays.fill(to, offset, offset + made, (byte) 0);
                    return made;
                }
            };
        }

        private int give(int count) {
            long lead = given.addAndGet(count) - received.get();
            greatestLead.accumulateAndGet(lead, Math::max);
            return count;
        }
    }
}
