package io.github.helpdeskbuttons.rules;

import io.github.helpdeskbuttons.rules.ConditionNode.Operator;
import io.github.helpdeskbuttons.rules.ConditionNode.Quantifier;
import io.github.helpdeskbuttons.rules.ConditionNode.TextTest;
import io.github.helpdeskbuttons.rules.NumberNode.Measure;
import io.github.helpdeskbuttons.rules.TextNode.Mapping;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text that a rule reads or computes: a variable, a fixed text, or a function of other texts.
 *
 * <p>Every function is total and works on code points: no text makes it fail, no surrogate pair is split, lone surrogates
 * and control characters survive. White space is what {@link Character#isWhitespace(int)} or
 * {@link Character#isSpaceChar(int)} says, and the control character U+0085. An argument that cannot be (an empty list, a
 * pattern that does not compile) is refused with an {@link IllegalArgumentException} when the rule that holds it is built,
 * so that the message can name the rule. Immutable and thread safe.
 *
 * <p>Get one from {@link Variables}, from {@link #text(String)}, from {@link Local#text}, or from the functions here.
 */
public sealed interface TextExpression permits Variable, LocalText, TextNode {

    /**
     * Makes an expression of a fixed text.
     *
     * @param text the text
     * @return the expression
     * @throws NullPointerException if {@code text} is null
     */
    static TextExpression text(String text) {
        return new TextNode.Constant(Objects.requireNonNull(text, "text"));
    }

    /**
     * Computes a text in Java, where the functions here do not reach.
     *
     * @param name what the function does, for descriptions, traces and failures
     * @param function a pure, thread-safe function
     * @return the expression
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank
     */
    static TextExpression function(String name, TextFunction function) {
        return new TextNode.Custom(Arguments.name(name), Objects.requireNonNull(function, "function"));
    }

    /**
     * Holds where this is exactly that text; never for a variable at its default.
     *
     * @param text the text to compare with
     * @return the condition
     * @throws NullPointerException if {@code text} is null
     */
    default TextCondition is(String text) {
        return test(Operator.IS, text);
    }

    /**
     * Holds where both are the same text; never where either is a variable at its default.
     *
     * @param other the text to compare with
     * @return the condition
     * @throws NullPointerException if {@code other} is null
     */
    default TextCondition is(TextExpression other) {
        return ConditionNode.SameText.of(this, TextNode.of(other, "other"));
    }

    /**
     * Holds where {@link #is(String)} does not: for every other text, and at the default.
     *
     * @param text the text to compare with
     * @return the condition
     * @throws NullPointerException if {@code text} is null
     */
    default TextCondition isNot(String text) {
        return ConditionNode.NotText.of(is(text));
    }

    /**
     * Holds where this is exactly one of the texts; never for a variable at its default.
     *
     * @param texts the texts to compare with; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition in(String... texts) {
        return in(Arrays.asList(Objects.requireNonNull(texts, "texts")));
    }

    /**
     * Holds where this is exactly one of the texts; never for a variable at its default.
     *
     * @param texts the texts to compare with; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition in(Iterable<String> texts) {
        return TextTest.of(this, Operator.IS, Quantifier.ANY, Arguments.texts(texts, "texts"));
    }

    /**
     * Holds where the text occurs in this one; the empty text occurs in every text.
     *
     * @param text the text to look for
     * @return the condition
     * @throws NullPointerException if {@code text} is null
     */
    default TextCondition contains(String text) {
        return test(Operator.CONTAINS, text);
    }

    /**
     * Holds where at least one of the texts occurs in this one.
     *
     * @param texts the texts to look for; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition containsAny(String... texts) {
        return containsAny(Arrays.asList(Objects.requireNonNull(texts, "texts")));
    }

    /**
     * Holds where at least one of the texts occurs in this one.
     *
     * @param texts the texts to look for; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition containsAny(Iterable<String> texts) {
        return TextTest.of(this, Operator.CONTAINS, Quantifier.ANY, Arguments.texts(texts, "texts"));
    }

    /**
     * Holds where every one of the texts occurs in this one.
     *
     * @param texts the texts to look for; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition containsAll(String... texts) {
        return containsAll(Arrays.asList(Objects.requireNonNull(texts, "texts")));
    }

    /**
     * Holds where every one of the texts occurs in this one.
     *
     * @param texts the texts to look for; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code texts} or one of them is null
     */
    default TextCondition containsAll(Iterable<String> texts) {
        return TextTest.of(this, Operator.CONTAINS, Quantifier.ALL, Arguments.texts(texts, "texts"));
    }

    /**
     * Holds where this text begins with that one.
     *
     * @param text the beginning
     * @return the condition
     * @throws NullPointerException if {@code text} is null
     */
    default TextCondition startsWith(String text) {
        return test(Operator.STARTS_WITH, text);
    }

    /**
     * Holds where this text ends with that one.
     *
     * @param text the end
     * @return the condition
     * @throws NullPointerException if {@code text} is null
     */
    default TextCondition endsWith(String text) {
        return test(Operator.ENDS_WITH, text);
    }

    /**
     * Holds where the whole text matches the pattern, in RE2's syntax, in time linear in the text.
     *
     * @param pattern a pattern of RE2 (no back references, no look-around); one that does not compile is refused when the
     *     rule is built
     * @return the condition
     * @throws NullPointerException if {@code pattern} is null
     */
    default TextCondition matches(String pattern) {
        return ConditionNode.PatternTest.of(this, Objects.requireNonNull(pattern, "pattern"), true);
    }

    /**
     * Holds where some part of the text matches the pattern, in RE2's syntax, in time linear in the text.
     *
     * @param pattern a pattern of RE2 (no back references, no look-around); one that does not compile is refused when the
     *     rule is built
     * @return the condition
     * @throws NullPointerException if {@code pattern} is null
     */
    default TextCondition containsMatch(String pattern) {
        return ConditionNode.PatternTest.of(this, Objects.requireNonNull(pattern, "pattern"), false);
    }

    /**
     * Holds where the text is empty or all white space; a variable at its default reads as the empty text.
     *
     * @return the condition
     */
    default Condition isBlank() {
        return ConditionNode.IsBlank.of(this);
    }

    /**
     * Holds where the text is an IP address within the range, white space around it aside.
     *
     * <p>An IPv4 address that is mapped into IPv6 counts as IPv4. Any other text is in no range.
     *
     * @param cidr an address of IPv4 or IPv6 and a prefix length, such as {@code 10.20.0.0/16} or {@code 2001:db8::/32}; a
     *     text that is none is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code cidr} is null
     */
    default Condition isInRange(String cidr) {
        return ConditionNode.RangeTest.of(this, Objects.requireNonNull(cidr, "cidr"));
    }

    /**
     * Gives the text in lower case, by Unicode's full mapping, in no particular language.
     *
     * @return the expression
     */
    default TextExpression lower() {
        return TextNode.Mapped.of(Mapping.LOWER, this);
    }

    /**
     * Gives the text in upper case, by Unicode's full mapping, in no particular language.
     *
     * @return the expression
     */
    default TextExpression upper() {
        return TextNode.Mapped.of(Mapping.UPPER, this);
    }

    /**
     * Gives the text without the white space at its ends.
     *
     * @return the expression
     */
    default TextExpression trim() {
        return TextNode.Mapped.of(Mapping.TRIM, this);
    }

    /**
     * Gives the text without the white space at its ends, and with every other run of white space as a single space.
     *
     * @return the expression
     */
    default TextExpression foldWhitespace() {
        return TextNode.Mapped.of(Mapping.FOLD_WHITESPACE, this);
    }

    /**
     * Gives the domain of an e-mail address: what follows the last {@code @}, trimmed and in lower case.
     *
     * @return the expression; the empty text where there is no {@code @}
     */
    default TextExpression domain() {
        return TextNode.Mapped.of(Mapping.DOMAIN, this);
    }

    /**
     * Gives the beginning of the text, at most so many characters, cut where a word ends.
     *
     * <p>A text that fits is left as it is. Where no word ends within the limit, the cut is at the limit itself.
     *
     * @param limit the greatest length, in code points; a negative one is refused when the rule is built
     * @return the expression
     */
    default TextExpression truncateAtWord(int limit) {
        return TextNode.Truncate.of(this, limit);
    }

    /**
     * Gives this text and then that one.
     *
     * @param text what follows
     * @return the expression
     * @throws NullPointerException if {@code text} is null
     */
    default TextExpression plus(String text) {
        return plus(text(text));
    }

    /**
     * Gives this text and then that one.
     *
     * @param text what follows
     * @return the expression
     * @throws NullPointerException if {@code text} is null
     */
    default TextExpression plus(TextExpression text) {
        return TextNode.Concat.of(List.of(TextNode.of(this, "this"), TextNode.of(text, "text")));
    }

    /**
     * Gives the text with every occurrence of one text replaced by another, from left to right.
     *
     * @param target what to replace, case included; the empty text is refused when the rule is built
     * @param replacement what takes its place, as it is
     * @return the expression
     * @throws NullPointerException if an argument is null
     */
    default TextExpression replace(String target, String replacement) {
        Objects.requireNonNull(target, "target");
        return TextNode.Replace.of(this, target, Objects.requireNonNull(replacement, "replacement"));
    }

    /**
     * Gives the length of the text.
     *
     * @return the number of its code points
     */
    default NumberExpression length() {
        return NumberNode.Measured.of(Measure.LENGTH, this);
    }

    /**
     * Gives the number of lines; a line break at the very end begins no further line.
     *
     * @return the number of lines, 0 for the empty text
     */
    default NumberExpression lineCount() {
        return NumberNode.Measured.of(Measure.LINES, this);
    }

    /**
     * Gives the number of words: runs of characters that are not white space.
     *
     * @return the number of words
     */
    default NumberExpression wordCount() {
        return NumberNode.Measured.of(Measure.WORDS, this);
    }

    /**
     * Gives the share of capitals among the letters of the text.
     *
     * @return a per cent value from 0 to 100, not rounded; 0 where there is no letter
     */
    default NumberExpression percentCapitals() {
        return NumberNode.Measured.of(Measure.PERCENT_CAPITALS, this);
    }

    private TextCondition test(Operator operator, String text) {
        return TextTest.of(this, operator, Quantifier.ANY, List.of(Objects.requireNonNull(text, "text")));
    }
}
