package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Objects;

/**
 * A field of the ticket that holds a text, such as the priority's name or the subject.
 *
 * <p>Immutable and thread safe.
 *
 * <p>Get one from {@link Variables}, for example {@link Variables#SUBJECT}.
 */
public sealed interface TextVariable extends Assignable<String> permits TextNode.TextVariableNode {

    /**
     * Assigns a fixed text.
     *
     * @param value the text; the portal's {@code "__default__"} is refused when the rule is built, write
     *     {@link #useDefault()} for it
     * @return the assignment
     * @throws NullPointerException if {@code value} is null
     */
    @Override
    default Action set(String value) {
        return ActionNode.assign(this, Objects.requireNonNull(value, "value"));
    }

    /**
     * Assigns what the expression gives at that moment.
     *
     * <p>A bare variable passes its default on; every other expression gives a text. A computed text that reads
     * {@code __default__} is an ordinary text.
     *
     * @param value the expression
     * @return the assignment
     * @throws NullPointerException if {@code value} is null
     */
    default Action set(TextExpression value) {
        return new ActionNode.Assign(TextNode.slot(this), TextNode.of(value, "value"));
    }

    /**
     * Puts a text before what the variable holds; at the default, before the empty text.
     *
     * @param text what comes first
     * @return the assignment
     * @throws NullPointerException if {@code text} is null
     */
    default Action prepend(String text) {
        return prepend(TextExpression.text(text));
    }

    /**
     * Puts a text before what the variable holds; at the default, before the empty text.
     *
     * @param text what comes first
     * @return the assignment
     * @throws NullPointerException if {@code text} is null
     */
    default Action prepend(TextExpression text) {
        return set(TextNode.Concat.of(List.of(TextNode.of(text, "text"), TextNode.of(this, "this"))));
    }

    /**
     * Puts a text after what the variable holds; at the default, after the empty text.
     *
     * @param text what comes last
     * @return the assignment
     * @throws NullPointerException if {@code text} is null
     */
    default Action append(String text) {
        return append(TextExpression.text(text));
    }

    /**
     * Puts a text after what the variable holds; at the default, after the empty text.
     *
     * @param text what comes last
     * @return the assignment
     * @throws NullPointerException if {@code text} is null
     */
    default Action append(TextExpression text) {
        return set(TextNode.Concat.of(List.of(TextNode.of(this, "this"), TextNode.of(text, "text"))));
    }

    @Override
    default Action useDefault() {
        return new ActionNode.UseDefault(TextNode.slot(this));
    }

    @Override
    default Condition isDefault() {
        return new ConditionNode.IsDefault(TextNode.slot(this));
    }
}
