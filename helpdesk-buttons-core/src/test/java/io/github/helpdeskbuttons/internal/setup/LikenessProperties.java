package io.github.helpdeskbuttons.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class LikenessProperties {
    @Property(tries = 200)
    void aNameIsLikestToItselfInAnyCaseAndSpacing(@ForAll @AlphaChars @StringLength(max = 20) String name) {
        assertThat(Likeness.of(" " + name.toUpperCase(Locale.ROOT) + "  ", name).edits())
                .isZero();
    }

    @Property(tries = 200)
    void likenessIsMutual(@ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one));
    }

    @Property(tries = 200)
    void oneSwapIsOneSlip(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String name, @ForAll @IntRange(max = 2) int at) {
        String swapped = name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);

        assertThat(Likeness.of(swapped, name).edits()).isLessThanOrEqualTo(1);
        assertThat(Likeness.of(swapped, name).isNear()).isTrue();
    }

    @Property(tries = 200)
    void theDistanceIsAtMostTheLongerLengthAndAtLeastTheDifference(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        Likeness likeness = Likeness.of(one, other);

        assertThat(likeness.edits()).isBetween(Math.abs(one.length() - other.length()), likeness.length());
    }
}
