package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server said of a failure, fit for a report: nothing of a person is in what the integration test sends. */
final class ServerWords {
    private static final int LONGEST = 300;

    /** A proxy that was made for finding faults may answer with the request. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(basic|authorization:?)\\s+\\S.*");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private ServerWords() {}

    /** A sentence with the server's words, or nothing where it gave none. */
    static String of(ConnectWiseException failure) {
        String words = Stream.concat(
                        failure.serverMessage().stream(),
                        failure.fieldErrors().stream().map(FieldError::message).flatMap(Optional::stream))
                .map(ServerWords::oneLine)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : " The server said: \"" + words + "\"";
    }

    static String oneLine(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String shown = CREDENTIALS.matcher(line).replaceAll("(not shown)");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
