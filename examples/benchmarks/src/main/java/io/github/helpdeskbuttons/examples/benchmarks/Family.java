package io.github.helpdeskbuttons.examples.benchmarks;

import io.github.helpdeskbuttons.examples.benchmarks.Test.Effect;
import io.github.helpdeskbuttons.examples.benchmarks.Test.Effect.Way;
import io.github.helpdeskbuttons.examples.benchmarks.Test.Field;
import io.github.helpdeskbuttons.examples.benchmarks.Test.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The kinds of rule sets that are measured, each at any size. */
enum Family {
    /** What integrators write, and what is hard on an index, in one set. */
    MIXED(Family::mixed),
    /** Every rule looks for one text in the message. */
    KEYWORDS(Family::keyword),
    /** Every rule compares the mail domain. */
    EQUALITY(i -> new Test.DomainIs(Vocabulary.domain(i))),
    /** Every rule reads what the one before wrote, and all of them fire. */
    CHAINED(Family::link);

    /** How many presses there are; they come one after another, so that no contestant sees one only. */
    static final int PRESSES = 16;

    private final IntFunction<Test> test;

    Family(IntFunction<Test> test) {
        this.test = test;
    }

    List<Rule> rules(int count) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(new Rule("rule " + i, test.apply(i), effect(i)));
        }
        return rules;
    }

    private Effect effect(int i) {
        return switch (this) {
            case MIXED -> mixedEffect(i);
            case KEYWORDS -> new Effect(Field.TYPE, Way.SET, "Type " + i);
            case EQUALITY -> new Effect(Field.BOARD, Way.SET, "Board " + i);
            case CHAINED -> new Effect(linkField(i + 1), Way.SET_WITH_NAME, linkText(i + 1));
        };
    }

    private static Test keyword(int i) {
        boolean ignoresCase = i % 5 == 2;
        return switch (i % 10) {
            case 4 -> contains(Vocabulary.rare(i), false);
            case 7 -> contains(Vocabulary.foreign(i), ignoresCase);
            case 8 -> contains(Vocabulary.word(i), ignoresCase);
            default -> contains(Vocabulary.phrase(i), ignoresCase);
        };
    }

    private static Test contains(String text, boolean ignoresCase) {
        return new Test.Contains(Field.MESSAGE, ignoresCase ? Ticket.fold(text) : text, ignoresCase);
    }

    private static Test mixed(int i) {
        return switch (i % 20) {
            case 1, 5 -> new Test.Ticked(Vocabulary.option(i));
            case 2, 8 -> contains(Vocabulary.phrase(i), false);
            case 3 -> contains(Vocabulary.phrase(i), true);
            case 6 -> contains(Vocabulary.rare(i), false);
            case 7 -> new Test.Contains(Field.APPEND, Vocabulary.marker(i), false);
            case 9 -> new Test.StartsWith(Field.HOSTNAME, Vocabulary.host(i));
            case 10 ->
                new Test.All(List.of(
                        new Test.DomainIs(Vocabulary.domain(i)), new Test.Not(contains(Vocabulary.phrase(i), false))));
            case 11 ->
                new Test.All(List.of(
                        new Test.Any(List.of(
                                new Test.Ticked(Vocabulary.option(i)), new Test.DomainIs(Vocabulary.domain(i)))),
                        contains(Vocabulary.phrase(i), false)));
            case 12 ->
                new Test.Any(List.of(contains(Vocabulary.phrase(i), false), contains(Vocabulary.phrase(i + 7), true)));
            case 13 -> new Test.Contains(Field.SUBJECT, Vocabulary.phrase(i), false);
            case 14 ->
                new Test.All(List.of(
                        new Test.Is(Field.TYPE, "Type " + (i - 1 - 20 * (i % 7)), false),
                        new Test.Not(new Test.Is(Field.BOARD, "Clinical", false))));
            case 15 -> contains(Vocabulary.phrase(i), false);
            case 16 -> new Test.Is(Field.NAME, Ticket.fold(Vocabulary.person(i)), true);
            case 17 -> contains(Vocabulary.foreign(i), i % 3 == 0);
            case 18 ->
                i % 60 == 18
                        ? new Test.SubjectWordsOver(3 + i % 40)
                        : new Test.Not(new Test.Any(List.of(
                                new Test.Not(new Test.DomainIs(Vocabulary.domain(i))),
                                new Test.Contains(Field.SUBJECT, Vocabulary.word(i), false))));
            default -> new Test.DomainIs(Vocabulary.domain(i));
        };
    }

    private static Effect mixedEffect(int i) {
        return switch (i % 20) {
            case 15 ->
                i % 40 == 15
                        ? new Effect(Field.MESSAGE, Way.APPEND, "\n[seen by rule " + i + "]")
                        : new Effect(Field.SUBJECT, Way.PREPEND, "[" + i + "] ");
            case 13 -> new Effect(Field.TYPE, Way.SET, "Type " + i);
            case 1, 5 -> new Effect(Field.PRIORITY, Way.SET, "Priority " + i % 5);
            case 7, 9 -> new Effect(Field.TEAM, Way.SET, "Team " + i);
            default -> new Effect(i % 3 == 0 ? Field.BOARD : Field.TYPE, Way.SET, "Type " + i);
        };
    }

    /** Mostly by a name, now and then through the subject or the message. */
    private static Test link(int i) {
        Field field = linkField(i);
        return field == Field.STATE
                ? new Test.StartsWith(field, linkText(i))
                : new Test.Contains(field, "step " + i + ".", false);
    }

    private static Field linkField(int i) {
        return i % 10 == 9 ? Field.MESSAGE : i % 5 == 3 ? Field.SUBJECT : Field.STATE;
    }

    private static String linkText(int i) {
        return linkField(i) == Field.STATE ? "State " + i + " by " : "The ticket has come to step " + i + ". By ";
    }

    /** Presses that fire a few rules of the set each; all that chains have. */
    List<Press> presses(int rules) {
        List<Press> presses = new ArrayList<>();
        for (int seed = 0; seed < PRESSES; seed++) {
            presses.add(Vocabulary.press(seed, rules, this == CHAINED ? linkText(0) + "nobody" : "New"));
        }
        return presses;
    }
}
