package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionSetTest {
    /** More than two blocks of 64 words. */
    private static final int SIZE = 9000;

    private static PositionSet setOf(int... positions) {
        PositionSet set = new PositionSet(SIZE);
        for (int position : positions) {
            set.add(position);
        }
        return set;
    }

    private static List<Integer> all(PositionSet set) {
        List<Integer> positions = new ArrayList<>();
        for (int position = set.next(0); position < SIZE; position = set.next(position + 1)) {
            positions.add(position);
        }
        return positions;
    }

    @Property
    void itHoldsInOrderWhatWasAdded(@ForAll List<@IntRange(max = SIZE - 1) Integer> positions) {
        PositionSet set = new PositionSet(SIZE);
        positions.forEach(set::add);

        assertThat(all(set)).containsExactlyElementsOf(new TreeSet<>(positions));
        assertThat(positions).allMatch(set::contains);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4095, 4096, 4097, 8191, 8192, SIZE - 1})
    void aPositionIsTheNextOneFromItselfAndFromAnyBeforeIt(int position) {
        PositionSet set = setOf(position);

        assertThat(set.next(0)).isEqualTo(position);
        assertThat(set.next(Math.max(0, position - 64))).isEqualTo(position);
        assertThat(set.next(position)).isEqualTo(position);
        assertThat(set.next(position + 1)).isEqualTo(SIZE);
        assertThat(set.contains(position)).isTrue();
        assertThat(set.contains((position + 1) % SIZE)).isFalse();
    }

    @Test
    void thereIsNoneFromTheSizeOn() {
        assertThat(setOf(5).next(SIZE)).isEqualTo(SIZE);
        assertThat(setOf(5).next(SIZE + 1)).isEqualTo(SIZE);
        assertThat(new PositionSet(0).next(0)).isZero();
    }

    @Test
    void thereIsNoneBehindTheLastWordOfTheLastBlock() {
        assertThat(new PositionSet(4095).next(4094)).isEqualTo(4095);
    }

    @Test
    void aPositionBeforeInTheSameWordOrBlockIsPassedOver() {
        assertThat(setOf(3, 70, 200).next(4)).isEqualTo(70);
        assertThat(setOf(3, 70, 200).next(71)).isEqualTo(200);
        assertThat(setOf(3, 8500).next(4)).isEqualTo(8500);
    }

    @Test
    void anotherSetIsAddedAsAWhole() {
        PositionSet set = setOf(1, 4100);
        set.addAll(setOf(2, 64, 8999));

        assertThat(all(set)).containsExactly(1, 2, 64, 4100, 8999);
    }

    @Test
    void nothingIsLeftOnceItIsCleared() {
        PositionSet set = setOf(0, 1, 63, 64, 130, 4100, 8999);
        set.clear();

        assertThat(all(set)).isEmpty();
        assertThat(List.of(0, 1, 63, 64, 130, 4100, 8999)).noneMatch(set::contains);
        set.add(4101);
        assertThat(all(set)).containsExactly(4101);
    }
}
