package io.github.helpdeskbuttons.connectwise.simulator;

import java.util.List;
import java.util.Objects;

/**
 * A service board with what belongs to it, to be added to a simulator.
 *
 * <p>Starts with the statuses {@code New} (the default), {@code In Progress} and {@code >Closed}, which closes a ticket, and
 * with no types, subtypes, items and teams. A status whose name starts with {@code >} closes a ticket, after the habit of
 * ConnectWise users; the first status is the board's default.
 *
 * <p>Immutable: each method returns another one. Get one from {@link #named(String)}, and give it
 * to {@link ConnectWiseSimulator#addBoard(BoardSetup)}.
 */
public final class BoardSetup {

    private final String name;
    private final List<String> statuses;
    private final List<String> types;
    private final List<String> subTypes;
    private final List<String> items;
    private final List<String> teams;

    private BoardSetup(
            String name,
            List<String> statuses,
            List<String> types,
            List<String> subTypes,
            List<String> items,
            List<String> teams) {
        this.name = name;
        this.statuses = statuses;
        this.types = types;
        this.subTypes = subTypes;
        this.items = items;
        this.teams = teams;
    }

    /**
     * {@return a board of this name}
     *
     * @param name at most 50 characters
     * @throws NullPointerException if {@code name} is null
     */
    public static BoardSetup named(String name) {
        Objects.requireNonNull(name, "name");
        List<String> statuses = List.of("New", "In Progress", ">Closed");
        return new BoardSetup(name, statuses, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * {@return the same board with these statuses instead}
     *
     * @param names in the order in which they are listed
     * @throws NullPointerException if a name is null
     */
    public BoardSetup statuses(String... names) {
        return new BoardSetup(name, List.of(names), types, subTypes, items, teams);
    }

    /**
     * {@return the same board with these types}
     *
     * @param names in the order in which they are listed
     * @throws NullPointerException if a name is null
     */
    public BoardSetup types(String... names) {
        return new BoardSetup(name, statuses, List.of(names), subTypes, items, teams);
    }

    /**
     * {@return the same board with these subtypes}
     *
     * @param names in the order in which they are listed
     * @throws NullPointerException if a name is null
     */
    public BoardSetup subTypes(String... names) {
        return new BoardSetup(name, statuses, types, List.of(names), items, teams);
    }

    /**
     * {@return the same board with these items}
     *
     * @param names in the order in which they are listed
     * @throws NullPointerException if a name is null
     */
    public BoardSetup items(String... names) {
        return new BoardSetup(name, statuses, types, subTypes, List.of(names), teams);
    }

    /**
     * {@return the same board with these teams}
     *
     * @param names in the order in which they are listed
     * @throws NullPointerException if a name is null
     */
    public BoardSetup teams(String... names) {
        return new BoardSetup(name, statuses, types, subTypes, items, List.of(names));
    }

    String name() {
        return name;
    }

    List<String> statuses() {
        return statuses;
    }

    List<String> types() {
        return types;
    }

    List<String> subTypes() {
        return subTypes;
    }

    List<String> items() {
        return items;
    }

    List<String> teams() {
        return teams;
    }

    /** Its name. */
    @Override
    public String toString() {
        return "board " + name;
    }
}
