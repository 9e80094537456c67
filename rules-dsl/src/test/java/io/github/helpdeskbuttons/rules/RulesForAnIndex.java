package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes rule sets and presses on which an index can go wrong: texts that overlap and are beginnings of each other, letters
 * with odd cases, halves of characters, and rules that change what later rules read.
 */
final class RulesForAnIndex {
    private static final String[] PIECES = {
        "a", "b", "A", "ab", "aab", "abab", "s", "ſ", "S", "ß", "ẞ", "k", "K", "\u212a", "i", "I", "İ", "ı", "é", "É",
        "µ", "μ", "Μ", "ÿ", "Ÿ", "😀", "𐐀", "𐐨", "\ud801", "\udc00", "\udc28", "\u0000", " ", "@", "`", "漢", "字",
        "error ", "Ε", "7", "42", "-", "z"
    };
    private static final TextExpression[] SUBJECTS = {
        Variables.MESSAGE,
        Variables.MESSAGE,
        Variables.SUBJECT,
        Variables.BOARD,
        Variables.EMAIL,
        Variables.APPEND,
        Variables.SELECTIONS,
        Variables.IMPACT,
        Variables.EMAIL.domain(),
        Variables.MESSAGE.lower(),
        Variables.APPEND.trim().truncateAtWord(9)
    };
    private static final TextVariable[] WRITABLE = {
        Variables.MESSAGE, Variables.SUBJECT, Variables.BOARD, Variables.STATE, Variables.TEAM
    };

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<LocalText> texts = new ArrayList<>();
    private final List<LocalCondition> conditions = new ArrayList<>();
    private int names;

