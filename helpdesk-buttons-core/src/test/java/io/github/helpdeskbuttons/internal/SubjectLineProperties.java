package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SubjectLineProperties {

    @Example
    void aShortMessageIsTheSubject() {
        assertThat(SubjectLine.ofMessage("Printer is offline")).isEqualTo("Printer is offline");
    }

    @Example
    void aLongMessageIsCutBetweenWords() {
        assertThat(SubjectLine.ofMessage("The MRI workstation does not boot since this morning, and patients wait"))
                .isEqualTo("The MRI workstation does not boot since this");
    }

    @Example
    void aWordThatEndsAtTheLimitStays() {
        assertThat(SubjectLine.cut("abcd efgh ijkl", 9)).isEqualTo("abcd efgh");
        assertThat(SubjectLine.cut("abcd efgh", 9)).isEqualTo("abcd efgh");
        assertThat(SubjectLine.cut("abcd efghi", 9)).isEqualTo("abcd");
    }

    @Example
    void aSingleWordThatIsTooLongIsCutInside() {
        assertThat(SubjectLine.cut("x".repeat(60), 50)).isEqualTo("x".repeat(50));
    }

    @Example
    void anEmojiIsNeverCutInHalf() {
        assertThat(SubjectLine.cut("🖨".repeat(40), 51)).isEqualTo("🖨".repeat(25));
    }

    @Example
    void lineBreaksTabsAndNulsBecomeSingleSpaces() {
        assertThat(SubjectLine.ofMessage("\r\n one\t\u0000\u00a0two\u2028three \n"))
                .isEqualTo("one two three");
    }

    @Property
    void noSubjectIsLongerThanTheLimit(
            @ForAll("messages") String message, @ForAll @IntRange(min = 1, max = 120) int n) {
        assertThat(SubjectLine.cut(message, n).length()).isLessThanOrEqualTo(n);
    }

    @Property
    void aSubjectIsTheBeginningOfTheFoldedText(
            @ForAll("messages") String message, @ForAll @IntRange(min = 2, max = 120) int n) {
        assertThat(SubjectLine.fold(message)).startsWith(SubjectLine.cut(message, n));
    }

    @Property
    void whatIsCutOffBeginsWithASpaceUnlessTheFirstWordIsTooLong(
            @ForAll("messages") String message, @ForAll @IntRange(min = 2, max = 120) int n) {
        String folded = SubjectLine.fold(message);
        String rest = folded.substring(SubjectLine.cut(message, n).length());
        assertThat(rest.isEmpty()
                        || rest.startsWith(" ")
                        || !folded.substring(0, Math.min(n + 1, folded.length()))
                                .contains(" "))
                .isTrue();
    }

    @Property
    void noSurrogatePairIsSplit(@ForAll("messages") String message, @ForAll @IntRange(min = 2, max = 120) int n) {
        String folded = SubjectLine.fold(message);
        int end = SubjectLine.cut(message, n).length();
        assertThat(end > 0
                        && end < folded.length()
                        && Character.isHighSurrogate(folded.charAt(end - 1))
                        && Character.isLowSurrogate(folded.charAt(end)))
                .isFalse();
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll("messages") String message) {
        assertThat(SubjectLine.fold(SubjectLine.fold(message))).isEqualTo(SubjectLine.fold(message));
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMaxLength(12);
        Arbitrary<String> pieces = Arbitraries.oneOf(
                words,
                Arbitraries.of(" ", "  ", "\n", "\t", "\u0000", "🔥", "\ud83d", "\udd25", "ß", "\u00a0"),
                Arbitraries.strings().ofMaxLength(3));
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
