package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.rules.NumberNode.Measure;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is made of a variable once, and not again before the variable changes. */
class MemoryTest {
    private final Scope scope = new Scope();
    private final Memory memory = new Memory(scope);

    private static Subject subject(TextExpression text) {
        return Objects.requireNonNull(Subject.of(TextNode.of(text, "text")));
    }

    private Frame frame(String message) {
        TicketValues values = TicketValues.builder().set(MESSAGE, message).build();
        return new Frame(PressFacts.builder().build(), values, scope.size(), FailurePolicy.REFUSE);
    }

    @Test
    void oneTextIsRememberedInOnePlace() {
        Plan.TextValue value = memory.text(subject(MESSAGE.lower()), false);

        assertThat(value).isNotNull();
        assertThat(memory.text(subject(MESSAGE.lower()), false)).isSameAs(value);
        assertThat(memory.text(subject(MESSAGE.lower()), true)).isNotSameAs(value);
        assertThat(memory.text(subject(MESSAGE.upper()), false)).isNotSameAs(value);
        assertThat(memory.text(subject(EMAIL.lower()), false)).isNotSameAs(value);
    }

    @Test
    void oneNumberIsRememberedInOnePlace() {
        Plan.NumberValue value = memory.number(subject(MESSAGE), Measure.LENGTH);

        assertThat(value).isNotNull();
        assertThat(memory.number(subject(MESSAGE), Measure.LENGTH)).isSameAs(value);
        assertThat(memory.number(subject(MESSAGE), Measure.WORDS)).isNotSameAs(value);
        assertThat(memory.number(subject(MESSAGE.lower()), Measure.LENGTH)).isNotSameAs(value);
        assertThat(memory.number(subject(EMAIL), Measure.LENGTH)).isNotSameAs(value);
    }

    @Test
    void eightTextsAndEightNumbersAreRemembered() {
        for (int limit = 1; limit <= 8; limit++) {
            Subject subject = subject(MESSAGE.truncateAtWord(limit));
            assertThat(memory.text(subject, false)).isNotNull();
            assertThat(memory.number(subject, Measure.WORDS)).isNotNull();
        }
        Subject ninth = subject(MESSAGE.truncateAtWord(9));
        assertThat(memory.text(ninth, false)).isNull();
        assertThat(memory.number(ninth, Measure.WORDS)).isNull();
        assertThat(memory.text(subject(MESSAGE.truncateAtWord(8)), false)).isNotNull();
    }

    @Test
    void aTextTakesTwoPlacesForTextsAndANumberOneOfEachKind() {
        memory.text(subject(MESSAGE.lower()), false);
        assertThat(scope.size()).isEqualTo(new Plan.Size(2, 0, 0));
        memory.number(subject(MESSAGE), Measure.WORDS);
        assertThat(scope.size()).isEqualTo(new Plan.Size(3, 1, 0));
    }

    @Test
    void aTextIsMadeAnewOnlyWhenTheVariableChanged() {
        Plan.TextValue lower = Objects.requireNonNull(memory.text(subject(MESSAGE.lower()), false));
        Frame frame = frame("ABC");

        String made = lower.get(frame);
        assertThat(made).isEqualTo("abc");
        assertThat(lower.get(frame)).isSameAs(made);
        frame.texts[Slot.MESSAGE.index()] = "DEF";
        assertThat(lower.get(frame)).isEqualTo("def");
        frame.texts[Slot.MESSAGE.index()] = null;
        assertThat(lower.get(frame)).isEmpty();
    }

    @Test
    void aNumberIsCountedAnewOnlyWhenTheVariableChanged() {
        memory.number(subject(EMAIL), Measure.WORDS);
        Plan.NumberValue words = Objects.requireNonNull(memory.number(subject(MESSAGE), Measure.WORDS));
        Frame frame = frame("one two");

        assertThat(words.get(frame)).isEqualTo(2);
        assertThat(frame.numbers).containsExactly(0, 2);
        frame.numbers[1] = 42;
        assertThat(words.get(frame)).isEqualTo(42);
        frame.texts[Slot.MESSAGE.index()] = "one two three";
        assertThat(words.get(frame)).isEqualTo(3);
    }

    @Test
    void twoRulesThatReadTheSameOfAVariableShareOneText() {
        RuleSet rules = RuleSet.of(
                Rule.rule("first").always(Action.note(EMAIL.domain())),
                Rule.rule("second").always(Action.note(EMAIL.domain())),
                Rule.rule("third").always(Action.note(EMAIL.truncateAtWord(3))),
                Rule.rule("fourth").always(Action.note(EMAIL.truncateAtWord(3))));

        List<String> notes = rules.evaluate(
                        PressFacts.builder().email("dan@contoso.example").build(),
                        TicketValues.builder().build())
                .notes();

        assertThat(notes).hasSize(4).startsWith("contoso.example");
        assertThat(notes.get(1)).isSameAs(notes.get(0));
        assertThat(notes.get(3)).isSameAs(notes.get(2));
    }
}
