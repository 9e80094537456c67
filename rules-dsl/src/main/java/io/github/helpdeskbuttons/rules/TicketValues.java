package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A value, or the default, for each assignable variable: what the rules start from, and what they end with.
 *
 * <p>A variable that is not set is at its default, which leaves the field to ConnectWise. Immutable and thread safe; equal
 * where all values are equal. Its {@code toString} shows neither message nor subject.
 *
 * <p>Get one from {@link #builder()}, {@link #allDefault()}, or {@link Evaluation#values()}.
 */
public final class TicketValues {
    private static final TicketValues ALL_DEFAULT = new TicketValues(new String[Slot.WRITABLE_COUNT]);

    private final @Nullable String[] values;

    private TicketValues(@Nullable String[] values) {
        this.values = values;
    }

    /**
     * Gives the values of which every one is the default.
     *
     * @return the values
     */
    public static TicketValues allDefault() {
        return ALL_DEFAULT;
    }

    /**
     * Begins values of which every one is the default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ALL_DEFAULT.toBuilder();
    }

    /** Takes the first values of an evaluation. */
    static TicketValues copyOf(@Nullable String[] values) {
        return new TicketValues(Arrays.copyOf(values, Slot.WRITABLE_COUNT));
    }

    /**
     * Begins values that differ from these where the builder is told so.
     *
     * @return a new builder with these values
     */
    public Builder toBuilder() {
        return new Builder(values.clone());
    }

    /**
     * Gives the value of a variable.
     *
     * @param variable the variable
     * @param <T> its type
     * @return its value, or empty at the default
     * @throws NullPointerException if {@code variable} is null
     */
    public <T> Optional<T> get(Assignable<T> variable) {
        return typed(Objects.requireNonNull(variable, "variable"), text(TextNode.slot(variable)));
    }

    /** Turns a stored text into the variable's type. */
    @SuppressWarnings(
            "unchecked") // Assignable is sealed: a LevelVariable is an Assignable<Level>, the other is of String
    static <T> Optional<T> typed(Assignable<T> variable, Optional<String> text) {
        return (Optional<T>) (variable instanceof LevelVariable ? text.flatMap(Level::fromText) : text);
    }

    Optional<String> text(Slot slot) {
        return Optional.ofNullable(values[slot.index()]);
    }

    void copyInto(@Nullable String[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    long totalLength() {
        long length = 0;
        for (String value : values) {
            length += value == null ? 0 : value.length();
        }
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketValues that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringJoiner joiner = new StringJoiner(", ", "TicketValues[", "]");
        for (Slot slot : Slot.WRITABLE) {
            text(slot)
                    .ifPresent(text -> joiner.add(
                            slot.variableName() + "=" + (slot.isFreeText() ? text.length() + " characters" : text)));
        }
        return joiner.toString();
    }

    /**
     * Collects values; what is not set is at its default.
     *
     * <p>Not thread safe; it can be used again after {@link #build()}.
     *
     * <p>Get one from {@link TicketValues#builder()} or {@link TicketValues#toBuilder()}.
     */
    public static final class Builder {
        private final @Nullable String[] values;

        private Builder(@Nullable String[] values) {
            this.values = values;
        }

        /**
         * Sets a variable.
         *
         * <p>Every text is taken as it is, {@code __default__} included: an end user may well write it.
         *
         * @param variable the variable
         * @param value its value
         * @param <T> its type
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public <T> Builder set(Assignable<T> variable, T value) {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(value, "value");
            values[TextNode.slot(variable).index()] = value instanceof Level level ? level.text() : (String) value;
            return this;
        }

        /**
         * Puts a variable back to its default.
         *
         * @param variable the variable
         * @return this builder
         * @throws NullPointerException if {@code variable} is null
         */
        public Builder useDefault(Assignable<?> variable) {
            values[TextNode.slot(Objects.requireNonNull(variable, "variable")).index()] = null;
            return this;
        }

        /**
         * Makes the values.
         *
         * @return the values set so far
         */
        public TicketValues build() {
            return new TicketValues(values.clone());
        }
    }
}
