package io.github.helpdeskbuttons.connectwise.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A field that a {@link Patch} can change, with the type of its value. Immutable.
 *
 * <p>Get one from {@link TicketFields}, or from {@link #of(String)} for any other.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // it binds the value in Patch.Builder
public final class PatchField<T> {

    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(/[A-Za-z0-9_]+)*");

    private final String path;
    private final int maxLength;

    private PatchField(String path, int maxLength) {
        this.path = path;
        this.maxLength = maxLength;
    }

    /** Names a field whose text ConnectWise accepts up to a length. */
    static PatchField<String> text(String path, int maxLength) {
        return new PatchField<>(path, maxLength);
    }

    /**
     * {@return a field by its path, for those that {@link TicketFields} does not have}
     *
     * <p>The value may be a text, a number, a boolean, an {@link java.time.Instant}, a {@link Reference}, a Jackson node, or a
     * list of these or of {@link CustomField}; ConnectWise checks it.
     *
     * @param <T> the type of the field's value
     * @param path such as {@code status} or {@code company/id}; ConnectWise takes no slash at its beginning
     * @throws IllegalArgumentException if it is anything but names with slashes between them
     */
    public static <T> PatchField<T> of(String path) {
        if (!PATH.matcher(Objects.requireNonNull(path, "path")).matches()) {
            throw new IllegalArgumentException("The path of a field is names with slashes between them and none at the"
                    + " beginning, such as status or company/id; the one given is not");
        }
        return new PatchField<>(path, Integer.MAX_VALUE);
    }

    /** Refuses a text that ConnectWise would refuse for its length. */
    void check(Object value) {
        if (value instanceof String text) {
            Limits.atMost(maxLength, path, text);
        }
    }

    /** {@return the path as it is sent} */
    public String path() {
        return path;
    }

    /** Shows the path. */
    @Override
    public String toString() {
        return path;
    }
}
