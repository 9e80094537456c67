package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index finds in a text, where that is hard: at the borders of what it reads at once, and where many are alike. */
class KeywordTableTest {

    /** The texts that are found, of those that are looked for. */
    private static List<String> found(List<String> sought, boolean ignoringCase, String text) {
        List<Rule> rules = new ArrayList<>();
        for (String each : sought) {
            TextCondition test = Variables.MESSAGE.contains(each);
            rules.add(Rule.rule(each)
                    .when(ignoringCase ? test.ignoringCase() : test)
                    .then(Action.note(each)));
        }
        Plan plan = RuleCompiler.compile(RuleNode.all(rules), IndexPolicy.ALWAYS);
        TicketValues values =
                TicketValues.builder().set(Variables.MESSAGE, text).build();
        return plan.run(PressFacts.builder().build(), values, FailurePolicy.REFUSE)
                .evaluation()
                .notes();
    }

    private static String around(String keyword, int position, String filler) {
        return filler.repeat(position) + keyword + filler.repeat(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "é", "漢"})
    void aKeywordAtTheBorderOfTwoPartsIsFound(String filler) {
        List<String> keywords = List.of(
                "ab",
                "x7",
                "abcd",
                "a-bcd",
                "paper jam",
                "printer screen",
                "a keyword longer than what is read behind");
        for (int position = KeywordTable.CHUNK - 45; position < KeywordTable.CHUNK + 5; position++) {
            for (String keyword : keywords) {
                assertThat(found(keywords, false, around(keyword, position, filler)))
                        .contains(keyword);
                assertThat(found(
                                keywords,
                                true,
                                around(keyword, position, filler).toUpperCase(java.util.Locale.ROOT)))
                        .contains(keyword);
            }
        }
    }

    @Test
    void aKeywordAtTheVeryEndIsFound() {
        for (int length = 0; length < 40; length++) {
            String text = ".".repeat(length) + "q9";
            assertThat(found(List.of("q9", "q8", "q7", "q6", "q5", "9q"), false, text))
                    .containsExactly("q9");
        }
    }

    @Test
    void moreShortKeywordsThanThePairsThatCanBeNumberedAreAllFound() {
        List<String> keywords = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = '0'; second <= '9'; second++) {
                for (int more = 0; more < 3; more++) {
                    keywords.add("" + first + second + "abc".charAt(more));
                }
                text.append(first).append(second).append("b ");
            }
        }
        assertThat(found(keywords, false, text.toString())).hasSize(260).allMatch(word -> word.endsWith("b"));
        assertThat(found(keywords, true, text.toString().toUpperCase(java.util.Locale.ROOT)))
                .hasSize(260);
    }

    @Test
    void morePairsThanCanBeNumberedAreAllFound() {
        List<String> keywords = new ArrayList<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = '0'; second <= '9'; second++) {
                keywords.add("" + first + second);
            }
        }
        assertThat(found(keywords, false, String.join(" ", keywords))).containsExactlyElementsOf(keywords);
    }

    @Test
    void manyKeywordsOfOnePairAreAllFound() {
        List<String> keywords = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            keywords.add("a-" + (char) (0x100 + i));
            keywords.add("a-" + (char) ('a' + i % 26) + i);
        }
        String text = String.join(" ", keywords);
        assertThat(found(keywords, false, text)).containsExactlyElementsOf(keywords);
    }

    @Test
    void aKeywordBeyondAsciiIsFoundWhereverTheTextHasIt() {
        List<String> keywords = List.of("Straße", "πρ", "no", "漢", "пароль", "kelvin", "ä");
        assertThat(found(keywords, false, "Die Straße, πρώτα; 漢")).containsExactly("Straße", "πρ", "漢");
        assertThat(found(keywords, false, "nothing of that")).containsExactly("no");
        assertThat(found(keywords, true, "STRASSE, STRAßE, ПАРОЛЬ, \u212aELVIN, Ä"))
                .containsExactly("Straße", "пароль", "kelvin", "ä");
    }

    @Test
    void aCharacterBeyondAsciiThatFoldsToALetterIsFoundAsThatLetter() {
        List<String> keywords = List.of("issue", "kind", "more", "than", "a few", "keywords");
        assertThat(found(keywords, true, "an i\u017f\u017fue of any \u212aIND")).containsExactly("issue", "kind");
    }

    /** What a table has read into the state's room when it has looked at a text. */
    private static IndexState scanned(List<Keyword> keywords, String text) {
        IndexState state = NumberedKeywords.state(keywords);
        new KeywordTable(keywords).scan(text, state);
        return state;
    }

    private static List<Keyword> wide(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("" + (char) ('漢' + i));
        }
        return new NumberedKeywords().exact(texts).all();
    }

    @Test
    void aTextIsNotReadForFewKeywords() {
        IndexState state = scanned(NumberedKeywords.exactly("paper jam", "toner", "Straße", "漢"), "Straße, 漢, toner");

        assertThat(state.chunk).containsOnly(0);
        assertThat(state.characters).containsOnly('\0');
    }

    @Test
    void whereCaseMattersAndAllKeywordsAreAsciiItIsNotAskedWhetherTheTextIs() {
        List<Keyword> keywords =
                NumberedKeywords.exactly("paper jam in tray", "toner is low", "cover is open", "out of paper");
        IndexState state = scanned(keywords, "Straße, out of paper");

        assertThat(NumberedKeywords.found(keywords, state)).containsExactly("out of paper");
        assertThat(state.chunk).startsWith("Stra".getBytes(StandardCharsets.US_ASCII));
        assertThat(state.characters).containsOnly('\0');
    }

    @Test
    void eightShortKeywordsBeyondLatin1PayForAPassOfTheirOwn() {
        assertThat(scanned(wide(7), "漢字").chunk).containsOnly(0);
        assertThat(scanned(wide(8), "漢字").chunk).startsWith((byte) '漢', (byte) '字');
    }

    @Test
    void aTextOfAsciiIsNotReadForKeywordsBeyond() {
        List<Keyword> longer = NumberedKeywords.exactly(
                "Papier in der Straße", "Größe des Papiers", "Gerät ist aus", "Tür ist offen", "Wärme im Gerät");

        assertThat(scanned(wide(8), "nothing of that").chunk).containsOnly(0);
        assertThat(scanned(longer, "nothing of that").chunk).containsOnly(0);
        assertThat(scanned(longer, "nothing of thät").chunk).startsWith((byte) 'n');
    }

    @Test
    void aTextIsNotReadWhereTheOneKeywordThatIgnoresCaseIsSearchedForByItself() {
        NumberedKeywords letters = new NumberedKeywords().ignoringCase(List.of("a"));
        for (char letter = 'b'; letter <= 'z'; letter++) {
            letters.exact(List.of("" + letter));
        }
        IndexState state = scanned(letters.all(), "Ä, A");

        assertThat(NumberedKeywords.found(letters.all(), state)).containsExactly("a");
        assertThat(state.characters).containsOnly('\0');
    }
}
