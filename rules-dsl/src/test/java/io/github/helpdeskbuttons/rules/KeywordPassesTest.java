package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which keywords have a pass, and which are searched for one by one. */
class KeywordPassesTest {

    private static List<String> foundSingly(List<Keyword> keywords, String text) {
        IndexState state = NumberedKeywords.state(keywords);
        new KeywordPasses(keywords, 0).searchSingly(text, 0, state);
        return NumberedKeywords.found(keywords, state);
    }

    private static List<Keyword> pairs(int count) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add("" + (char) ('a' + i / 20) + (char) ('a' + i % 20));
        }
        return new NumberedKeywords().exact(pairs).all();
    }

    @Test
    void ofNothingThereIsNothing() {
        KeywordPasses none = new KeywordPasses(List.of(), 0);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.hasPasses()).isFalse();
    }

    @Test
    void fewKeywordsAreSearchedForOneByOne() {
        List<Keyword> few = NumberedKeywords.exactly("paper jam in tray", "toner is low");
        KeywordPasses passes = new KeywordPasses(few, 0);

        assertThat(passes.isEmpty()).isFalse();
        assertThat(passes.hasPasses()).isFalse();
        assertThat(foundSingly(few, "The toner is low.")).containsExactly("toner is low");
        assertThat(foundSingly(few, "The toner is new.")).isEmpty();
    }

    @Test
    void keywordsOfOneShapeHaveOnePassAndNoneIsSearchedFor() {
        List<Keyword> many =
                NumberedKeywords.exactly("paper jam in tray", "toner is low", "cover is open", "out of paper");
        KeywordPasses passes = new KeywordPasses(many, 0);

        assertThat(passes.isEmpty()).isFalse();
        assertThat(passes.hasPasses()).isTrue();
        assertThat(foundSingly(many, "The toner is low.")).isEmpty();
    }

    @Test
    void pairsBeyondThoseThatCanBeNumberedAreSearchedForOneByOne() {
        List<Keyword> pairs = pairs(260);
        StringBuilder text = new StringBuilder();
        pairs.forEach(pair -> text.append(pair.text()).append(' '));

        assertThat(foundSingly(pairs, text.toString())).hasSize(5);
    }

    @Test
    void keywordsThatFitIntoNoShapeOfTheirSetAreSearchedForOneByOne() {
        List<Keyword> keywords =
                NumberedKeywords.exactly("paper jam in tray", "toner is low", "cover is open", "out of paper", "x");

        assertThat(new KeywordPasses(keywords, 0).hasPasses()).isTrue();
        assertThat(foundSingly(keywords, "x")).containsExactly("x");
    }
}
