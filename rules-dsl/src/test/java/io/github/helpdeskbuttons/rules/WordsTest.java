package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How every kind of condition and expression reads in {@code describe()}, which people keep under version control. */
class WordsTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(NAME.is("Dan"), "name is \"Dan\""),
                Arguments.of(NAME.is("Dan").ignoringCase(), "name is \"Dan\", ignoring case"),
                Arguments.of(NAME.isNot("Dan"), "not name is \"Dan\""),
                Arguments.of(NAME.in("Dan", "Jane"), "name is any of (\"Dan\", \"Jane\")"),
                Arguments.of(NAME.is(EMAIL), "name is email"),
                Arguments.of(NAME.is(EMAIL).ignoringCase(), "name is email, ignoring case"),
                Arguments.of(MESSAGE.containsAny("a", "b"), "message contains any of (\"a\", \"b\")"),
                Arguments.of(MESSAGE.containsAll("a", "b"), "message contains all of (\"a\", \"b\")"),
                Arguments.of(MESSAGE.startsWith("a"), "message starts with \"a\""),
                Arguments.of(MESSAGE.endsWith("a"), "message ends with \"a\""),
                Arguments.of(MESSAGE.matches("a+"), "message matches \"a+\""),
                Arguments.of(MESSAGE.containsMatch("a+"), "message contains a match of \"a+\""),
                Arguments.of(MESSAGE.isBlank(), "message is blank"),
                Arguments.of(BOARD.isDefault(), "board is the default"),
                Arguments.of(IP.isInRange("10.0.0.0/8"), "ip is in the range 10.0.0.0/8"),
                Arguments.of(IMPACT.is(Level.HIGH), "impact is High"),
                Arguments.of(SELECTIONS.has("A"), "selections has \"A\""),
                Arguments.of(SELECTIONS.hasAny("A", "B"), "selections has any of (\"A\", \"B\")"),
                Arguments.of(SELECTIONS.hasAll("A", "B"), "selections has all of (\"A\", \"B\")"),
                Arguments.of(
                        NAME.is("a").and(EMAIL.is("b").or(IP.is("c"))),
                        "name is \"a\" and (email is \"b\" or ip is \"c\")"),
                Arguments.of(
                        NAME.is("a").and(EMAIL.is("b")).or(IP.is("c")),
                        "(name is \"a\" and email is \"b\") or ip is \"c\""),
                Arguments.of(NAME.is("a").and(EMAIL.is("b")).not(), "not (name is \"a\" and email is \"b\")"),
                Arguments.of(Condition.predicate("on holiday", variables -> false), "Java predicate \"on holiday\""),
                Arguments.of(MESSAGE.length().isMoreThan(3), "length of message is more than 3"),
                Arguments.of(IMPACT.rank().isAtLeast(2), "rank of impact is at least 2"),
                Arguments.of(
                        NumberExpression.countOf(NAME.is("a"), EMAIL.is("b")).isLessThan(2),
                        "number of those that hold of (name is \"a\"; email is \"b\") is less than 2"),
                Arguments.of(MESSAGE.lineCount().plus(1).isAtMost(9), "(lines of message + 1) is at most 9"),
                Arguments.of(MESSAGE.wordCount().minus(1).is(9), "(words of message - 1) is 9"),
                Arguments.of(
                        NumberExpression.function("queue length", variables -> 1)
                                .isNot(2),
                        "Java function \"queue length\" is not 2"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(NAME.lower(), "lower case of name"),
                Arguments.of(NAME.plus(EMAIL).upper(), "upper case of (name + email)"),
                Arguments.of(MESSAGE.truncateAtWord(50), "message cut to 50 characters at a word"),
                Arguments.of(MESSAGE.replace("a", "b"), "message with \"a\" replaced by \"b\""),
                Arguments.of(MESSAGE.length().asText(), "length of message"),
                Arguments.of(TextExpression.function("translated", variables -> ""), "Java function \"translated\""),
                Arguments.of(TextExpression.text("a\"\\\n\r\t"), "\"a\\\"\\\\\\n\\r\\t\""),
                Arguments.of(TextExpression.text("\u0000\u200b\u2028\u2029"), "\"\\u0000\\u200b\\u2028\\u2029\""),
                Arguments.of(TextExpression.text("x\ud83d\udd25\ud83d\udd25y"), "\"x\ud83d\udd25\ud83d\udd25y\""),
                Arguments.of(TextExpression.text("\udd25x\ud83d"), "\"\\udd25x\\ud83d\""));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionReads(Condition condition, String words) {
        assertThat(RuleSet.of(rule("r").when(condition).then(OWNER.set("o"))).describe())
                .isEqualTo("r: when " + words + " then owner = \"o\"\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anExpressionReads(TextExpression text, String words) {
        assertThat(RuleSet.of(rule("r").when(NAME.is("a")).then(SUBJECT.set(text)))
                        .describe())
                .isEqualTo("r: when name is \"a\" then subject = " + words + "\n");
    }

    @Test
    void aLocalValueReadsByItsName() {
        LocalText first = Local.text("first line", MESSAGE.trim());
        LocalNumber size = Local.number("size", MESSAGE.length());
        LocalCondition vip = Local.condition("vip", NAME.is("Dan"));

        assertThat(RuleSet.of(
                                first.define(),
                                size.define(),
                                vip.define(),
                                rule("r").when(vip.and(size.isMoreThan(1))).then(SUBJECT.set(first)))
                        .describe())
                .endsWith(
                        "r: when local \"vip\" and local \"size\" is more than 1 then subject = local \"first line\"\n");
    }
}
