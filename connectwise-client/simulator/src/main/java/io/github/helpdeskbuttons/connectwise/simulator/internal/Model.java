package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.ConditionSyntaxException;
import io.github.helpdeskbuttons.connectwise.simulator.internal.conditions.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The published fields of one kind of record; field names are found without regard to case. */
public final class Model {

    private static final List<String> AUDIT_FIELDS = List.of("lastUpdated", "updatedBy", "dateEntered", "enteredBy");

    private final Map<String, Field> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** A field with its name as published. */
    record Field(String name, FieldType type) {}

    void add(String name, FieldType type) {
        fields.put(name, new Field(name, type));
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Iterable<Field> fields() {
        return fields.values();
    }

    /** The names that {@code conditions} and {@code orderBy} may use: plain fields, also those of references. */
    Names names() {
        return path -> resolve(path, false);
    }

    /** The names that {@code childConditions} may use: those of the items of an array. */
    Names childNames() {
        return path -> resolve(path, true);
    }

    /** The names of one item of {@code customFields}. */
    static Names customFieldNames() {
        return path -> Models.get("CustomFieldValue").resolve(path, false);
    }

    private List<String> resolve(List<String> path, boolean child) {
        List<String> resolved = new ArrayList<>();
        Optional<Model> model = Optional.of(this);
        for (String name : path) {
            if (model.isEmpty()) {
                throw unknown(path);
            }
            Optional<Field> field = model.get().field(name);
            if (field.isEmpty()) {
                return audit(path, resolved, name).orElseThrow(() -> unknown(path));
            }
            FieldType type = field.get().type();
            if (type.isArray() != (child && resolved.isEmpty())) {
                throw unknown(path);
            }
            resolved.add(field.get().name());
            model = type.name().equals("object")
                    ? Optional.of(Models.audit())
                    : type.model().map(Models::get);
        }
        return resolved;
    }

    /** The dates of {@code _info} may be named without it. */
    private static Optional<List<String>> audit(List<String> path, List<String> before, String name) {
        if (path.size() != 1 || !before.isEmpty()) {
            return Optional.empty();
        }
        return AUDIT_FIELDS.stream().filter(name::equalsIgnoreCase).findFirst().map(field -> List.of("_info", field));
    }

    private static ConditionSyntaxException unknown(List<String> path) {
        return new ConditionSyntaxException(String.join("/", path) + " is not a recognized name.");
    }
}
