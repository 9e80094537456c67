package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reference: walks the tree of the rules and does what it says, with maps and plain loops, as the semantics are
 * written down. Whatever the compiled evaluator does must be this.
 */
final class Interpreter
        implements RuleNode.Visitor<Boolean>,
                ActionNode.Visitor<Boolean>,
                ConditionNode.Visitor<Boolean>,
                TextNode.Visitor<Interpreter.Value>,
                NumberNode.Visitor<Double> {
    private final PressFacts facts;
    private final FailurePolicy policy;
    private final long textLimit;
    private final Map<Slot, String> values = new EnumMap<>(Slot.class);
    private final Map<Local, Object> locals = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<RuleFailure> skipped = new ArrayList<>();
    private @Nullable Refusal refusal;
    private String rule = "";

    private Interpreter(PressFacts facts, TicketValues initial, FailurePolicy policy) {
        this.facts = facts;
        this.policy = policy;
        this.textLimit = (1 << 24) + 2 * (facts.totalLength() + initial.totalLength());
        for (Slot slot : Slot.WRITABLE) {
            initial.text(slot).ifPresent(text -> values.put(slot, text));
        }
    }

    static Evaluation evaluate(RuleSet rules, FailurePolicy policy, PressFacts facts, TicketValues initial) {
        Interpreter interpreter = new Interpreter(facts, initial, policy);
        interpreter.runAll(RuleNode.all(rules.rules()));
        return new Evaluation(interpreter.ticketValues(), interpreter.refusal, interpreter.notes, interpreter.skipped);
    }

    private TicketValues ticketValues() {
        TicketValues.Builder builder = TicketValues.builder();
        values.forEach((slot, text) -> {
            if (slot == Slot.IMPACT) {
                builder.set(Variables.IMPACT, Level.fromText(text).orElseThrow());
            } else if (slot == Slot.URGENCY) {
                builder.set(Variables.URGENCY, Level.fromText(text).orElseThrow());
            } else {
                builder.set(new TextNode.TextVariableNode(slot), text);
            }
        });
        return builder.build();
    }

    private boolean runAll(List<RuleNode> rules) {
        return rules.stream().allMatch(this::run);
    }

    private boolean run(RuleNode next) {
        Map<Slot, String> valuesBefore = new EnumMap<>(values);
        List<String> notesBefore = new ArrayList<>(notes);
        rule = next.name();
        try {
            return next.accept(this);
        } catch (RuleFailedException failure) {
            values.clear();
            values.putAll(valuesBefore);
            notes.clear();
            notes.addAll(notesBefore);
            RuleFailure report = new RuleFailure(next.name(), failure);
            if (policy == FailurePolicy.SKIP) {
                skipped.add(report);
                return true;
            }
            refusal = Refusal.after(report);
            return false;
        }
    }

    private boolean runActions(List<ActionNode> actions) {
        return actions.stream().allMatch(action -> action.accept(this));
    }

    private boolean holds(ConditionNode condition) {
        return condition.accept(this);
    }

    private String read(TextNode text) {
        String value = text.accept(this).text();
        return value == null ? "" : value;
    }

    private Frame frame() {
        return new Frame(facts, ticketValues(), new Plan.Size(0, 0, 0), policy);
    }

    /** A text, or the default. */
    record Value(@Nullable String text) {}

    @Override
    public Boolean conditional(RuleNode.Conditional node) {
        return runActions(holds(node.condition()) ? node.then() : node.otherwise());
    }

    @Override
    public Boolean always(RuleNode.Always node) {
        return runActions(node.actions());
    }

    @Override
    public Boolean group(RuleNode.Group node) {
        ConditionNode condition = node.condition();
        return (condition != null && !holds(condition)) || runAll(node.rules());
    }

    @Override
    public Boolean table(RuleNode.Table node) {
        for (RuleNode.Row row : node.rows()) {
            if (holds(row.condition())) {
                return runActions(row.actions());
            }
        }
        return runActions(node.otherwise());
    }

    @Override
    public Boolean definition(RuleNode.Definition node) {
        Local local = node.local();
        if (local instanceof TextNode.LocalTextNode text) {
            locals.put(local, text.value().accept(this));
        } else if (local instanceof NumberNode.LocalNumberNode number) {
            locals.put(local, number.value().accept(this));
        } else if (local instanceof ConditionNode.LocalConditionNode condition) {
            locals.put(local, holds(condition.value()));
        }
        return true;
    }

    @Override
    public Boolean assign(ActionNode.Assign node) {
        String text = node.value().accept(this).text();
        if (text == null) {
            values.remove(node.slot());
        } else {
            values.put(node.slot(), text);
        }
        return true;
    }

    @Override
    public Boolean useDefault(ActionNode.UseDefault node) {
        values.remove(node.slot());
        return true;
    }

    @Override
    public Boolean note(ActionNode.Note node) {
        notes.add(read(node.text()));
        return true;
    }

    @Override
    public Boolean refuse(ActionNode.Refuse node) {
        refusal = Refusal.by(rule, read(node.message()));
        return false;
    }

    @Override
    public Boolean stop(ActionNode.Stop node) {
        return false;
    }

    @Override
    public Boolean invalid(ActionNode.Invalid node) {
        throw new AssertionError(node.problem());
    }

    @Override
    public Boolean allOf(ConditionNode.AllOf node) {
        return node.parts().stream().allMatch(this::holds);
    }

    @Override
    public Boolean anyOf(ConditionNode.AnyOf node) {
        return node.parts().stream().anyMatch(this::holds);
    }

    @Override
    public Boolean not(ConditionNode part) {
        return !holds(part);
    }

    @Override
    public Boolean text(ConditionNode.TextTest node) {
        String value = node.text().accept(this).text();
        if (value == null && node.operator() == ConditionNode.Operator.IS) {
            return false;
        }
        String text = folded(value == null ? "" : value, node.ignoresCase());
        List<String> options = node.options().stream()
                .map(option -> folded(option, node.ignoresCase()))
                .toList();
        return node.quantifier() == ConditionNode.Quantifier.ALL
                ? options.stream().allMatch(option -> matches(node.operator(), text, option))
                : options.stream().anyMatch(option -> matches(node.operator(), text, option));
    }

    private static boolean matches(ConditionNode.Operator operator, String text, String option) {
        int last = text.length() - option.length();
        return switch (operator) {
            case IS -> text.compareTo(option) == 0;
            case STARTS_WITH -> text.regionMatches(0, option, 0, option.length());
            case ENDS_WITH -> last >= 0 && text.substring(last).compareTo(option) == 0;
            case CONTAINS -> {
                boolean found = false;
                for (int start = 0; start <= last; start++) {
                    found |= text.regionMatches(start, option, 0, option.length());
                }
                yield found;
            }
        };
    }

    private static String folded(String text, boolean ignoresCase) {
        return ignoresCase ? TextOracle.foldCase(text) : text;
    }

    @Override
    public Boolean sameText(ConditionNode.SameText node) {
        String left = node.left().accept(this).text();
        String right = node.right().accept(this).text();
        return left != null
                && right != null
                && folded(left, node.ignoresCase()).equals(folded(right, node.ignoresCase()));
    }

    @Override
    public Boolean pattern(ConditionNode.PatternTest node) {
        String text = read(node.text());
        return node.whole()
                ? node.pattern().matcher(text).matches()
                : node.pattern().matcher(text).find();
    }

    @Override
    public Boolean option(ConditionNode.HasOption node) {
        Set<String> ticked = new HashSet<>();
        facts.selections().forEach(selection -> ticked.add(folded(selection, node.ignoresCase())));
        List<Boolean> found = node.options().stream()
                .map(option -> ticked.contains(folded(option, node.ignoresCase())))
                .toList();
        return node.quantifier() == ConditionNode.Quantifier.ALL ? !found.contains(false) : found.contains(true);
    }

    @Override
    public Boolean blank(ConditionNode.IsBlank node) {
        return read(node.text()).codePoints().allMatch(TextOracle::isWhitespace);
    }

    @Override
    public Boolean isDefault(ConditionNode.IsDefault node) {
        return !values.containsKey(node.slot());
    }

    @Override
    public Boolean range(ConditionNode.RangeTest node) {
        return node.range().contains(read(node.text()));
    }

    @Override
    public Boolean level(ConditionNode.LevelTest node) {
        return node.levels().stream().anyMatch(level -> level.text().equals(values.get(node.slot())));
    }

    @Override
    public Boolean number(ConditionNode.NumberTest node) {
        int comparison = Double.compare(node.left().accept(this), node.right().accept(this));
        return switch (node.comparison()) {
            case EQUAL -> comparison == 0;
            case MORE -> comparison > 0;
            case LESS -> comparison < 0;
        };
    }

    @Override
    public Boolean local(ConditionNode.LocalConditionNode node) {
        return Boolean.TRUE.equals(locals.get(node));
    }

    @Override
    public Boolean custom(ConditionNode.Custom node) {
        return HostCode.test(node, frame());
    }

    @Override
    public Boolean invalid(ConditionNode.Invalid node) {
        throw new AssertionError(node.problem());
    }

    @Override
    public Value variable(Slot slot) {
        return new Value(slot.isWritable() ? values.get(slot) : facts.get(new TextNode.FactNode(slot)));
    }

    @Override
    public Value constant(TextNode.Constant node) {
        return new Value(node.text());
    }

    private Value limited(String text) {
        if (text.length() > textLimit) {
            throw RuleFailedException.tooLong(textLimit);
        }
        return new Value(text);
    }

    @Override
    public Value concat(TextNode.Concat node) {
        return limited(String.join("", node.parts().stream().map(this::read).toList()));
    }

    @Override
    public Value mapped(TextNode.Mapped node) {
        String text = read(node.text());
        return new Value(
                switch (node.mapping()) {
                    case LOWER -> text.toLowerCase(Locale.ROOT);
                    case UPPER -> text.toUpperCase(Locale.ROOT);
                    case TRIM -> TextOracle.trim(text);
                    case FOLD_WHITESPACE -> String.join(" ", TextOracle.words(text));
                    case DOMAIN -> TextOracle.domain(text);
                });
    }

    @Override
    public Value truncate(TextNode.Truncate node) {
        return new Value(TextOracle.truncateAtWord(read(node.text()), node.limit()));
    }

    @Override
    public Value replace(TextNode.Replace node) {
        return limited(read(node.text()).replace(node.target(), node.replacement()));
    }

    @Override
    public Value number(TextNode.NumberText node) {
        double number = node.number().accept(this);
        return new Value(number == (long) number ? String.valueOf((long) number) : String.valueOf(number));
    }

    @Override
    public Value local(TextNode.LocalTextNode node) {
        return locals.get(node) instanceof Value value ? value : new Value(null);
    }

    @Override
    public Value custom(TextNode.Custom node) {
        return new Value(HostCode.text(node, frame()));
    }

    @Override
    public Value invalid(TextNode.Invalid node) {
        throw new AssertionError(node.problem());
    }

    @Override
    public Double constant(NumberNode.Constant node) {
        return node.number();
    }

    @Override
    public Double measured(NumberNode.Measured node) {
        String text = read(node.text());
        return switch (node.measure()) {
            case LENGTH -> (double) text.codePoints().count();
            case LINES -> (double) TextOracle.lineCount(text);
            case WORDS -> (double) TextOracle.words(text).size();
            case PERCENT_CAPITALS -> TextOracle.percentCapitals(text);
        };
    }

    @Override
    public Double rank(NumberNode.Rank node) {
        String text = values.getOrDefault(node.slot(), "");
        return (double) List.of("", "Low", "Medium", "High").indexOf(text);
    }

    @Override
    public Double countOf(NumberNode.CountOf node) {
        return (double) node.conditions().stream().filter(this::holds).count();
    }

    @Override
    public Double combined(NumberNode.Combined node) {
        double left = node.left().accept(this);
        double right = node.right().accept(this);
        return switch (node.operation()) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MIN -> left < right ? left : right;
            case MAX -> left < right ? right : left;
        };
    }

    @Override
    public Double local(NumberNode.LocalNumberNode node) {
        return locals.get(node) instanceof Double number ? number : 0.0;
    }

    @Override
    public Double custom(NumberNode.Custom node) {
        return HostCode.number(node, frame());
    }

    @Override
    public Double invalid(NumberNode.Invalid node) {
        throw new AssertionError(node.problem());
    }
}
