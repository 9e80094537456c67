package io.github.helpdeskbuttons.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that runs Maven.
 *
 * @param modules what {@code -pl} selects
 * @param profiles what {@code -P} turns on
 * @param properties what {@code -D} sets, in order; without a value it is {@code true}
 * @param goals the phases and goals
 */
record MavenCommand(List<String> modules, List<String> profiles, Map<String, String> properties, List<String> goals) {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
    private static final Pattern FLAG = Pattern.compile("-q|-B|-o|-U|-ntp|-am|-e|-X|-N");

    static MavenCommand parse(String line) {
        List<String> words = words(line);
        if (!words.get(0).equals("mvn")) {
            throw new IllegalArgumentException("This does not run Maven: " + line);
        }
        MavenCommand command =
                new MavenCommand(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                command.modules.addAll(List.of(words.get(++i).split(",", -1)));
            } else if (word.equals("-P")) {
                command.profiles.addAll(List.of(words.get(++i).split(",", -1)));
            } else if (word.startsWith("-D")) {
                String[] nameAndValue = word.substring(2).split("=", 2);
                command.properties.put(nameAndValue[0], nameAndValue.length == 1 ? "true" : nameAndValue[1]);
            } else if (word.startsWith("-")) {
                if (!FLAG.matcher(word).matches()) {
                    throw new IllegalArgumentException("Maven has no option " + word + " that this test knows");
                }
            } else {
                command.goals.add(word);
            }
        }
        return command;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group().replaceAll("[\"']", ""));
        }
        return words;
    }
}
