package io.github.helpdeskbuttons.internal.verify;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;

import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.internal.setup.SetupTables;
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.AssignedValue;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the names that the defaults and the rules can give to a ticket. */
final class NamesInUse {
    private static final List<Assignable<String>> NAMED = Stream.concat(
                    SetupTables.OF_ALL_BOARDS.stream(), SetupTables.OF_ONE_BOARD.stream())
            .toList();

    private final Map<Key, List<String>> users = new LinkedHashMap<>();

    /** Only what belongs to a board has a board here. */
    private record Key(Assignable<String> variable, String name, Optional<String> board) {}

    private NamesInUse() {}

    static List<NameInUse> of(TicketDefaults defaults, RuleSet rules) {
        NamesInUse names = new NamesInUse();
        defaults(defaults)
                .forEach((variable, value) ->
                        value.ifPresent(name -> names.add(variable, name, Optional.empty(), "the defaults")));
        for (AssignedValue assigned : rules.assignedValues()) {
            NAMED.stream()
                    .filter(variable -> variable.equals(assigned.variable()))
                    .forEach(variable -> names.add(
                            variable, assigned.value(), assigned.board(), "rule \"" + assigned.rule() + "\""));
        }
        return names.withBoards();
    }

    private static Map<Assignable<String>, Optional<String>> defaults(TicketDefaults defaults) {
        Map<Assignable<String>, Optional<String>> values = new LinkedHashMap<>();
        values.put(BOARD, defaults.board());
        values.put(STATE, defaults.state());
        values.put(TEAM, defaults.team());
        values.put(TYPE, defaults.type());
        values.put(PRIORITY, defaults.priority());
        values.put(SOURCE, defaults.source());
        values.put(OWNER, defaults.owner());
        return values;
    }

    private void add(Assignable<String> variable, String name, Optional<String> board, String user) {
        Key key = new Key(variable, name, SetupTables.OF_ONE_BOARD.contains(variable) ? board : Optional.empty());
        users.computeIfAbsent(key, unseen -> new ArrayList<>()).add(user);
    }

    /** What is set while the board is not sure can meet any that is named at all. */
    private List<NameInUse> withBoards() {
        List<String> anyBoard = users.keySet().stream()
                .filter(key -> key.variable() == BOARD)
                .map(Key::name)
                .toList();
        return users.entrySet().stream()
                .map(entry -> new NameInUse(
                        entry.getKey().variable(),
                        entry.getKey().name(),
                        SetupTables.OF_ONE_BOARD.contains(entry.getKey().variable())
                                ? entry.getKey().board().map(List::of).orElse(anyBoard)
                                : List.of(),
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
