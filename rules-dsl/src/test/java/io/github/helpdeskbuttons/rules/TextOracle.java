package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text functions once more, written in another way: on arrays of code points, and without care for speed. */
final class TextOracle {

    private TextOracle() {}

    static boolean isWhitespace(int character) {
        return character == 0x85 || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String string(List<Integer> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> word = new ArrayList<>();
        for (int character : text.codePoints().toArray()) {
            if (!isWhitespace(character)) {
                word.add(character);
            } else if (!word.isEmpty()) {
                words.add(string(word));
                word.clear();
            }
        }
        if (!word.isEmpty()) {
            words.add(string(word));
        }
        return words;
    }

    static String trim(String text) {
        List<Integer> characters = new ArrayList<>(characters(text));
        while (!characters.isEmpty() && isWhitespace(characters.get(0))) {
            characters.remove(0);
        }
        while (!characters.isEmpty() && isWhitespace(characters.get(characters.size() - 1))) {
            characters.remove(characters.size() - 1);
        }
        return string(characters);
    }

    static String truncateAtWord(String text, int limit) {
        List<Integer> characters = characters(text);
        if (characters.size() <= limit) {
            return text;
        }
        int best = limit;
        for (int end = 1; end <= limit; end++) {
            if (!isWhitespace(characters.get(end - 1)) && isWhitespace(characters.get(end))) {
                best = end;
            }
        }
        boolean atWord = best < limit || (limit > 0 && isWhitespace(characters.get(limit)));
        return string(characters.subList(0, atWord ? best : limit));
    }

    static int lineCount(String text) {
        int count = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean secondHalf = character == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (character == '\n' || character == '\r') {
                count += secondHalf ? 0 : 1;
                open = false;
            } else {
                open = true;
            }
        }
        return open ? count + 1 : count;
    }

    static double percentCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints()
                .filter(c -> Character.isLetter(c) && (Character.isUpperCase(c) || Character.isTitleCase(c)))
                .count();
        return letters == 0 ? 0 : 100.0 * capitals / letters;
    }

    static String domain(String address) {
        String[] parts = (" " + address + " ").split("@", -1);
        return parts.length == 1 ? "" : trim(parts[parts.length - 1]).toLowerCase(Locale.ROOT);
    }

    static String foldCase(String text) {
        return string(characters(text).stream()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .toList());
    }
}
