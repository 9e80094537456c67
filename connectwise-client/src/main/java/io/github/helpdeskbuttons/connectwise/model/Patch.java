package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes to some fields of a record, sent as JSON Patch; what it does not name stays as it is.
 *
 * <p>A reference is replaced as a whole, and so is the list of custom fields. Immutable, and {@code toString} shows the
 * fields without their values.
 *
 * <p>Get one from {@link #builder()}.
 */
public final class Patch {

    private final List<Operation> operations;

    private Patch(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** {@return a builder of a patch, which changes nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    @JsonValue
    List<Operation> operations() {
        return operations;
    }

    /** Whether the other object is a patch with the same changes in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Patch that && operations.equals(that.operations);
    }

    @Override
    public int hashCode() {
        return operations.hashCode();
    }

    /** Shows what is changed, and not to what. */
    @Override
    public String toString() {
        return operations.stream()
                .map(operation -> operation.op() + " " + operation.path())
                .collect(Collectors.joining(", ", "Patch[", "]"));
    }

    /** One change. */
    record Operation(
            @JsonProperty("op") String op,
            @JsonProperty("path") String path,
            @JsonProperty("value") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object value) {}

    /** Collects the changes of a {@link Patch} in order; not thread safe. Get one from {@link Patch#builder()}. */
    public static final class Builder {

        private final List<Operation> operations = new ArrayList<>();

        private Builder() {}

        /**
         * Gives a field a value in place of the one it has.
         *
         * @param <T> the type of the field's value
         * @param field which field, such as {@link TicketFields#STATUS}
         * @param value the new value; a list is copied
         * @return this builder
         * @throws IllegalArgumentException if it is a text that is longer than ConnectWise accepts; the message names the field
         */
        public <T> Builder set(PatchField<T> field, T value) {
            return change("replace", field, Objects.requireNonNull(value, "value"));
        }

        /**
         * Adds a value, to a list or where none is.
         *
         * @param <T> the type of the field's value
         * @param field which field
         * @param value what is added; a list is copied
         * @return this builder
         * @throws IllegalArgumentException as {@link #set} does
         */
        public <T> Builder add(PatchField<T> field, T value) {
            return change("add", field, Objects.requireNonNull(value, "value"));
        }

        /**
         * Takes the value of a field away.
         *
         * @param field which field
         * @return this builder
         */
        public Builder remove(PatchField<?> field) {
            return change("remove", field, null);
        }

        /**
         * Makes the patch.
         *
         * @return the patch
         * @throws IllegalArgumentException if it changes nothing
         */
        public Patch build() {
            if (operations.isEmpty()) {
                throw new IllegalArgumentException("The patch changes nothing; set, add or remove a field");
            }
            return new Patch(operations);
        }

        private Builder change(String op, PatchField<?> field, @Nullable Object value) {
            String path = Objects.requireNonNull(field, "field").path();
            if (value != null) {
                field.check(value);
            }
            operations.add(new Operation(op, path, value instanceof List<?> list ? List.copyOf(list) : value));
            return this;
        }
    }
}
