package io.github.helpdeskbuttons.rules.testing;

import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.LevelVariable;
import io.github.helpdeskbuttons.rules.LocalCondition;
import io.github.helpdeskbuttons.rules.LocalNumber;
import io.github.helpdeskbuttons.rules.LocalText;
import io.github.helpdeskbuttons.rules.NumberExpression;
import io.github.helpdeskbuttons.rules.Rule;
import io.github.helpdeskbuttons.rules.TextCondition;
import io.github.helpdeskbuttons.rules.TextExpression;
import io.github.helpdeskbuttons.rules.TextVariable;
import io.github.helpdeskbuttons.rules.Variable;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes conditions, actions and rules at random, from words that presses are likely to hold. */
final class RandomRules {
    private static final List<String> PATTERNS =
            List.of("(?s).*", "[a-z ]+", "(?i)print.*", "\\d+", "^x|y$", "ä?ö?ü?", "(a|b)*c", "\\bpassword\\b", "");
    private static final List<String> RANGES =
            List.of("10.0.0.0/8", "192.168.1.0/24", "0.0.0.0/0", "2001:db8::/32", "::/0", "10.1.2.3");

    private final Random random;
    private final Locals locals;

    RandomRules(Random random, Locals locals) {
        this.random = random;
        this.locals = locals;
    }

