package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.helpdeskbuttons.IntegrationReport;
import java.util.List;
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

    @ParameterizedTest
    @EnumSource(IntegrationReport.Problem.class)
    void everyProblemThatTheIntegrationTestFindsIsThere(IntegrationReport.Problem problem) {
        assertThat(PAGE.inlineCode()).contains(problem.name());
    }
}