    RulesForAnIndex(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            words.add(i > 0 && random.nextInt(3) == 0 ? words.get(i - 1) + piece() : pieces(random.nextInt(8)));
        }
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private String pieces(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(piece());
        }
        return text.toString();
    }

    private String word() {
        return random.nextInt(4) == 0 ? pieces(random.nextInt(13)) : words.get(random.nextInt(words.size()));
    }

    private List<String> severalWords() {
        List<String> several = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            several.add(word());
        }
        return several;
    }

    /** Now and then longer than what an index reads at once, and now and then ASCII alone, which it treats apart. */
    String text() {
        String text = anyText();
        return random.nextInt(3) == 0 ? text.replaceAll("[^\\x00-\\x7f]", "") : text;
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20) == 0 ? 400 : random.nextInt(8); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? pieces(random.nextInt(5)) : word());
        }
        return text.toString();
    }

    PressFacts press() {
        List<String> ticked = random.nextBoolean() ? List.of() : severalWords();
        return PressFacts.builder()
                .selections(ticked)
                .email(text() + "@" + word())
                .append(text())
                .build();
    }

    TicketValues values() {
        TicketValues.Builder values = TicketValues.builder();
        if (random.nextInt(6) > 0) {
            values.set(Variables.MESSAGE, text());
        }
        if (random.nextBoolean()) {
            values.set(Variables.SUBJECT, word()).set(Variables.BOARD, word()).set(Variables.IMPACT, level());
        }
        return values.build();
    }

    private Level level() {
        return List.of(Level.values()).get(random.nextInt(3));
    }

    RuleSet rules(int most) {
        return RuleSet.of(block(random.nextInt(most + 1), 2));
    }

    /** Rules that look for texts in one and the same text, and write down which they found. */
    RuleSet keywords(int most) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            TextCondition test = Variables.MESSAGE.contains(word());
            rules.add(Rule.rule("rule " + names++)
                    .when(random.nextInt(3) == 0 ? test.ignoringCase() : test)
                    .then(Action.note("found by " + i)));
        }
        return RuleSet.of(rules);
    }

    private List<Rule> block(int count, int depth) {
        int textsBefore = texts.size();
        int conditionsBefore = conditions.size();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule(depth));
        }
        texts.subList(textsBefore, texts.size()).clear();
        conditions.subList(conditionsBefore, conditions.size()).clear();
        return rules;
    }

    private Rule rule(int depth) {
        String name = "rule " + names++;
        return switch (random.nextInt(depth == 0 ? 17 : 20)) {
            case 0 -> Rule.rule(name).always(action(), actions());
            case 1, 2 ->
                Rule.rule(name).when(condition(2)).then(action(), actions()).otherwise(action());
            case 3 ->
                Rule.choose(name)
                        .when(condition(1))
                        .then(action(), actions())
                        .when(condition(1))
                        .then(action());
            case 4 -> Rule.choose(name).when(condition(1)).then(action()).otherwise(action());
            case 5 -> definition(name);
            case 17 ->
                Rule.group(name)
                        .always()
                        .rules(block(1 + random.nextInt(4), depth - 1).toArray(new Rule[0]));
            case 18, 19 ->
                Rule.group(name)
                        .when(condition(1))
                        .rules(block(1 + random.nextInt(4), depth - 1).toArray(new Rule[0]));
            default -> Rule.rule(name).when(condition(2)).then(action(), actions());
        };
    }

    private Rule definition(String name) {
        if (random.nextBoolean()) {
            LocalText local = Local.text(name, textSubject());
            Rule rule = local.define();
            texts.add(local);
            return rule;
        }
        LocalCondition local = Local.condition(name, condition(1));
        Rule rule = local.define();
        conditions.add(local);
        return rule;
    }

    private TextExpression textSubject() {
        return !texts.isEmpty() && random.nextInt(4) == 0
                ? texts.get(random.nextInt(texts.size()))
                : SUBJECTS[random.nextInt(SUBJECTS.length)];
    }

    private Condition condition(int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            Condition left = condition(depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> left.and(condition(depth - 1));
                case 1 -> left.or(condition(depth - 1));
                default -> left.not();
            };
        }
        return switch (random.nextInt(24)) {
            case 0 -> Variables.BOARD.isDefault();
            case 1 -> Variables.IMPACT.is(level());
            case 2 -> Variables.MESSAGE.length().isMoreThan(random.nextInt(60));
            case 3 ->
                Condition.predicate("fails for a blank board", view -> {
                    if (view.get(Variables.BOARD).orElse("").isBlank()) {
                        throw new IllegalStateException("blank");
                    }
                    return true;
                });
            case 4 ->
                conditions.isEmpty() ? Variables.MESSAGE.isBlank() : conditions.get(random.nextInt(conditions.size()));
            case 5 -> Variables.SUBJECT.is(Variables.BOARD).ignoringCase();
            case 6 -> Variables.BOARD.plus(Variables.SUBJECT).contains(word());
            default -> random.nextInt(2) == 0 ? test().ignoringCase() : test();
        };
    }

    private TextCondition test() {
        TextExpression text = textSubject();
        return switch (random.nextInt(12)) {
            case 0 -> text.is(word());
            case 1 -> text.in(severalWords());
            case 2 -> text.startsWith(word());
            case 3 -> text.endsWith(word());
            case 4 -> text.containsAny(severalWords());
            case 5 -> text.containsAll(severalWords());
            case 6 -> Variables.SELECTIONS.has(word());
            case 7 -> Variables.SELECTIONS.hasAll(severalWords());
            default -> text.contains(word());
        };
    }

    private TextVariable variable() {
        return WRITABLE[random.nextInt(WRITABLE.length)];
    }

    private Action action() {
        return switch (random.nextInt(12)) {
            case 0 -> variable().useDefault();
            case 1 -> variable().append(word());
            case 2 -> Variables.MESSAGE.set(Variables.MESSAGE.replace("a", word()));
            case 3 -> Variables.IMPACT.set(level());
            case 4 -> variable().set(textSubject());
            case 5 ->
                variable()
                        .set(NumberExpression.countOf(condition(1), condition(1))
                                .asText());
            case 6, 7 -> Action.note(variable());
            default -> variable().set(word());
        };
    }

    private Action[] actions() {
        List<Action> more = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            more.add(action());
        }
        if (random.nextInt(30) == 0) {
            more.add(random.nextBoolean() ? Action.stop() : Action.refuse(word()));
        }
        return more.toArray(new Action[0]);
    }
}
