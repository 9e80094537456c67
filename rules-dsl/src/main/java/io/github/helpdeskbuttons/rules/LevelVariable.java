package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A field of the ticket that holds a {@link Level}: the impact or the urgency.
 *
 * <p>As a text it reads {@code Low}, {@code Medium} or {@code High}. Immutable and thread safe.
 *
 * <p>Get one from {@link Variables#IMPACT} and {@link Variables#URGENCY}.
 */
public sealed interface LevelVariable extends Assignable<Level> permits TextNode.LevelVariableNode {

    /**
     * Assigns a level.
     *
     * @param value the level
     * @return the assignment
     * @throws NullPointerException if {@code value} is null
     */
    @Override
    default Action set(Level value) {
        Objects.requireNonNull(value, "value");
        return new ActionNode.Assign(TextNode.slot(this), new TextNode.Constant(value.text()));
    }

    /**
     * Assigns what the other variable holds at that moment, its default included.
     *
     * @param value the variable to copy
     * @return the assignment
     * @throws NullPointerException if {@code value} is null
     */
    default Action set(LevelVariable value) {
        return new ActionNode.Assign(TextNode.slot(this), TextNode.of(value, "value"));
    }

    /**
     * Holds where the variable holds this level; never at the default.
     *
     * @param level the level
     * @return the condition
     * @throws NullPointerException if {@code level} is null
     */
    default Condition is(Level level) {
        Objects.requireNonNull(level, "level");
        return new ConditionNode.LevelTest(TextNode.slot(this), EnumSet.of(level));
    }

    /**
     * Holds where the variable does not hold this level; always at the default.
     *
     * @param level the level
     * @return the condition
     * @throws NullPointerException if {@code level} is null
     */
    default Condition isNot(Level level) {
        return is(level).not();
    }

    /**
     * Holds where the variable holds one of these levels.
     *
     * @param levels the levels; an empty list is refused when the rule is built
     * @return the condition
     * @throws NullPointerException if {@code levels} or one of them is null
     */
    default Condition in(Level... levels) {
        Objects.requireNonNull(levels, "levels");
        if (levels.length == 0) {
            return new ConditionNode.Invalid("the list of levels is empty; name at least one");
        }
        Set<Level> set = EnumSet.noneOf(Level.class);
        set.addAll(Arguments.copy(Arrays.asList(levels), "levels"));
        return new ConditionNode.LevelTest(TextNode.slot(this), set);
    }

    /**
     * Holds where the variable holds this level or a higher one.
     *
     * @param level the lowest level that counts
     * @return the condition
     * @throws NullPointerException if {@code level} is null
     */
    default Condition isAtLeast(Level level) {
        Objects.requireNonNull(level, "level");
        return new ConditionNode.LevelTest(TextNode.slot(this), EnumSet.range(level, Level.HIGH));
    }

    /**
     * Holds where the variable holds this level or a lower one; never at the default.
     *
     * @param level the highest level that counts
     * @return the condition
     * @throws NullPointerException if {@code level} is null
     */
    default Condition isAtMost(Level level) {
        Objects.requireNonNull(level, "level");
        return new ConditionNode.LevelTest(TextNode.slot(this), EnumSet.range(Level.LOW, level));
    }

    /**
     * Gives the level as a number, for rules that add levels up.
     *
     * @return 1 for low, 2 for medium, 3 for high, 0 at the default
     */
    default NumberExpression rank() {
        return new NumberNode.Rank(TextNode.slot(this));
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
