package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published models, read once from {@code models.txt} beside this class. */
final class Models {

    private static final Map<String, Model> MODELS = load();

    private Models() {}

    static Model get(String name) {
        return Objects.requireNonNull(MODELS.get(name), name);
    }

    /** What every record's {@code _info} holds. */
    static Model audit() {
        return get("_info");
    }

    private static Map<String, Model> load() {
        Map<String, Model> models = new HashMap<>();
        Model audit = new Model();
        for (String field : List.of("lastUpdated", "updatedBy", "dateEntered", "enteredBy")) {
            audit.add(field, FieldType.parse("string"));
        }
        models.put("_info", audit);
        Model current = audit;
        for (String line : text().split("\n", -1)) {
            if (line.startsWith("[")) {
                current = new Model();
                models.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                current.add(line.substring(0, space), FieldType.parse(line.substring(space + 1)));
            }
        }
        return models;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream("models.txt"), "models.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
