package io.github.helpdeskbuttons.internal;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;

import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.internal.setup.KnownName;
import io.github.helpdeskbuttons.internal.setup.KnownNames;
import io.github.helpdeskbuttons.internal.setup.SetupTables;
import io.github.helpdeskbuttons.rules.Assignable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds, in the set-up tables, the names of a draft that ConnectWise does not know. */
final class NamesInSetup {
    private final ConnectWiseClient connectWise;

    NamesInSetup(ConnectWiseClient connectWise) {
        this.connectWise = connectWise;
    }

    /** The draft without the unknown names; the same draft if all are known, or if the tables cannot be read. */
    CompletableFuture<TicketDraft> knownOf(TicketDraft draft) {
        SetupTables tables = new SetupTables(connectWise);
        CompletableFuture<TicketDraft> kept = CompletableFuture.completedFuture(draft);
        for (Assignable<String> variable : SetupTables.OF_ALL_BOARDS) {
            kept = kept.thenCompose(so -> checked(so, variable, () -> tables.names(variable)));
        }
        for (Assignable<String> variable : SetupTables.OF_ONE_BOARD) {
            kept = kept.thenCompose(so -> checked(so, variable, () -> namesOnBoardOf(so, variable, tables)));
        }
        return kept;
    }

    /** A draft that still has a state, team or type has a board as well, and a board that was found. */
    private static CompletableFuture<KnownNames> namesOnBoardOf(
            TicketDraft draft, Assignable<String> variable, SetupTables tables) {
        return tables.names(BOARD).thenCompose(boards -> {
            Optional<KnownName> board = draft.values().get(BOARD).flatMap(boards::find);
            return board.isEmpty()
                    ? CompletableFuture.completedFuture(new KnownNames(List.of()))
                    : tables.namesOn(board.get().id(), variable);
        });
    }

    private static CompletableFuture<TicketDraft> checked(
            TicketDraft draft, Assignable<String> variable, Supplier<CompletableFuture<KnownNames>> table) {
        Optional<String> name = draft.values().get(variable);
        if (name.isEmpty()) {
            return CompletableFuture.completedFuture(draft);
        }
        return table.get()
                .thenApply(known ->
                        known.find(name.get()).filter(KnownName::active).isPresent()
                                ? draft
                                : RefusedValues.leftOut(draft, variable, reason(variable, name.get(), known)))
                // Without the permission to read a table, a name counts as known; the worst is the minimal ticket.
                .exceptionally(failure -> draft);
    }

    private static String reason(Assignable<String> variable, String name, KnownNames known) {
        List<String> near = known.near(name);
        return "ConnectWise has no active " + variable.name() + " of that name"
                + (near.isEmpty()
                        ? "."
                        : "; there is "
                                + near.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "))
                                + ".");
    }
}
