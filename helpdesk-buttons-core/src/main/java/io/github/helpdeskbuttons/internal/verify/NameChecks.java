package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.internal.setup.KnownName;
import io.github.helpdeskbuttons.internal.setup.KnownNames;
import io.github.helpdeskbuttons.internal.setup.SetupTables;
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Whether ConnectWise knows the names that the defaults and the rules give to tickets. */
final class NameChecks {
    static final String SUBJECT = "Names in the defaults and the rules";

    private final SetupTables tables;

    NameChecks(SetupTables tables) {
        this.tables = tables;
    }

    List<Check> run(List<NameInUse> names) {
        return names.isEmpty()
                ? List.of(Check.passed(SUBJECT, "There are none that ConnectWise has to know."))
                : names.stream().map(this::run).toList();
    }

    private Check run(NameInUse name) {
        try {
            return SetupTables.OF_ONE_BOARD.contains(name.variable()) ? ofABoard(name) : ofAllBoards(name);
        } catch (MissingPermissionException | InvalidCredentialsException denied) {
            return Check.notTested(
                    name.subject(),
                    "The API member may not read the table; that needs "
                            + (name.variable() == Variables.OWNER ? Permissions.MEMBERS : Permissions.TABLE_SETUP)
                            + ".");
        } catch (ConnectWiseException failure) {
            return Diagnosis.of(failure).failed(name.subject());
        }
    }

    private Check ofAllBoards(NameInUse name) {
        KnownNames known = await(tables.names(name.variable()));
        return known.find(name.name()).map(found -> found(name, found, "")).orElseGet(() -> unknown(name, known, ""));
    }

    private Check ofABoard(NameInUse name) {
        if (name.boards().isEmpty()) {
            return Check.failed(
                    name.subject(),
                    Problem.BOARD_NOT_NAMED,
                    "A " + name.variable().name()
                            + " belongs to a board, and neither the defaults nor a rule names one, so it "
                            + "is left out of every ticket. Name the board too. " + name.usedBy());
        }
        List<KnownName> boards = boards(name);
        if (boards.isEmpty()) {
            return Check.notTested(
                    name.subject(),
                    "ConnectWise does not know the board: " + quoted(name.boards()) + ". " + name.usedBy());
        }
        return onBoards(name, boards);
    }

    private Check onBoards(NameInUse name, List<KnownName> boards) {
        List<String> without = new ArrayList<>();
        List<KnownName> found = new ArrayList<>();
        List<KnownName> every = new ArrayList<>();
        for (KnownName board : boards) {
            KnownNames known = await(tables.namesOn(board.id(), name.variable()));
            every.addAll(known.all());
            known.find(name.name()).ifPresentOrElse(found::add, () -> without.add(board.name()));
        }
        String place = " on " + quoted(boards.stream().map(KnownName::name).toList());
        if (found.isEmpty()) {
            return unknown(name, new KnownNames(every), place);
        }
        return without.isEmpty() ? found(name, worst(found), place) : notEverywhere(name, without);
    }

    /** The boards that ConnectWise knows; the others have a check of their own. */
    private List<KnownName> boards(NameInUse name) {
        KnownNames known = await(tables.names(Variables.BOARD));
        return name.boards().stream()
                .flatMap(board -> known.find(board).stream())
                .distinct()
                .toList();
    }

    private static KnownName worst(List<KnownName> found) {
        return found.stream().filter(row -> !row.active()).findFirst().orElse(found.get(0));
    }

    private static Check found(NameInUse name, KnownName found, String place) {
        if (!found.active()) {
            return Check.failed(
                    name.subject(),
                    Problem.NAME_INACTIVE,
                    "It is inactive in ConnectWise" + place + ", which can refuse it. Make it active, or name another. "
                            + name.usedBy());
        }
        if (!found.name().equals(name.name())) {
            return Check.warning(
                    name.subject(),
                    Problem.NAME_SPELLED_OTHERWISE,
                    "ConnectWise writes it \"" + ServerWords.oneLine(found.name())
                            + "\" and takes it all the same, since it compares names without regard to case; rules compare "
                            + "exactly. Write it as ConnectWise does. " + name.usedBy());
        }
        return Check.passed(name.subject(), "ConnectWise knows it" + place + ". " + name.usedBy());
    }

    private static Check unknown(NameInUse name, KnownNames known, String place) {
        List<String> near = known.near(name.name());
        return Check.failed(
                name.subject(),
                Problem.NAME_UNKNOWN,
                "ConnectWise has no such " + nameOf(name.variable()) + place + ", so tickets are filed without it. "
                        + suggestion(name.name(), near) + name.usedBy());
    }

    private static String suggestion(String written, List<String> near) {
        if (near.isEmpty()) {
            return "";
        }
        boolean spaces = withoutSpaces(written).equalsIgnoreCase(withoutSpaces(near.get(0)));
        return "Did you mean " + quoted(near) + "? " + (spaces ? "Mind the white space. " : "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Check notEverywhere(NameInUse name, List<String> without) {
        return Check.warning(
                name.subject(),
                Problem.NAME_NOT_ON_EVERY_BOARD,
                "It is not on " + quoted(without)
                        + ", which a ticket can have at the same time; there it is left out. If that "
                        + "can happen, name the board in the same rule. " + name.usedBy());
    }

    private static String nameOf(Assignable<String> variable) {
        return variable == Variables.OWNER ? "member, by identifier" : variable.name();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + ServerWords.oneLine(name) + '"').collect(Collectors.joining(" or "));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ConnectWiseException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
