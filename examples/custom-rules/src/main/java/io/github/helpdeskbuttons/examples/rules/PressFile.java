package io.github.helpdeskbuttons.examples.rules;

import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variables;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A press as a properties file, which an integrator can edit. */
record PressFile(PressFacts facts, TicketValues initial) {
    private static final Set<String> KEYS =
            Set.of("name", "email", "ip", "hostname", "mac", "append", "selections", "message");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    static PressFile read(Path file) throws IOException {
        Properties press = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            press.load(text);
        }
        Set<String> unknown = new TreeSet<>(press.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IOException(file + " has " + unknown + "; a press has " + new TreeSet<>(KEYS) + ".");
        }
        return new PressFile(facts(press), initial(press));
    }

    private static PressFacts facts(Properties press) {
        return PressFacts.builder()
                .name(press.getProperty("name", ""))
                .email(press.getProperty("email", ""))
                .ip(press.getProperty("ip", ""))
                .hostname(press.getProperty("hostname", ""))
                .mac(press.getProperty("mac", ""))
                .append(press.getProperty("append", ""))
                .selections(
                        BAR.splitAsStream(press.getProperty("selections", "").strip())
                                .filter(option -> !option.isEmpty())
                                .toList())
                .build();
    }

    private static TicketValues initial(Properties press) {
        return TicketValues.builder()
                .set(Variables.MESSAGE, press.getProperty("message", ""))
                .build();
    }
}
