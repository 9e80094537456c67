package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;

/** A condition in no engine's language, for each contestant to say in its own. */
sealed interface Test {

    /** A variable's text contains this one; without case in the sense of Unicode's simple folding where asked for. */
    record Contains(Field field, String text, boolean ignoresCase) implements Test {}

    /** A variable's text is this one. */
    record Is(Field field, String text, boolean ignoresCase) implements Test {}

    /** A variable's text starts with this one. */
    record StartsWith(Field field, String text) implements Test {}

    /** The mail domain is this one, in lower case. */
    record DomainIs(String domain) implements Test {}

    /** This very option was ticked. */
    record Ticked(String option) implements Test {}

    /** The subject has more words than this. */
    record SubjectWordsOver(int count) implements Test {}

    /** The test does not hold. */
    record Not(Test part) implements Test {}

    /** All tests hold. */
    record All(List<Test> parts) implements Test {}

    /** One of the tests holds. */
    record Any(List<Test> parts) implements Test {}

    /** The variables that the families use. */
    enum Field {
        MESSAGE,
        SUBJECT,
        BOARD,
        TYPE,
        TEAM,
        PRIORITY,
        STATE,
        NAME,
        HOSTNAME,
        APPEND;

        /** The name of the field of {@link Ticket}. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a rule does: sets a variable, to a text or to a text and the end user's name, or puts a text behind or before what it holds. */
    record Effect(Field field, Way way, String text) {
        /** How the text gets there. */
        enum Way {
            SET,
            SET_WITH_NAME,
            APPEND,
            PREPEND
        }
    }

    /** A rule. */
    record Rule(String name, Test test, Effect effect) {}
}
