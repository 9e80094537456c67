package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Finding.Kind;
import io.github.helpdeskbuttons.rules.RuleFlow.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for assignments that are always overwritten before anything reads them. */
final class OverwriteLint {
    private final Lint.Report report;
    private final List<Write> unread = new ArrayList<>();

    OverwriteLint(Lint.Report report) {
        this.report = report;
    }

    void look(List<Stage> stages) {
        for (Stage stage : stages) {
            for (Node part : stage.rule().parts()) {
                if (!(part instanceof ActionNode)) {
                    read(part);
                }
            }
            List<Write> before = List.copyOf(unread);
            for (Branch branch : stage.branches()) {
                take(stage, branch);
            }
            overwriteByWhole(stage, before);
        }
    }

    private void take(Stage stage, Branch branch) {
        Set<Slot> read = new HashSet<>();
        List<Write> own = new ArrayList<>();
        for (ActionNode action : branch.actions()) {
            action.children().forEach(child -> read.addAll(Reads.of(child)));
            own.removeIf(write -> read.contains(write.slot));
            unread.removeIf(write -> read.contains(write.slot));
            Branch.target(action).ifPresent(slot -> {
                overwrite(own.stream().filter(write -> write.slot == slot).toList());
                own.removeIf(write -> write.slot == slot);
                branch.sufficient().ifPresent(marks -> overwriteKnown(slot, marks));
                own.add(new Write(stage, slot, branch.known()));
                read.remove(slot);
            });
        }
        if (branch.endsEvaluation()) {
            unread.clear();
        } else {
            unread.addAll(own);
        }
    }

    /** A rule that assigns a variable whichever way it goes overwrites what was there before it. */
    private void overwriteByWhole(Stage stage, List<Write> before) {
        for (Slot slot : Slot.WRITABLE) {
            if (stage.assignsAlways(slot)) {
                List<Write> dead = before.stream()
                        .filter(write -> write.slot == slot
                                && unread.contains(write)
                                && write.known.containsAll(stage.sufficient()))
                        .toList();
                overwrite(dead);
                unread.removeAll(dead);
            }
        }
    }

    private void overwriteKnown(Slot slot, Set<Object> marks) {
        List<Write> dead = unread.stream()
                .filter(write -> write.slot == slot && write.known.containsAll(marks))
                .toList();
        overwrite(dead);
        unread.removeAll(dead);
    }

    private void overwrite(List<Write> dead) {
        for (Write write : dead) {
            report.add(
                    write.stage,
                    Kind.OVERWRITTEN,
                    "what it assigns to " + write.slot.variableName()
                            + " is always overwritten before anything reads it; remove one of the two");
        }
    }

    private void read(Node node) {
        Set<Slot> slots = Reads.of(node);
        unread.removeIf(write -> slots.contains(write.slot));
    }

    /** An assignment that nothing has read yet; equal to itself alone. */
    private static final class Write {
        private final Stage stage;
        private final Slot slot;
        private final Set<Object> known;

        private Write(Stage stage, Slot slot, Set<Object> known) {
            this.stage = stage;
            this.slot = slot;
            this.known = known;
        }
    }
}
