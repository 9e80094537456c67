package io.github.helpdeskbuttons.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContestantsTest {
    static Stream<Arguments> allThatAreSmall() {
        return Contestants.names().stream().flatMap(name -> Stream.of(Family.values())
                .flatMap(family -> sizes(name).map(size -> Arguments.of(name, family, size))));
    }

    /** Drools takes seconds to compile a hundred rules; the benchmark itself looks at its results at every size. */
    private static Stream<Integer> sizes(String name) {
        return name.equals("drools") ? Stream.of(10) : Stream.of(10, 100);
    }

    @ParameterizedTest
    @MethodSource("allThatAreSmall")
    void givesTheSameAsTheLambdasHoweverOftenAsked(String name, Family family, int size) {
        Contestant contestant = Contestants.maker(name).make(family.rules(size), family.presses(size));
        List<List<String>> expected = results(new Lambdas(family.rules(size), family.presses(size)));

        assertThat(results(contestant)).isEqualTo(expected);
        assertThat(results(contestant)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void rulesChangeWhatArrives(Family family) {
        List<List<String>> untouched = results(new Lambdas(List.of(), family.presses(100)));
        List<List<String>> results = results(new Lambdas(family.rules(100), family.presses(100)));

        assertThat(IntStream.range(0, Family.PRESSES)
                        .filter(i -> !results.get(i).equals(untouched.get(i)))
                        .count())
                .isGreaterThan(Family.PRESSES / 2);
    }

    @Test
    void refusesANameThatNobodyHas() {
        assertThatThrownBy(() -> Contestants.maker("prolog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no contestant is called prolog")
                .hasMessageContaining("lambdas");
    }

    private static List<List<String>> results(Contestant contestant) {
        return IntStream.range(0, Family.PRESSES)
                .mapToObj(press -> contestant.values(contestant.evaluate(press)))
                .toList();
    }
}
