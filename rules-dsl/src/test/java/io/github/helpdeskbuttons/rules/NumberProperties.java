package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.NumberExpression.number;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NumberProperties extends RuleProperties {

    private static boolean holds(Condition condition) {
        return holdsFor("", condition);
    }

    @Property
    void exactlyOneOfLessEqualAndMoreHolds(@ForAll int a, @ForAll int b) {
        assertThat(holds(number(a).isLessThan(b))).isEqualTo(a < b);
        assertThat(holds(number(a).is(b))).isEqualTo(a == b);
        assertThat(holds(number(a).isMoreThan(b))).isEqualTo(a > b);
        assertThat(holds(number(a).isMoreThan(number(b)))).isEqualTo(a > b);
        assertThat(holds(number(a).isAtLeast(b))).isEqualTo(a >= b);
        assertThat(holds(number(a).isAtMost(b))).isEqualTo(a <= b);
        assertThat(holds(number(a).isNot(b))).isEqualTo(a != b);
    }

    @Property
    void arithmeticOfWholeNumbersIsExact(@ForAll int a, @ForAll int b) {
        assertThat(holds(number(a).plus(b).is((double) a + b))).isTrue();
        assertThat(holds(number(a).minus(b).is((double) a - b))).isTrue();
        assertThat(holds(number(a).min(number(b)).is(Math.min(a, b)))).isTrue();
        assertThat(holds(number(a).max(number(b)).is(Math.max(a, b)))).isTrue();
    }

    @Property
    void clampIsTheNearestNumberInTheRange(@ForAll int value, @ForAll int a, @ForAll int b) {
        int lowest = Math.min(a, b);
        int highest = Math.max(a, b);

        assertThat(holds(number(value).clamp(lowest, highest).is(Math.max(lowest, Math.min(highest, value)))))
                .isTrue();
    }

    @Property
    void wholeNumbersReadWithoutAPoint(@ForAll int value) {
        assertThat(result("", number(value).asText())).isEqualTo(Integer.toString(value));
        assertThat(result("", number(value).plus(0.5).asText())).isEqualTo(Double.toString(value + 0.5));
    }

    @Property
    void noSumLeavesTheRange(@ForAll double value) {
        assertThat(holds(number(value).plus(number(value)).isAtMost(0x1p53))).isTrue();
        assertThat(holds(number(value).minus(0x1p53).minus(0x1p53).isAtLeast(-0x1p53)))
                .isTrue();
    }
}
