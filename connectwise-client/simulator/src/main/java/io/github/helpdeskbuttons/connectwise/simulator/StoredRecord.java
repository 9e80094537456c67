package io.github.helpdeskbuttons.connectwise.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Json;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Row;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as the simulator holds it at one moment: what a test asserts on.
 *
 * <p>Immutable: it does not follow later changes. Get one from {@link ConnectWiseSimulator#tickets()} and its neighbours.
 */
public final class StoredRecord {

    private final Row row;

    StoredRecord(Row row) {
        this.row = row;
    }

    /** {@return the id that the server gave it} */
    public long id() {
        return row.json().path("id").asLong(row.id());
    }

    /**
     * The text of a field: of a text the text itself, of a number or boolean its JSON, of an object or array its JSON.
     *
     * @param path such as {@code summary}, {@code board/name} or {@code communicationItems/0/value}
     * @return empty if the field is absent or null
     * @throws NullPointerException if {@code path} is null
     */
    public Optional<String> field(String path) {
        Objects.requireNonNull(path, "path");
        JsonNode node = row.json();
        for (String segment : path.split("/", -1)) {
            boolean index =
                    node.isArray() && !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
            node = index ? node.path(Integer.parseInt(segment)) : node.path(segment);
        }
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node.isValueNode() ? node.asText() : node.toString());
    }

    /** {@return the whole record as indented JSON} */
    public String json() {
        return Json.pretty(row.json());
    }

    /** Kind and id; no content, so that no personal data reaches a log. */
    @Override
    public String toString() {
        return row.kind().name().toLowerCase(Locale.ROOT) + " " + id();
    }
}
