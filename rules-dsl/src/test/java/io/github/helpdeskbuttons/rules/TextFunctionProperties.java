package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.IP;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The text functions against the JDK and {@link TextOracle}; any text, and texts with much in common. */
class TextFunctionProperties extends RuleProperties {

    @Property
    void containsIsThatOfStrings(@ForAll("texts") String text, @ForAll("texts") String part) {
        assertThat(holdsFor(text, NAME.contains(part))).isEqualTo(text.contains(part));
        assertThat(holdsFor(text, NAME.contains(""))).isTrue();
    }

    @Property
    void startsEndsAndIsAreThoseOfStrings(@ForAll("texts") String text, @ForAll("texts") String part) {
        assertThat(holdsFor(text, NAME.startsWith(part))).isEqualTo(text.startsWith(part));
        assertThat(holdsFor(text, NAME.endsWith(part))).isEqualTo(text.endsWith(part));
        assertThat(holdsFor(text, NAME.is(part))).isEqualTo(text.equals(part));
        assertThat(holdsFor(text + part, NAME.startsWith(text).and(NAME.endsWith(part))))
                .isTrue();
    }

    @Property
    void listsAreAnyAndAll(
            @ForAll("texts") String text, @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 2) String> parts) {
        assertThat(holdsFor(text, NAME.containsAny(parts)))
                .isEqualTo(parts.stream().anyMatch(text::contains));
        assertThat(holdsFor(text, NAME.containsAll(parts)))
                .isEqualTo(parts.stream().allMatch(text::contains));
        assertThat(holdsFor(text, NAME.in(parts))).isEqualTo(parts.contains(text));
    }

    @Property
    void ignoringCaseIsEqualsIgnoreCase(@ForAll("texts") String text, @ForAll("texts") String other) {
        assertThat(holdsFor(text, NAME.is(other).ignoringCase())).isEqualTo(text.equalsIgnoreCase(other));
        assertThat(holdsFor(text, NAME.is(text.toUpperCase(Locale.ROOT)).ignoringCase()))
                .isEqualTo(text.equalsIgnoreCase(text.toUpperCase(Locale.ROOT)));
    }

    @Property
    void ignoringCaseAgreesWithFoldingBothSides(@ForAll String text, @ForAll @StringLength(max = 2) String part) {
        String folded = TextOracle.foldCase(text);
        String foldedPart = TextOracle.foldCase(part);

        assertThat(Texts.foldCase(text)).isEqualTo(folded);
        assertThat(holdsFor(text, NAME.contains(part).ignoringCase())).isEqualTo(folded.contains(foldedPart));
        assertThat(holdsFor(text, NAME.startsWith(part).ignoringCase())).isEqualTo(folded.startsWith(foldedPart));
        assertThat(holdsFor(text, NAME.endsWith(part).ignoringCase())).isEqualTo(folded.endsWith(foldedPart));
    }

    @Property
    void caseMappingsAreThoseOfNoLanguage(@ForAll String text) {
        assertThat(result(text, NAME.lower())).isEqualTo(text.toLowerCase(Locale.ROOT));
        assertThat(result(text, NAME.upper())).isEqualTo(text.toUpperCase(Locale.ROOT));
    }

    @Property
    void trimTakesAllWhitespaceFromTheEndsAndNothingElse(@ForAll("texts") String text) {
        assertThat(result(text, NAME.trim())).isEqualTo(TextOracle.trim(text));
        assertThat(result("\u0085\u00a0\t" + text + "\u2003 ", NAME.trim())).isEqualTo(TextOracle.trim(text));
    }

    @Property
    void foldingJoinsTheWordsWithSingleSpaces(@ForAll("texts") String text) {
        assertThat(result(text, NAME.foldWhitespace())).isEqualTo(String.join(" ", TextOracle.words(text)));
        assertThat(result(text, NAME.foldWhitespace().foldWhitespace())).isEqualTo(result(text, NAME.foldWhitespace()));
    }

    @Property
    void truncationKeepsABeginningOfWholeCharactersWithinTheLimit(
            @ForAll("texts") String text, @ForAll @IntRange(max = 40) int limit) {
        String cut = result(text, NAME.truncateAtWord(limit));

        assertThat(text).startsWith(cut);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(limit);
        assertThat(cut.codePoints().toArray())
                .isEqualTo(text.codePoints()
                        .limit(cut.codePointCount(0, cut.length()))
                        .toArray());
    }

    @Property
    void truncationCutsAsTheOracleDoes(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 4) String word,
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 40) int limit) {
        String whole = word + " " + text + " " + word;

        assertThat(result(whole, NAME.truncateAtWord(limit))).isEqualTo(TextOracle.truncateAtWord(whole, limit));
    }

    @Property
    void lengthsCountCodePoints(@ForAll String text) {
        int expected = text.codePoints().toArray().length;

        assertThat(holdsFor(text, NAME.length().is(expected))).isTrue();
        assertThat(holdsFor(text, NAME.length().isMoreThan(expected))).isFalse();
    }

    @Property
    void wordsAndLinesAreCounted(@ForAll("texts") String text, @ForAll boolean windows) {
        String lines = text + (windows ? "\r\n" : "\n") + text + "\r" + text;

        assertThat(holdsFor(lines, NAME.wordCount().is(TextOracle.words(lines).size())))
                .isTrue();
        assertThat(holdsFor(lines, NAME.lineCount().is(TextOracle.lineCount(lines))))
                .isTrue();
    }

    @Property
    void theShareOfCapitalsIsExactAtItsBounds(
            @ForAll @IntRange(max = 60) int capitals, @ForAll @IntRange(max = 60) int small, @ForAll boolean marks) {
        String text = "A".repeat(capitals) + "é".repeat(small) + (marks ? " !1😀" : "");
        boolean more = capitals * 4 > 3 * (capitals + small) && capitals > 0;

        assertThat(holdsFor(text, NAME.percentCapitals().isMoreThan(75))).isEqualTo(more);
        assertThat(holdsFor(text, NAME.percentCapitals().isAtMost(75))).isEqualTo(!more);
    }

    @Property
    void replaceIsThatOfStrings(
            @ForAll("texts") String text,
            @ForAll @StringLength(min = 1, max = 2) String target,
            @ForAll("texts") String by) {
        assertThat(result(text + target, NAME.replace(target, by))).isEqualTo((text + target).replace(target, by));
        assertThat(result(text, NAME.replace("p", by))).isEqualTo(text.replace("p", by));
    }

    @Property
    void plusIsTheOneAndThenTheOther(@ForAll("texts") String text, @ForAll("texts") String more) {
        assertThat(result(text, NAME.plus(more).plus(NAME))).isEqualTo(text + more + text);
    }

    @Property
    void theDomainIsWhatFollowsTheLastAt(@ForAll("texts") String text, @ForAll("texts") String other) {
        String address = text + "@" + other;

        assertThat(result(address, NAME.domain())).isEqualTo(TextOracle.domain(address));
        assertThat(result(text.replace("@", ""), NAME.domain())).isEmpty();
    }

    @Property
    void rangesOfIpv4AreThoseOfTheirBits(
            @ForAll int address, @ForAll int network, @ForAll @IntRange(max = 32) int length, @ForAll boolean near) {
        int other = near ? address ^ (network >>> 20) : network;
        boolean expected = length == 0 || (address ^ other) >>> (32 - length) == 0;

        assertThat(holdsFor(v4(address), IP.isInRange(v4(other) + "/" + length)))
                .isEqualTo(expected);
        assertThat(holdsFor(" ::ffff:" + v4(address) + "\n", IP.isInRange(v4(other) + "/" + length)))
                .isEqualTo(expected);
        assertThat(holdsFor(v4(address), IP.isInRange("::ffff:" + v4(other) + "/" + (length + 96))))
                .isEqualTo(expected);
    }

    private static String v4(int bits) {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    @Property
    void rangesOfIpv6AreThoseOfTheirBits(
            @ForAll @Size(8) List<@IntRange(max = 0xffff) Integer> groups,
            @ForAll @IntRange(max = 127) int changed,
            @ForAll @IntRange(max = 128) int length)
            throws UnknownHostException {
        String address =
                String.join(":", groups.stream().map(Integer::toHexString).toList());
        BigInteger bits = new BigInteger(
                1, InetAddress.getByName("2" + address.substring(1)).getAddress());
        String other = v6(bits.flipBit(127 - changed));

        assertThat(holdsFor("2" + address.substring(1), IP.isInRange(other + "/" + length)))
                .isEqualTo(changed >= length);
    }

    private static String v6(BigInteger bits) {
        StringBuilder text = new StringBuilder();
        for (int shift = 112; shift >= 0; shift -= 16) {
            text.append(shift == 112 ? "" : ":").append(bits.shiftRight(shift).intValue() & 0xffff);
        }
        StringBuilder hex = new StringBuilder();
        for (String group : text.toString().split(":", -1)) {
            hex.append(hex.length() == 0 ? "" : ":").append(Integer.toHexString(Integer.parseInt(group)));
        }
        return hex.toString();
    }

    @Property
    void aTextThatIsNoAddressIsInNoRange(@ForAll("texts") String text, @ForAll boolean everything) {
        String mangled = "x" + text;

        assertThat(holdsFor(mangled, IP.isInRange(everything ? "::/0" : "0.0.0.0/0")))
                .isFalse();
    }

    @Property
    void patternsAgreeWithTheJdkWhereTheyMeanTheSame(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String text) {
        for (String pattern : List.of("(a|b)*c", "a+b?", "[^a]*", "b{2,3}", "(?:ab|ba)+")) {
            assertThat(holdsFor(text, NAME.matches(pattern))).isEqualTo(text.matches(pattern));
            assertThat(holdsFor(text, NAME.containsMatch(pattern)))
                    .isEqualTo(Pattern.compile(pattern).matcher(text).find());
            assertThat(holdsFor(
                            text.toUpperCase(Locale.ROOT), NAME.matches(pattern).ignoringCase()))
                    .isEqualTo(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                            .matcher(text.toUpperCase(Locale.ROOT))
                            .matches());
        }
    }

    @Property
    void blankIsNothingButWhitespace(@ForAll("texts") String text) {
        assertThat(holdsFor(text, NAME.isBlank()))
                .isEqualTo(TextOracle.words(text).isEmpty());
    }
}
