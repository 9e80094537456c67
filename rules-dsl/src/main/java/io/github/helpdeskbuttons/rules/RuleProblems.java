package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Optional;

/** Looks for what cannot be in a rule that is about to be built. */
final class RuleProblems implements RuleNode.Visitor<Optional<String>> {

    private static final RuleProblems INSTANCE = new RuleProblems();

    private RuleProblems() {}

    /** The first problem, or nothing. */
    static Optional<String> of(RuleNode rule) {
        for (Node part : rule.parts()) {
            Optional<String> problem = invalidIn(part);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return rule.accept(INSTANCE);
    }

    private static Optional<String> invalidIn(Node node) {
        if (node instanceof InvalidNode invalid) {
            return Optional.of(invalid.problem());
        }
        for (Node child : node.children()) {
            Optional<String> problem = invalidIn(child);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> conditional(RuleNode.Conditional rule) {
        Optional<String> problem = unreachable(rule.then());
        return problem.isPresent() ? problem : unreachable(rule.otherwise());
    }

    @Override
    public Optional<String> always(RuleNode.Always rule) {
        return unreachable(rule.actions());
    }

    @Override
    public Optional<String> group(RuleNode.Group rule) {
        if (rule.rules().isEmpty()) {
            return Optional.of("the group has no rule; give it one at least");
        }
        return rule.depth() > Node.DEPTH_LIMIT
                ? Optional.of("groups are nested more than " + Node.DEPTH_LIMIT + " deep")
                : Optional.empty();
    }

    @Override
    public Optional<String> table(RuleNode.Table rule) {
        for (RuleNode.Row row : rule.rows()) {
            Optional<String> problem = unreachable(row.actions());
            if (problem.isPresent()) {
                return problem;
            }
        }
        return unreachable(rule.otherwise());
    }

    @Override
    public Optional<String> definition(RuleNode.Definition rule) {
        return Optional.empty();
    }

    private static Optional<String> unreachable(List<ActionNode> actions) {
        for (int i = 0; i < actions.size() - 1; i++) {
            if (actions.get(i).endsEvaluation()) {
                return Optional.of(
                        "an action follows one that ends the evaluation, and would never be done; put it first");
            }
        }
        return Optional.empty();
    }
}
