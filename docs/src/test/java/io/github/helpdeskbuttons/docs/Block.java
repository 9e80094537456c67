package io.github.helpdeskbuttons.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code on a page.
 *
 * @param page the page's path in the repository
 * @param line where its code begins, counted from 1
 * @param language the first word after the backticks, the only one that GitHub looks at; empty if there is none
 * @param words the other words without an equals sign: what kind of block it is, and perhaps a name
 * @param expectations the other words with one, such as {@code tickets=1} and {@code prints="no ticket"}
 * @param code what is shown
 */
record Block(
        String page, int line, String language, List<String> words, Map<String, String> expectations, String code) {
    private static final Pattern WORD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S+))|(\\S+)");

    static Block of(String page, int line, String info, String code) {
        List<String> words = new ArrayList<>();
        Map<String, String> expectations = new LinkedHashMap<>();
        Matcher matcher = WORD.matcher(info);
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                words.add(matcher.group(4));
            } else {
                expectations.put(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(matcher.group(3)));
            }
        }
        String language = words.isEmpty() ? "" : words.remove(0);
        return new Block(page, line, language, List.copyOf(words), expectations, code);
    }

    /** What sort of block of its language it is; empty if it does not say. */
    String kind() {
        return words.isEmpty() ? "" : words.get(0);
    }

    boolean is(String wantedLanguage, String wantedKind) {
        return language.equals(wantedLanguage) && kind().equals(wantedKind);
    }

    /** Where it stands, in the form that terminals and editors turn into a link. */
    String place() {
        return page + ":" + line;
    }
}
