package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexedSubjectTest {

    private static IndexedSubject asked(TextCondition condition) {
        Atom atom = Atom.necessaryFor((ConditionNode) condition).get(0);
        return new IndexedSubject(atom.subject(), Slot.MESSAGE.index(), Map.of(0, atom));
    }

    @Test
    void aTextThatIsOnlyComparedAsAWholeHasToRestLonger() {
        assertThat(asked(Variables.MESSAGE.contains("a")).patience()).isEqualTo(8);
        assertThat(asked(Variables.MESSAGE.is("a")).patience()).isEqualTo(32);
    }
}
