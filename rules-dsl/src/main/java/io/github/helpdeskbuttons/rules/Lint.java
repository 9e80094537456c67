package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.Finding.Kind;
import io.github.helpdeskbuttons.rules.RuleFlow.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Looks at a rule set for mistakes; where something cannot be known, it keeps silent. */
final class Lint {
    private final List<Stage> stages;
    private final List<Located> findings = new ArrayList<>();
    private final IdentityHashMap<Stage, Integer> places = new IdentityHashMap<>();

    private Lint(List<RuleNode> rules) {
        this.stages = RuleFlow.of(rules);
        for (Stage stage : stages) {
            places.put(stage, places.size());
        }
    }

    /** The findings in the order of the rules. */
    static List<Finding> of(List<RuleNode> rules, TicketValues initial) {
        Lint lint = new Lint(rules);
        lint.names();
        lint.conditions();
        lint.reachability();
        lint.texts();
        new BoardLint(lint::report)
                .look(lint.stages, initial.get(Variables.BOARD).isPresent());
        new OverwriteLint(lint::report).look(lint.stages);
        return lint.findings.stream()
                .sorted(Comparator.comparingInt(Located::place))
                .map(Located::finding)
                .toList();
    }

    private void report(Stage stage, Kind kind, String message) {
        int place = places.getOrDefault(stage, 0);
        findings.add(new Located(place, new Finding(stage.rule().name(), kind, message)));
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (Stage stage : stages) {
            if (!seen.add(stage.rule().name())) {
                report(stage, Kind.DUPLICATE_NAME, "an earlier rule has this name too; give each its own");
            }
        }
    }

    private void conditions() {
        for (Stage stage : stages) {
            for (Node part : stage.rule().parts()) {
                if (part instanceof ConditionNode condition) {
                    condition(stage, condition);
                }
            }
        }
    }

    private void condition(Stage stage, ConditionNode condition) {
        Verdict verdict = Verdict.of(condition);
        if (verdict == Verdict.ALWAYS) {
            report(stage, Kind.CONSTANT_CONDITION, "it always holds that " + Words.of(condition));
        } else if (verdict == Verdict.NEVER) {
            report(stage, Kind.NEVER_FIRES, "it can never hold that " + Words.of(condition));
        } else {
            condition.children().forEach(child -> constantParts(stage, child));
        }
    }

    private void constantParts(Stage stage, Node node) {
        if (node instanceof ConditionNode part) {
            Verdict verdict = Verdict.of(part);
            if (verdict != Verdict.UNKNOWN) {
                String words = verdict == Verdict.ALWAYS ? "always holds" : "can never hold";
                report(stage, Kind.CONSTANT_CONDITION, "a part of the condition " + words + ": " + Words.of(part));
                return;
            }
        }
        node.children().forEach(child -> constantParts(stage, child));
    }

    private void reachability() {
        List<Ending> endings = new ArrayList<>();
        for (Stage stage : stages) {
            boolean ended =
                    endings.stream().anyMatch(ending -> stage.around().known().containsAll(ending.marks()));
            if (ended) {
                report(stage, Kind.NEVER_FIRES, "an earlier rule always ends the evaluation before it");
            } else {
                branches(stage, endings);
            }
            collectEndings(stage, endings);
        }
    }

    /** Looks at the branches whose condition is possible by itself. */
    private void branches(Stage stage, List<Ending> endings) {
        for (int i = 0; i < stage.branches().size(); i++) {
            Branch branch = stage.branches().get(i);
            boolean group = stage.rule() instanceof RuleNode.Group;
            boolean matters = group || !branch.actions().isEmpty();
            String place = stage.rule() instanceof RuleNode.Table ? "row " + (i + 1) + ": " : "";
            if (matters && isReachedNever(branch, stage)) {
                report(stage, Kind.NEVER_FIRES, place + "what is around or above it contradicts its condition");
            } else if (matters
                    && endings.stream().anyMatch(ending -> branch.known().containsAll(ending.marks()))) {
                report(
                        stage,
                        Kind.NEVER_FIRES,
                        place + "rule \""
                                + endings.stream()
                                        .filter(ending -> branch.known().containsAll(ending.marks()))
                                        .findFirst()
                                        .map(Ending::rule)
                                        .orElse("")
                                + "\" has always ended the evaluation where its condition holds");
            }
        }
    }

    /** Contradictions of one condition with itself, or of constants, are reported elsewhere. */
    private static boolean isReachedNever(Branch branch, Stage stage) {
        boolean reported = stage.rule().parts().stream()
                .anyMatch(part -> part instanceof ConditionNode condition && Verdict.of(condition) != Verdict.UNKNOWN);
        return !reported && Contradiction.in(branch.conditions());
    }

    private static void collectEndings(Stage stage, List<Ending> endings) {
        String name = stage.rule().name();
        for (Branch branch : stage.branches()) {
            if (branch.endsEvaluation()) {
                branch.sufficient().ifPresent(marks -> endings.add(new Ending(name, marks)));
            }
        }
        if (!(stage.rule() instanceof RuleNode.Group)
                && stage.branches().stream().allMatch(Branch::endsEvaluation)) {
            endings.add(new Ending(name, stage.sufficient()));
        }
    }

    private void texts() {
        for (Stage stage : stages) {
            for (Branch branch : stage.branches()) {
                for (ActionNode action : branch.actions()) {
                    if (action instanceof ActionNode.Assign assign) {
                        TextLint.of(assign).ifPresent(message -> report(stage, Kind.INVALID_TEXT, message));
                    }
                }
            }
            for (Node part : stage.rule().parts()) {
                for (String message : TextLint.impossibleLevels(part)) {
                    report(stage, Kind.INVALID_TEXT, message);
                }
            }
        }
    }

    /** A finding and where its rule stands. */
    private record Located(int place, Finding finding) {}

    /** Where these marks are set, the evaluation is over after the rule. */
    private record Ending(String rule, Set<Object> marks) {}

    /** Takes what the parts of the lint find. */
    @FunctionalInterface
    interface Report {
        void add(Stage stage, Kind kind, String message);
    }
}
