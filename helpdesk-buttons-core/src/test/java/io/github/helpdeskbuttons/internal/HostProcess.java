package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A host of its own: a Java process that submits presses and prints the ticket of each. */
final class HostProcess implements AutoCloseable {
    private final Process process;

    private HostProcess(Process process) {
        this.process = process;
    }

    /** Starts one that waits for {@link #go()}. */
    static HostProcess start(
            ConnectWiseSimulator connectWise, List<String> jvmOptions, int presses, int attachments, int attachmentSize)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostProcess.class.getName()));
        command.addAll(List.of(connectWise.endpoint(), connectWise.apiKey(), connectWise.clientId()));
        command.addAll(List.of(String.valueOf(presses), String.valueOf(attachments), String.valueOf(attachmentSize)));
        HostProcess host = new HostProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        host.readUntil("ready");
        return host;
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** The lines that it prints: the id of a press, a space, and the ticket. */
    List<String> receipts() throws IOException, InterruptedException {
        List<String> lines = readUntil("done");
        process.waitFor();
        return lines;
    }

    private List<String> readUntil(String last) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); !last.equals(line); line = reader.readLine()) {
            if (line == null) {
                throw new IOException("The process ended after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process itself: endpoint, API key, client id, and how many presses with how many attachments of which size. */
    public static void main(String[] args) throws Exception {
        int attachments = Integer.parseInt(args[4]);
        long size = Long.parseLong(args[5]);
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(args[0])
                .apiKey(args[1])
                .clientId(args[2])
                .build()) {
            say("ready");
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            for (int press = 0; press < Integer.parseInt(args[3]); press++) {
                Submission.Filed filed = (Submission.Filed) buttons.submit(press(press, attachments, size));
                say(filed.pressId() + " " + filed.ticketId()
                        + filed.submissionErrors().stream()
                                .map(error -> " " + error.reason())
                                .collect(Collectors.joining()));
            }
        }
        say("done");
    }

    private static ButtonPress press(int number, int attachments, long size) {
        ButtonPress.Builder press = ButtonPress.builder()
                .id("shared-" + number)
                .email("dan@contoso.example")
                .message("m");
        for (int i = 0; i < attachments; i++) {
            press.addAttachments(Attachment.builder()
                    .fileName("file-" + i + ".bin")
                    .content(() -> new Zeros(size))
                    .build());
        }
        return press.build();
    }

    @SuppressWarnings("SystemOut") // The other process reads it there.
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** So many bytes that are nowhere. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(most, left);
            java.util.Arrays.fill(into, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
