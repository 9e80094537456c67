package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.internal.Permission.Level;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the API member may do: everything, but for what was taken away. */
public final class SecurityRole {

    private final Set<Grant> denied = ConcurrentHashMap.newKeySet();

    private record Grant(Permission permission, Level level) {}

    /**
     * Takes a permission away.
     *
     * @param name {@code Companies/Contacts} for all its levels, or {@code Companies/Contacts/Inquire} for one
     * @throws IllegalArgumentException if there is no such permission
     */
    public void deny(String name) {
        denied.addAll(grants(name));
    }

    /** Gives a permission back, named as in {@link #deny(String)}. */
    public void grant(String name) {
        denied.removeAll(grants(name));
    }

    void require(Permission permission, Level level) {
        if (denied.contains(new Grant(permission, level))) {
            throw ApiError.of(403, "Forbidden", "You do not have security permission to perform this action.");
        }
    }

    private static Set<Grant> grants(String name) {
        Objects.requireNonNull(name, "permission");
        Set<Level> levels = EnumSet.noneOf(Level.class);
        String title = name;
        for (Level level : Level.values()) {
            String suffix = "/" + level;
            if (name.toUpperCase(Locale.ROOT).endsWith(suffix)) {
                levels.add(level);
                title = name.substring(0, name.length() - suffix.length());
            }
        }
        Set<Level> meant = levels.isEmpty() ? EnumSet.allOf(Level.class) : levels;
        Permission permission = Permission.ofTitle(title).orElseThrow(() -> unknown(name));
        return meant.stream().map(level -> new Grant(permission, level)).collect(Collectors.toSet());
    }

    private static IllegalArgumentException unknown(String name) {
        String known = Arrays.stream(Permission.values()).map(Permission::title).collect(Collectors.joining(", "));
        return new IllegalArgumentException("no permission \"" + name + "\"; there are " + known
                + ", each alone or followed by /Add, /Edit, /Delete or /Inquire");
    }
}
