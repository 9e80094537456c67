package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What arrived with a press, for rules to read: the read-only side of the variables.
 *
 * <p>What did not arrive is the empty text, and no option. Texts may have any length and content. Immutable and thread safe;
 * equal where all facts are equal. Its {@code toString} shows no fact.
 *
 * <p>Get one from {@link #builder()}.
 */
public final class PressFacts {
    private final String[] texts;
    private final List<String> selections;

    private PressFacts(String[] texts, List<String> selections) {
        this.texts = texts;
        this.selections = selections;
    }

    /**
     * Begins facts of which none arrived.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives a fact as the text that rules read.
     *
     * @param fact the variable
     * @return its text; empty where it did not arrive
     * @throws NullPointerException if {@code fact} is null
     */
    public String get(Fact fact) {
        return texts[index(TextNode.slot(Objects.requireNonNull(fact, "fact")))];
    }

    /**
     * Gives the options that the end user ticked.
     *
     * @return the options in their order, unmodifiable
     */
    public List<String> selections() {
        return selections;
    }

    void copyInto(@Nullable String[] values) {
        System.arraycopy(texts, 0, values, Slot.WRITABLE_COUNT, texts.length);
    }

    long totalLength() {
        return Arrays.stream(texts).mapToLong(String::length).sum();
    }

    private static int index(Slot slot) {
        return slot.index() - Slot.WRITABLE_COUNT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PressFacts facts
                && Arrays.equals(texts, facts.texts)
                && selections.equals(facts.selections);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(texts), selections);
    }

    @Override
    public String toString() {
        return "PressFacts[" + selections.size() + " selections, " + totalLength() + " characters]";
    }

    /**
     * Collects the facts of a press; what is not given did not arrive.
     *
     * <p>Not thread safe; it can be used again after {@link #build()}.
     *
     * <p>Get one from {@link PressFacts#builder()}.
     */
    public static final class Builder {
        private final String[] texts = new String[Slot.COUNT - Slot.WRITABLE_COUNT];
        private List<String> selections = List.of();

        private Builder() {
            Arrays.fill(texts, "");
        }

        /**
         * Gives the end user's name, as typed.
         *
         * @param name the text
         * @return this builder
         * @throws NullPointerException if {@code name} is null
         */
        public Builder name(String name) {
            return put(Slot.NAME, Objects.requireNonNull(name, "name"));
        }

        /**
         * Gives the end user's e-mail address, as typed.
         *
         * @param email the text
         * @return this builder
         * @throws NullPointerException if {@code email} is null
         */
        public Builder email(String email) {
            return put(Slot.EMAIL, Objects.requireNonNull(email, "email"));
        }

        /**
         * Gives the IP address of the computer.
         *
         * @param ip the text
         * @return this builder
         * @throws NullPointerException if {@code ip} is null
         */
        public Builder ip(String ip) {
            return put(Slot.IP, Objects.requireNonNull(ip, "ip"));
        }

        /**
         * Gives the texts that scripts collected, joined.
         *
         * @param append the text
         * @return this builder
         * @throws NullPointerException if {@code append} is null
         */
        public Builder append(String append) {
            return put(Slot.APPEND, Objects.requireNonNull(append, "append"));
        }

        /**
         * Gives the name of the computer.
         *
         * @param hostname the text
         * @return this builder
         * @throws NullPointerException if {@code hostname} is null
         */
        public Builder hostname(String hostname) {
            return put(Slot.HOSTNAME, Objects.requireNonNull(hostname, "hostname"));
        }

        /**
         * Gives the hardware address of the computer.
         *
         * @param mac the text
         * @return this builder
         * @throws NullPointerException if {@code mac} is null
         */
        public Builder mac(String mac) {
            return put(Slot.MAC, Objects.requireNonNull(mac, "mac"));
        }

        /**
         * Gives the options that the end user ticked.
         *
         * @param selections whole texts of options, in their order
         * @return this builder
         * @throws NullPointerException if {@code selections} or one of them is null
         */
        public Builder selections(Iterable<String> selections) {
            this.selections = Arguments.texts(selections, "selections");
            return put(Slot.SELECTIONS, String.join(", ", this.selections));
        }

        /**
         * Makes the facts.
         *
         * @return the facts given so far
         */
        public PressFacts build() {
            return new PressFacts(texts.clone(), selections);
        }

        private Builder put(Slot slot, String text) {
            texts[index(slot)] = text;
            return this;
        }
    }
}
