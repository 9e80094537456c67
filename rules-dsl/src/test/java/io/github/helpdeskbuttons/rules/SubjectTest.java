package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which conditions look at the same text. */
class SubjectTest {
    private static final LocalText LOCAL = Local.text("local", MESSAGE.trim());

    private static Subject subject(TextExpression text) {
        return Objects.requireNonNull(Subject.of(TextNode.of(text, "text")));
    }

    /** Made anew at each call, and no two of them the same. */
    private static List<Subject> different() {
        return List.of(
                subject(MESSAGE),
                subject(EMAIL),
                subject(MESSAGE.trim()),
                subject(EMAIL.trim()),
                subject(MESSAGE.lower()),
                subject(MESSAGE.trim().lower()),
                subject(MESSAGE.lower().trim()),
                subject(MESSAGE.truncateAtWord(10)),
                subject(MESSAGE.truncateAtWord(11)),
                subject(EMAIL.truncateAtWord(10)),
                subject(MESSAGE.truncateAtWord(11).truncateAtWord(10)),
                subject(LOCAL),
                subject(LOCAL.trim()));
    }

    @Test
    void theSameFunctionsOfTheSameTextAreOneSubject() {
        assertThat(different()).isEqualTo(different());
        for (Subject subject : different()) {
            assertThat(different()).filteredOn(subject::equals).hasSize(1);
        }
    }

    @Test
    void equalSubjectsHaveOneHashAndOthersHaveOthers() {
        Set<Integer> hashes = new HashSet<>();
        List<Subject> again = different();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).hasSameHashCodeAs(different().get(i));
            hashes.add(again.get(i).hashCode());
        }
        assertThat(hashes).hasSameSizeAs(again);
    }

    @Test
    void aSubjectIsNothingElse() {
        assertThat(subject(MESSAGE).equals(new Object())).isFalse();
    }

    @Test
    void twoLocalTextsOfOneNameAreDifferentSubjects() {
        assertThat(subject(Local.text("local", MESSAGE.trim()))).isNotEqualTo(subject(LOCAL));
    }

    @Test
    void aTextOfSeveralTextsOrOfNoneIsNoSubject() {
        assertThat(Subject.of(TextNode.of(MESSAGE.plus(EMAIL), "text"))).isNull();
        assertThat(Subject.of(TextNode.of(TextExpression.text("a").lower(), "text")))
                .isNull();
    }
}
