package io.github.helpdeskbuttons.connectwise.query;

import static io.github.helpdeskbuttons.connectwise.query.Comparison.Operator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of a record, to be compared with a value; each method makes one {@link Condition}.
 *
 * <p>Texts may be anything at all: they are quoted when the condition is sent, and one that cannot be sent safely is refused
 * then with an {@link UnsafeTextException}. ConnectWise compares texts without regard to case. Instants are sent in whole
 * seconds. Immutable and thread safe.
 *
 * <p>Get one from {@link Conditions#field(String)}.
 */
public final class Field {

    private final String path;

    Field(String path) {
        this.path = path;
    }

    /**
     * {@return a condition that the field is this text}
     *
     * @param text any text; it is quoted when it is sent
     */
    public Condition is(String text) {
        return compare(Operator.IS, Literal.of(text));
    }

    /**
     * {@return a condition that the field is this whole number, such as an id}
     *
     * @param number the number
     */
    public Condition is(long number) {
        return compare(Operator.IS, Literal.of(number));
    }

    /**
     * {@return a condition that the field is this number}
     *
     * @param number the number
     */
    public Condition is(BigDecimal number) {
        return compare(Operator.IS, Literal.of(number));
    }

    /**
     * {@return a condition that the field is true or false}
     *
     * @param flag the value
     */
    public Condition is(boolean flag) {
        return compare(Operator.IS, Literal.of(flag));
    }

    /**
     * {@return a condition that the field is this time}
     *
     * @param time the instant; sent in UTC, to the second
     */
    public Condition is(Instant time) {
        return compare(Operator.IS, Literal.of(time));
    }

    /**
     * {@return a condition that the field is not this text}
     *
     * @param text any text; it is quoted when it is sent
     */
    public Condition isNot(String text) {
        return compare(Operator.IS_NOT, Literal.of(text));
    }

    /**
     * {@return a condition that the field is not this whole number}
     *
     * @param number the number
     */
    public Condition isNot(long number) {
        return compare(Operator.IS_NOT, Literal.of(number));
    }

    /** {@return a condition that the field has no value} */
    public Condition isNull() {
        return compare(Operator.IS, Literal.NULL);
    }

    /** {@return a condition that the field has a value} */
    public Condition isNotNull() {
        return compare(Operator.IS_NOT, Literal.NULL);
    }

    /**
     * {@return a condition that the field is less than the number}
     *
     * @param number the number
     */
    public Condition isLessThan(long number) {
        return compare(Operator.LESS, Literal.of(number));
    }

    /**
     * {@return a condition that the field is less than the number}
     *
     * @param number the number
     */
    public Condition isLessThan(BigDecimal number) {
        return compare(Operator.LESS, Literal.of(number));
    }

    /**
     * {@return a condition that the field is the number or less}
     *
     * @param number the number
     */
    public Condition isAtMost(long number) {
        return compare(Operator.AT_MOST, Literal.of(number));
    }

    /**
     * {@return a condition that the field is the number or less}
     *
     * @param number the number
     */
    public Condition isAtMost(BigDecimal number) {
        return compare(Operator.AT_MOST, Literal.of(number));
    }

    /**
     * {@return a condition that the field is more than the number}
     *
     * @param number the number
     */
    public Condition isMoreThan(long number) {
        return compare(Operator.MORE, Literal.of(number));
    }

    /**
     * {@return a condition that the field is more than the number}
     *
     * @param number the number
     */
    public Condition isMoreThan(BigDecimal number) {
        return compare(Operator.MORE, Literal.of(number));
    }

    /**
     * {@return a condition that the field is the number or more}
     *
     * @param number the number
     */
    public Condition isAtLeast(long number) {
        return compare(Operator.AT_LEAST, Literal.of(number));
    }

    /**
     * {@return a condition that the field is the number or more}
     *
     * @param number the number
     */
    public Condition isAtLeast(BigDecimal number) {
        return compare(Operator.AT_LEAST, Literal.of(number));
    }

    /**
     * {@return a condition that the field is a time before this one}
     *
     * @param time the instant; sent in UTC, to the second
     */
    public Condition isBefore(Instant time) {
        return compare(Operator.LESS, Literal.of(time));
    }

    /**
     * {@return a condition that the field is this time or a later one}
     *
     * @param time the instant; sent in UTC, to the second
     */
    public Condition isNotBefore(Instant time) {
        return compare(Operator.AT_LEAST, Literal.of(time));
    }

    /**
     * {@return a condition that the field is a time after this one}
     *
     * @param time the instant; sent in UTC, to the second
     */
    public Condition isAfter(Instant time) {
        return compare(Operator.MORE, Literal.of(time));
    }

    /**
     * {@return a condition that the field is this time or an earlier one}
     *
     * @param time the instant; sent in UTC, to the second
     */
    public Condition isNotAfter(Instant time) {
        return compare(Operator.AT_MOST, Literal.of(time));
    }

    /**
     * {@return a condition that the text is somewhere in the field}
     *
     * @param text any text; it is quoted when it is sent
     */
    public Condition contains(String text) {
        return compare(Operator.CONTAINS, Literal.of(text));
    }

    /**
     * {@return a condition that the text is nowhere in the field}
     *
     * @param text any text; it is quoted when it is sent
     */
    public Condition doesNotContain(String text) {
        return compare(Operator.CONTAINS_NOT, Literal.of(text));
    }

    /**
     * {@return a condition that the field looks like a pattern, in which {@code %} and {@code *} stand for any text}
     *
     * <p>These two cannot be escaped: where the pattern holds a person's text, compare the results exactly afterwards.
     *
     * @param pattern any text; all but the two signs stands for itself
     */
    public Condition isLike(String pattern) {
        return compare(Operator.LIKE, Literal.of(pattern));
    }

    /**
     * {@return a condition that the field does not look like a pattern, in which {@code %} and {@code *} stand for any
     * text}
     *
     * @param pattern any text; all but the two signs stands for itself
     */
    public Condition isNotLike(String pattern) {
        return compare(Operator.LIKE_NOT, Literal.of(pattern));
    }

    /**
     * {@return a condition that the field is one of these texts}
     *
     * @param texts at least one text
     * @throws IllegalArgumentException if there is none
     */
    public Condition isIn(Collection<String> texts) {
        return compare(Operator.IN, texts(texts));
    }

    /**
     * {@return a condition that the field is one of these whole numbers, such as ids}
     *
     * @param numbers at least one number
     * @throws IllegalArgumentException if there is none
     */
    public Condition isIn(long... numbers) {
        return compare(
                Operator.IN,
                Arrays.stream(Objects.requireNonNull(numbers, "numbers"))
                        .mapToObj(Literal::of)
                        .toList());
    }

    /**
     * {@return a condition that the field is none of these texts}
     *
     * @param texts at least one text
     * @throws IllegalArgumentException if there is none
     */
    public Condition isNotIn(Collection<String> texts) {
        return compare(Operator.IN_NOT, texts(texts));
    }

    /**
     * Demands what every record with exactly this text fulfils, and others may too: for a text of an end user that perhaps
     * cannot be sent safely.
     *
     * <p>Where the client's {@link Quoting} accepts the text, this is {@link #is(String)}. Where it does not, only the
     * text's harmless parts are sent, as a {@code like}. So {@code "o'brien" or 1=1} asks for {@code %o%brien%or%1%1%}.
     * <strong>Always compare the results exactly afterwards</strong>: what comes may be more than what was asked for.
     *
     * @param text any text
     * @return empty if the text can neither be sent as it is nor has a harmless part of at least three characters; nearly
     *     every record would match, so do not ask then
     */
    public Optional<Condition> covering(String text) {
        return Covering.of(path, Objects.requireNonNull(text, "text"));
    }

    private static List<Literal> texts(Collection<String> texts) {
        return Objects.requireNonNull(texts, "texts").stream().map(Literal::of).toList();
    }

    private Condition compare(Operator operator, Literal value) {
        return new Comparison(path, operator, value);
    }

    private Condition compare(Operator operator, List<Literal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A list of values for " + path + " needs at least one value");
        }
        return new Comparison(path, operator, values);
    }
}
