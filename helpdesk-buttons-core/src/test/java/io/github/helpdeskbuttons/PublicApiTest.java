package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public API of each published artifact is what docs/api says. */
class PublicApiTest {
    private static final Path RECORDS = Path.of("..", "docs", "api");

    @ParameterizedTest
    @CsvSource({
        "helpdesk-buttons-core, io.github.helpdeskbuttons.HelpdeskButtons",
        "helpdesk-buttons-rules-dsl, io.github.helpdeskbuttons.rules.RuleSet",
        "helpdesk-buttons-rules-testing, io.github.helpdeskbuttons.rules.testing.RuleSetTester",
        "helpdesk-buttons-connectwise-client, io.github.helpdeskbuttons.connectwise.ConnectWiseClient",
        "helpdesk-buttons-connectwise-simulator, io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator"
    })
    void isAsRecorded(String artifact, Class<?> oneOfIts) {
        List<Class<?>> types = publicTypes(oneOfIts);

        assertThat(types).contains(oneOfIts);
        new RecordedText(
                        RECORDS.resolve(artifact + ".txt"),
                        "The public API of " + artifact,
                        "What is gone or changed breaks users, and so does a new abstract method of a type that they "
                                + "implement: docs/versioning.md says when that may be.")
                .shouldSay(types.stream().flatMap(ApiSignatures::of).sorted().toList());
    }

    @Test
    void hasWhatAReleaseMustNotLose() {
        assertThat(ApiSignatures.of(Submission.class))
                .contains(
                        "type public abstract sealed interface io.github.helpdeskbuttons.Submission"
                                + " permits io.github.helpdeskbuttons.Submission.Filed, io.github.helpdeskbuttons.Submission.Refused");
        assertThat(ApiSignatures.of(HelpdeskButtons.class))
                .contains("public abstract io.github.helpdeskbuttons.Submission"
                        + " io.github.helpdeskbuttons.HelpdeskButtons.submit(io.github.helpdeskbuttons.ButtonPress)");
    }

    /** The public types in the folder or jar of one of them, but for those in internal packages. */
    private static List<Class<?>> publicTypes(Class<?> one) {
        URI place = URI.create(one.getResource(one.getSimpleName() + ".class")
                .toString()
                .replace(one.getName().replace('.', '/') + ".class", ""));
        Predicate<JavaClass> isInternal =
                type -> Arrays.asList(type.getPackageName().split("\\.")).contains("internal");
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                        .importLocations(List.of(Location.of(place)))
                        .stream()
                        .filter(isInternal.negate())
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(ApiSignatures::isVisible)
                        .toList();
    }
}