    /** Local values that rules may read; whoever uses them puts their definitions first. */
    record Locals(List<LocalText> texts, List<LocalNumber> numbers, List<LocalCondition> conditions) {
        static final Locals NONE = new Locals(List.of(), List.of(), List.of());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(oneOf(RuleArbitraries.PIECES));
        }
        return text.toString();
    }

    /** A text for a rule to assign: the portal's way to write the default is refused there. */
    private String assignable() {
        String text = text();
        return text.equals("__default__") ? "default" : text;
    }

    private String piece() {
        return oneOf(RuleArbitraries.PIECES);
    }

    private <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private <T> List<T> several(IntFunction<T> make) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(make.apply(i));
        }
        return items;
    }

    private Level level() {
        return oneOf(List.of(Level.values()));
    }

    private LevelVariable levelVariable() {
        return oneOf(List.of(Variables.IMPACT, Variables.URGENCY));
    }

    private TextVariable textVariable() {
        return oneOf(RuleArbitraries.TEXT_VARIABLES);
    }

    TextExpression textExpression(int depth) {
        Variable variable = oneOf(RuleArbitraries.VARIABLES);
        if (depth == 0) {
            return random.nextInt(5) == 0 ? TextExpression.text(text()) : variable;
        }
        TextExpression inner = textExpression(depth - 1);
        return switch (random.nextInt(14)) {
            case 0 -> inner.lower();
            case 1 -> inner.upper();
            case 2 -> inner.trim();
            case 3 -> inner.foldWhitespace();
            case 4 -> inner.domain();
            case 5 -> inner.truncateAtWord(random.nextInt(30));
            case 6 -> inner.plus(piece());
            case 7 -> inner.replace("" + "aeo p".charAt(random.nextInt(5)), random.nextBoolean() ? "" : "Ω");
            case 8 -> numberExpression(depth - 1).asText();
            case 9 -> locals.texts().isEmpty() ? variable : oneOf(locals.texts());
            case 10 ->
                TextExpression.function(
                        "name and priority",
                        view -> view.get(Variables.NAME)
                                + view.get(Variables.PRIORITY).orElse("-"));
            case 11 -> variable;
            case 12 -> TextExpression.text(piece()).plus(Variables.NAME);
            default -> inner;
        };
    }

    NumberExpression numberExpression(int depth) {
        TextExpression text = textExpression(Math.max(0, depth - 1));
        return switch (random.nextInt(depth == 0 ? 6 : 11)) {
            case 0 -> NumberExpression.number(random.nextInt(40) / 4.0);
            case 1 -> text.length();
            case 2 -> text.wordCount();
            case 3 -> text.lineCount();
            case 4 -> text.percentCapitals();
            case 5 -> levelVariable().rank();
            case 6 -> numberExpression(depth - 1).plus(numberExpression(depth - 1));
            case 7 -> numberExpression(depth - 1).minus(random.nextInt(5));
            case 8 -> numberExpression(depth - 1).clamp(1, 4);
            case 9 -> NumberExpression.countOf(several(i -> condition(depth - 1)));
            default ->
                locals.numbers().isEmpty()
                        ? NumberExpression.function(
                                "selections", view -> view.selections().size())
                        : oneOf(locals.numbers());
        };
    }

    Condition condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(4)) {
                case 0 -> condition(depth - 1).and(condition(depth - 1));
                case 1 -> condition(depth - 1).or(condition(depth - 1));
                case 2 -> condition(depth - 1).not();
                default -> Condition.anyOf(several(i -> condition(depth - 1)));
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> oneOf(RuleArbitraries.TEXT_VARIABLES).isDefault();
            case 1 -> textExpression(1).isBlank();
            case 2 -> textExpression(0).isInRange(oneOf(RANGES));
            case 3 -> levelCondition();
            case 4 -> numberCondition();
            case 5 -> hostOrLocalCondition();
            default -> random.nextInt(3) == 0 ? textCondition().ignoringCase() : textCondition();
        };
    }

    private Condition levelCondition() {
        LevelVariable variable = levelVariable();
        return switch (random.nextInt(5)) {
            case 0 -> variable.is(level());
            case 1 -> variable.isNot(level());
            case 2 -> variable.isAtLeast(level());
            case 3 -> variable.in(level(), level());
            default -> variable.isAtMost(level());
        };
    }

    private Condition numberCondition() {
        NumberExpression number = numberExpression(1);
        int bound = random.nextInt(30);
        return switch (random.nextInt(6)) {
            case 0 -> number.is(bound);
            case 1 -> number.isMoreThan(bound);
            case 2 -> number.isLessThan(bound);
            case 3 -> number.isAtLeast(bound);
            case 4 -> number.isMoreThan(numberExpression(1));
            default -> number.isAtMost(bound);
        };
    }

    private Condition hostOrLocalCondition() {
        if (!locals.conditions().isEmpty() && random.nextBoolean()) {
            return oneOf(locals.conditions());
        }
        return random.nextInt(4) > 0
                ? Condition.predicate(
                        "has a name", view -> !view.get(Variables.NAME).isEmpty())
                : Condition.predicate("fails for long subjects", view -> {
                    if (view.get(Variables.SUBJECT).orElse("").length() > 20) {
                        throw new IllegalStateException("too long");
                    }
                    return true;
                });
    }

    private TextCondition textCondition() {
        TextExpression text = textExpression(1);
        return switch (random.nextInt(16)) {
            case 0 -> text.is(text());
            case 1 -> text.isNot(piece());
            case 2 -> text.in(several(i -> text()));
            case 3 -> text.containsAny(several(i -> piece()));
            case 4 -> text.containsAll(several(i -> piece()));
            case 5 -> text.startsWith(piece());
            case 6 -> text.endsWith(piece());
            case 7 -> text.matches(oneOf(PATTERNS));
            case 8 -> text.containsMatch(oneOf(PATTERNS));
            case 9 -> Variables.SELECTIONS.has(piece());
            case 10 -> Variables.SELECTIONS.hasAny(several(i -> piece()));
            case 11 -> Variables.SELECTIONS.hasAll(several(i -> piece()));
            case 12 -> text.is(textExpression(0));
            default -> text.contains(piece());
        };
    }

    Action action() {
        return switch (random.nextInt(10)) {
            case 0 -> textVariable().useDefault();
            case 1 -> textVariable().prepend(piece());
            case 2 -> textVariable().append(piece());
            case 3 -> textVariable().set(textExpression(2));
            case 4 -> levelVariable().set(level());
            case 5 -> levelVariable().set(levelVariable());
            case 6 -> Action.note(textExpression(1));
            case 7 -> levelVariable().useDefault();
            default -> textVariable().set(assignable());
        };
    }

    private Action[] more() {
        List<Action> actions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            actions.add(action());
        }
        if (random.nextInt(40) == 0) {
            actions.add(random.nextBoolean() ? Action.stop() : Action.refuse(textExpression(1)));
        }
        return actions.toArray(new Action[0]);
    }

    Rule rule(int depth) {
        String name = "rule " + random.nextInt(1000);
        return switch (random.nextInt(12)) {
            case 0 -> Rule.rule(name).always(action(), more());
            case 1, 2 ->
                Rule.rule(name).when(condition(2)).then(action(), more()).otherwise(action(), more());
            case 3 ->
                Rule.choose(name)
                        .when(condition(1))
                        .then(action(), more())
                        .when(condition(1))
                        .then(action())
                        .otherwise(action());
            case 4 ->
                Rule.choose(name)
                        .when(condition(1))
                        .then(action())
                        .when(condition(1))
                        .then(action(), more());
            case 5 -> depth == 0 ? matrix(name) : group(name, depth);
            default -> Rule.rule(name).when(condition(2)).then(action(), more());
        };
    }

    private Rule group(String name, int depth) {
        Rule[] rules = several(i -> rule(depth - 1)).toArray(new Rule[0]);
        return random.nextBoolean()
                ? Rule.group(name).when(condition(1)).rules(rules)
                : Rule.group(name).always().rules(rules);
    }

    private Rule matrix(String name) {
        return Rule.matrix(name)
                .rows(Variables.IMPACT)
                .columns(Variables.URGENCY, Level.LOW, Level.HIGH, Level.MEDIUM)
                .row(Level.MEDIUM, assignable(), assignable(), assignable())
                .row(Level.HIGH, assignable(), assignable(), assignable())
                .row(Level.LOW, assignable(), assignable(), assignable())
                .sets(textVariable());
    }
}
