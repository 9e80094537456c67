package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text under version control that says what the classes are, so that a change of theirs is seen in a review. */
record RecordedText(Path file, String subject, String ifMeant) {
    private static final String UPDATE = "recorded.update";

    /** Compares, or with {@code -Drecorded.update=true} writes. */
    void shouldSay(List<String> lines) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.join("\n", lines) + "\n");
            }
            assertThat(file).exists();
            compare(Files.readAllLines(file), lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void compare(List<String> recorded, List<String> lines) {
        if (recorded.equals(lines)) {
            return;
        }
        List<String> gone = new ArrayList<>(recorded);
        gone.removeAll(lines);
        List<String> come = new ArrayList<>(lines);
        come.removeAll(recorded);
        fail(
                "%s is not what %s says.%n%nGone or changed:%n%s%n%nNew:%n%s%n%n%s%nTo record it:%n  %s%n",
                subject,
                file.normalize(),
                indented(gone),
                indented(come),
                ifMeant,
                "mvn -pl helpdesk-buttons-core -am verify -Dtest=PublicApiTest,NativeImageMetadataTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE + "=true");
    }

    private static String indented(List<String> lines) {
        return lines.isEmpty() ? "  nothing" : "  " + String.join(System.lineSeparator() + "  ", lines);
    }
}
