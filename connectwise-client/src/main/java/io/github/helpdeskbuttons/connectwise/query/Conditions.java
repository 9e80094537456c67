package io.github.helpdeskbuttons.connectwise.query;

/**
 * Where every condition begins.
 *
 * <pre>{@code
 * Condition open = Conditions.field("company/id").is(7)
 *         .and(Conditions.field("closedFlag").is(false));
 * }</pre>
 *
 * <p>Thread safe.
 */
public final class Conditions {

    private Conditions() {}

    /**
     * {@return the field that is compared}
     *
     * @param path the field's name, or the way to it through references, such as {@code summary}, {@code company/id} or
     *     {@code communicationItems/value}
     * @throws IllegalArgumentException if the path is anything but names of letters, digits and underscores with slashes
     *     between them; a path is written by the developer and never comes from an end user
     */
    public static Field field(String path) {
        return new Field(FieldPath.check(path));
    }
}
