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

    private PatchField(String path) {
        this.path = path;
    }

    /**
     * Names a field by its path.
     *
     * @param path such as {@code status} or {@code company/id}; ConnectWise takes no slash at its beginning
     * @throws IllegalArgumentException if it is anything but names with slashes between them
     */
    public static <T> PatchField<T> of(String path) {
        if (!PATH.matcher(Objects.requireNonNull(path, "path")).matches()) {
            throw new IllegalArgumentException("The path of a field is names with slashes between them and none at the"
                    + " beginning, such as status or company/id; the one given is not");
        }
        return new PatchField<>(path);
    }

    /** Tells the path as it is sent. */
    public String path() {
        return path;
    }

    /** Shows the path. */
    @Override
    public String toString() {
        return path;
    }
}
