package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/troubleshooting.md says of errors is complete. */
class TroubleshootingPageTest {
    private static final Page PAGE = Page.of("docs/troubleshooting.md");

    static List<String> publicExceptions() {
        List<String> names = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.helpdeskbuttons")
                        .stream()
                        .filter(type -> type.isAssignableTo(Throwable.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
        assertThat(names).hasSizeGreaterThan(15);
        return names;
    }

    @ParameterizedTest
    @MethodSource("publicExceptions")
    void everyExceptionIsThere(String name) {
        assertThat(PAGE.inlineCode()).contains(name);
    }

    /** In italics stands what people see; where something changes from case to case, the page has an ellipsis. */
    static Stream<String> whatPeopleSee() {
        return PAGE.emphasised().stream()
                .flatMap(text -> Stream.of(text.split("…|" + HelpdeskButtons.CATCH_ALL_EMAIL, -1)))
                .map(TroubleshootingPageTest::withoutQuotes)
                .filter(text -> text.contains(" "))
                .distinct();
    }

    private static String withoutQuotes(String text) {
        return text.replaceAll("[\"\\\\]", "").strip().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("whatPeopleSee")
    void everyMessageIsOneThatTheCodeGives(String text) {
        assertThat(Messages.ALL.contains(text)).as("a message: %s", text).isTrue();
    }

    /** The texts of the code, joined where a line's end parts them; the simulator has ConnectWise's own. */
    private static final class Messages {
        static final String ALL = Stream.of(
                        "connectwise-client/src/main",
                        "connectwise-client/simulator/src/main",
                        "helpdesk-buttons-core/src/main")
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .map(Repository::read)
                .map(source -> withoutQuotes(source.replaceAll("\"\\s*\\+\\s*\"", "")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(IntegrationReport.Problem.class)
    void everyProblemThatTheIntegrationTestFindsIsThere(IntegrationReport.Problem problem) {
        assertThat(PAGE.inlineCode()).contains(problem.name());
    }
}
