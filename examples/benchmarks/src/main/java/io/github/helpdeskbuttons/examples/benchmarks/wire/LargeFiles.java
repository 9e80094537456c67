package io.github.helpdeskbuttons.examples.benchmarks.wire;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Attaches ever larger files in a small heap. */
public final class LargeFiles {
    private static final int[] MEGABYTES = {2, 20, 200};

    private LargeFiles() {}

    /** Takes endpoint, API key and client id; prints for each size the MB, the ms, and the KB that were allocated. */
    @SuppressWarnings("SystemOut") // The report reads it there.
    public static void main(String[] args) throws IOException {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(args[0])
                .apiKey(args[1])
                .clientId(args[2])
                .build()) {
            attach(buttons, 1);
            for (int megabytes : MEGABYTES) {
                System.out.println(attach(buttons, megabytes));
            }
        }
        System.exit(0);
    }

    private static String attach(HelpdeskButtons buttons, int megabytes) throws IOException {
        Path file = file(megabytes);
        try {
            Map<Long, Long> before = Turns.allocated();
            long began = System.nanoTime();
            Submission submission = buttons.submit(ButtonPress.builder()
                    .email("dan@contoso.example")
                    .message("See the file")
                    .addAttachments(Attachment.of(file))
                    .build());
            long millis = (System.nanoTime() - began) / 1_000_000;
            if (!(submission instanceof Submission.Filed filed)
                    || !filed.submissionErrors().isEmpty()) {
                throw new IllegalStateException("The file was not attached: " + submission);
            }
            return megabytes + " " + millis + " " + Turns.allocatedSince(before) / 1_000;
        } finally {
            Files.delete(file);
        }
    }

    private static Path file(int megabytes) throws IOException {
        Path file = Files.createTempFile("attachment", ".bin");
        byte[] part = new byte[1_000_000];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(part);
            }
        }
        return file;
    }
}
