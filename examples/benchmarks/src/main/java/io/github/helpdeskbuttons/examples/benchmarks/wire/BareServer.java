package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers the requests of a press with ready-made bytes and looks at nothing: as little of a server as there can be, so that
 * nothing hides what the client costs.
 */
final class BareServer {
    private static final byte[] KNOWN = answer(
            200,
            "[{\"id\":3,\"firstName\":\"Dan\",\"lastName\":\"Jump\",\"company\":{\"id\":2,\"identifier\":\"Contoso\","
                    + "\"name\":\"Contoso, Ltd.\"},\"inactiveFlag\":false,\"communicationItems\":[{\"id\":1,\"type\":{\"id\":1,"
                    + "\"name\":\"Email\"},\"value\":\"dan@contoso.example\",\"defaultFlag\":true,"
                    + "\"communicationType\":\"Email\"}]}]");
    private static final byte[] CATCH_ALL = answer(
            200,
            "[{\"id\":1,\"firstName\":\"Unregistered\",\"lastName\":\"User\",\"company\":{\"id\":1,\"identifier\":\"CatchAll\"},"
                    + "\"communicationItems\":[{\"id\":1,\"value\":\"unregistered@helpdeskbuttons.com\",\"defaultFlag\":true,"
                    + "\"communicationType\":\"Email\"}]}]");
    private static final byte[] NOBODY = answer(200, "[]");
    private static final byte[] CREATED = answer(
            201,
            "{\"id\":4711,\"summary\":\"The MRI workstation does not boot\",\"recordType\":\"ServiceTicket\",\"board\":{\"id\":1,"
                    + "\"name\":\"Help Desk\"},\"status\":{\"id\":1,\"name\":\"New\"},\"company\":{\"id\":2,\"identifier\":\"Contoso\","
                    + "\"name\":\"Contoso, Ltd.\"},\"contact\":{\"id\":3,\"name\":\"Dan Jump\"},\"priority\":{\"id\":4,"
                    + "\"name\":\"Priority 3 - Normal Response\"},\"severity\":\"Medium\",\"impact\":\"Medium\",\"closedFlag\":false}");

    private BareServer() {}

    private static byte[] answer(int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    /** Serves until the process is killed. */
    @SuppressWarnings("SystemOut") // The process that started it reads it there.
    public static void main(String[] args) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            System.out.println(
                    "http://127.0.0.1:" + socket.getLocalPort() + "/v4_6_release training+publicKey:privateKey client");
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                new Thread(() -> serve(connection)).start();
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024);
            OutputStream out = connection.getOutputStream();
            String first = line(in);
            while (!first.isEmpty()) {
                passOver(in);
                out.write(answerTo(first));
                first = line(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] answerTo(String request) {
        if (request.startsWith("POST")) {
            return CREATED;
        }
        if (request.contains("unregistered%40")) {
            return CATCH_ALL;
        }
        return request.contains("dan%40") ? KNOWN : NOBODY;
    }

    /** Reads headers and body. */
    private static void passOver(InputStream in) throws IOException {
        long length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2);
        }
        line(in);
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in), 16);
    }

    /** One line without its end; empty at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
