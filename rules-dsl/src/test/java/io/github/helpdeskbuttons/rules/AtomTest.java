package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.IMPACT;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which questions are the same, and which of them a condition comes down to. */
class AtomTest {

    private static List<Atom> necessaryFor(Condition condition) {
        return Atom.necessaryFor((ConditionNode) condition);
    }

    private static Atom atom(Condition condition) {
        return necessaryFor(condition).get(0);
    }

    private static List<List<String>> options(Condition condition) {
        return necessaryFor(condition).stream().map(Atom::options).toList();
    }

    /** Made anew at each call, and no two of them the same. */
    private static List<Atom> different() {
        return List.of(
                atom(MESSAGE.contains("a")),
                atom(MESSAGE.contains("b")),
                atom(MESSAGE.contains("a").ignoringCase()),
                atom(MESSAGE.is("a")),
                atom(MESSAGE.in("a", "b")),
                atom(MESSAGE.in("b", "a")),
                atom(EMAIL.contains("a")),
                atom(SELECTIONS.has("a")),
                atom(SELECTIONS.has("a").ignoringCase()),
                atom(IMPACT.is(Level.HIGH)));
    }

    @Test
    void theSameQuestionIsOneAtom() {
        assertThat(different()).isEqualTo(different());
        for (Atom atom : different()) {
            assertThat(different()).filteredOn(atom::equals).hasSize(1);
        }
        assertThat(atom(MESSAGE.is("a")).equals(new Object())).isFalse();
    }

    @Test
    void equalAtomsHaveOneHashAndOthersHaveOthers() {
        Set<Integer> hashes = new HashSet<>();
        List<Atom> again = different();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).hasSameHashCodeAs(different().get(i));
            hashes.add(again.get(i).hashCode());
        }
        assertThat(hashes).hasSameSizeAs(again);
    }

    @Test
    void oneOfSeveralIsOneQuestionAndAllOfThemAreOneEach() {
        assertThat(options(MESSAGE.containsAny("a", "b"))).containsExactly(List.of("a", "b"));
        assertThat(options(MESSAGE.containsAll("a", "b"))).containsExactly(List.of("a"), List.of("b"));
        assertThat(options(SELECTIONS.hasAny("a", "b"))).containsExactly(List.of("a", "b"));
        assertThat(options(SELECTIONS.hasAll("a", "b"))).containsExactly(List.of("a"), List.of("b"));
        assertThat(options(IMPACT.in(Level.LOW, Level.HIGH))).containsExactly(List.of("Low", "High"));
    }

    @Test
    void textsThatAreTheSameWithoutCaseAreOne() {
        assertThat(options(MESSAGE.containsAny("a", "A"))).containsExactly(List.of("a", "A"));
        assertThat(options(MESSAGE.containsAny("a", "A").ignoringCase())).containsExactly(List.of("a"));
    }

    @Test
    void theEmptyTextIsAQuestionOnlyOfWhatATextEquals() {
        assertThat(options(MESSAGE.is(""))).containsExactly(List.of(""));
        assertThat(options(MESSAGE.containsAny("a", ""))).isEmpty();
        assertThat(options(MESSAGE.startsWith(""))).isEmpty();
    }

    @Test
    void whatATextBeginsOrEndsWithItContainsButNotTheOtherWayAbout() {
        assertThat(atom(MESSAGE.startsWith("a"))).isEqualTo(atom(MESSAGE.contains("a")));
        assertThat(atom(MESSAGE.endsWith("a"))).isEqualTo(atom(MESSAGE.contains("a")));
        assertThat(Atom.areExact((ConditionNode) MESSAGE.startsWith("a"))).isFalse();
        assertThat(Atom.areExact((ConditionNode) MESSAGE.endsWith("a"))).isFalse();
        assertThat(Atom.areExact((ConditionNode) MESSAGE.contains("a"))).isTrue();
        assertThat(Atom.areExact((ConditionNode) MESSAGE.is("a"))).isTrue();
        assertThat(Atom.areExact((ConditionNode) SELECTIONS.has("a"))).isTrue();
    }

    @Test
    void equalAtomsOfATableAreOneAndTheSame() {
        AtomTable table = new AtomTable();

        Atom first = table.necessaryFor((ConditionNode) MESSAGE.is("a")).get(0);
        assertThat(table.necessaryFor((ConditionNode) MESSAGE.is("a"))).first().isSameAs(first);
        List<Atom> all = table.necessaryFor((ConditionNode) MESSAGE.containsAll("a", "b"));
        assertThat(all).hasSize(2);
        assertThat(table.answering((ConditionNode) MESSAGE.containsAll("a", "b")))
                .isEqualTo(all);
        assertThat(table.answering((ConditionNode) MESSAGE.startsWith("a"))).isEmpty();
    }
}
