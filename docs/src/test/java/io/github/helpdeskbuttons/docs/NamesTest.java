package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pages call by its name in code, a class, a method, a field of ConnectWise, still goes by that name. */
class NamesTest {
    /** Of two words at least: single words are too many things to too many programs. */
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z0-9]*[a-z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*\\b");

    /** What others call theirs. */
    private static final Set<String> OF_OTHERS = Set.of("forRemoval", "RequestHeader");

    /** Commands, and what is set on their lines, are looked at by {@link CommandTest}. */
    private static Stream<String> namedOn(Page page) {
        return page.inlineCode().stream()
                .filter(code -> !code.startsWith("mvn ") && !code.contains("-D"))
                .flatMap(NamesTest::names);
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }

    @TestFactory
    Stream<DynamicTest> everyNameIsThatOfSomething() {
        Set<String> known = Stream.of("rules-dsl", "connectwise-client", "helpdesk-buttons-core", "examples", "docs")
                .flatMap(folder -> Stream.of(".java", ".xml", ".yaml")
                        .flatMap(ending -> Repository.files(folder, ending).stream()))
                .flatMap(file -> Stream.concat(names(Repository.read(file)), names(String.valueOf(file.getFileName()))))
                .collect(Collectors.toSet());
        return Page.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.path(), () -> assertThat(namedOn(page))
                        .allMatch(name -> known.contains(name) || OF_OTHERS.contains(name))));
    }
}
