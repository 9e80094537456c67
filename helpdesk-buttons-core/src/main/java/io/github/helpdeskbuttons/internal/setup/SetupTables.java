package io.github.helpdeskbuttons.internal.setup;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;

import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.PagedCall;
import io.github.helpdeskbuttons.connectwise.query.Query;
import io.github.helpdeskbuttons.rules.Assignable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Looks up which names ConnectWise knows for the variables that name something.
 *
 * <p>Each table is read once, when first asked for, and its answer, a failure too, stands for as long as this object: make
 * one for each time that somebody wants to know. A table that the API member may not read fails with a {@link
 * io.github.helpdeskbuttons.connectwise.error.MissingPermissionException}. Thread safe.
 */
public final class SetupTables {
    /** The variables whose names are the same on every board. */
    public static final List<Assignable<String>> OF_ALL_BOARDS = List.of(BOARD, PRIORITY, SOURCE, OWNER);

    /** The variables whose names belong to a board. */
    public static final List<Assignable<String>> OF_ONE_BOARD = List.of(STATE, TEAM, TYPE);

    private final ConnectWiseClient connectWise;
    private final ConcurrentMap<Table, CompletableFuture<KnownNames>> read = new ConcurrentHashMap<>();

    private record Table(Assignable<String> variable, long board) {}

    /**
     * Reads nothing yet.
     *
     * @param connectWise whose tables
     */
    public SetupTables(ConnectWiseClient connectWise) {
        this.connectWise = connectWise;
    }

    /**
     * The names that a variable can have on any board.
     *
     * @param variable one of {@link #OF_ALL_BOARDS}
     */
    public CompletableFuture<KnownNames> names(Assignable<String> variable) {
        return once(new Table(variable, 0), () -> {
            if (variable == BOARD) {
                return table(
                        connectWise.boards().list(fields("name", "inactiveFlag")),
                        board -> board.id(),
                        board -> board.name(),
                        board -> !board.inactiveFlag().orElse(false));
            }
            if (variable == PRIORITY) {
                return table(
                        connectWise.priorities().list(fields("name")),
                        priority -> priority.id(),
                        priority -> priority.name(),
                        priority -> true);
            }
            if (variable == SOURCE) {
                return table(
                        connectWise.sources().list(fields("name")),
                        source -> source.id(),
                        source -> source.name(),
                        source -> true);
            }
            if (variable == OWNER) {
                return table(
                        connectWise.members().list(fields("identifier", "inactiveFlag")),
                        member -> member.id(),
                        member -> member.identifier(),
                        member -> !member.inactiveFlag().orElse(false));
            }
            throw new IllegalArgumentException(variable.name() + " names nothing that all boards share");
        });
    }

    /**
     * The names that a variable can have on a board.
     *
     * @param boardId the board, by {@link KnownName#id()}
     * @param variable one of {@link #OF_ONE_BOARD}
     */
    public CompletableFuture<KnownNames> namesOn(long boardId, Assignable<String> variable) {
        return once(new Table(variable, boardId), () -> {
            if (variable == STATE) {
                return table(
                        connectWise.boards().statuses(boardId, fields("name", "inactive")),
                        status -> status.id(),
                        status -> status.name(),
                        status -> !status.inactive().orElse(false));
            }
            if (variable == TEAM) {
                return table(
                        connectWise.boards().teams(boardId, fields("name")),
                        team -> team.id(),
                        team -> team.name(),
                        team -> true);
            }
            if (variable == TYPE) {
                return table(
                        connectWise.boards().types(boardId, fields("name", "inactiveFlag")),
                        type -> type.id(),
                        type -> type.name(),
                        type -> !type.inactiveFlag().orElse(false));
            }
            throw new IllegalArgumentException(variable.name() + " names nothing that belongs to a board");
        });
    }

    private CompletableFuture<KnownNames> once(Table table, Supplier<CompletableFuture<KnownNames>> question) {
        // A copy, so that who cancels it cancels nobody else's.
        return read.computeIfAbsent(table, asked -> question.get()).copy();
    }

    private static Query fields(String... fields) {
        return Query.builder().fields(fields).pageSize(Query.LARGEST_PAGE).build();
    }

    private static <T> CompletableFuture<KnownNames> table(
            PagedCall<T> rows, ToLongFunction<T> id, Function<T, Optional<String>> name, Predicate<T> active) {
        return rows.all()
                .executeAsync()
                .thenApply(found -> new KnownNames(found.stream()
                        .flatMap(row -> known(id.applyAsLong(row), name.apply(row), active.test(row)))
                        .toList()));
    }

    private static Stream<KnownName> known(long id, Optional<String> name, boolean active) {
        return name.map(text -> new KnownName(id, text, active)).stream();
    }
}
