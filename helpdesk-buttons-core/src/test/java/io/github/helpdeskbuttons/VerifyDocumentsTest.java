package io.github.helpdeskbuttons;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of errors is complete, and what they show of the integration test is what it says. */
class VerifyDocumentsTest {
    private static final Path TROUBLESHOOTING = Path.of("../docs/troubleshooting.md");
    private static final Path SETTING_UP = Path.of("../docs/setting-up-connectwise.md");

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
    void everyExceptionIsInTheTroubleshooting(String name) throws IOException {
        assertThat(Files.readString(TROUBLESHOOTING)).contains("`" + name + "`");
    }

    @ParameterizedTest
    @EnumSource(IntegrationReport.Problem.class)
    void everyProblemThatTheIntegrationTestFindsIsInTheTroubleshooting(IntegrationReport.Problem problem)
            throws IOException {
        assertThat(Files.readString(TROUBLESHOOTING)).contains("`" + problem + "`");
    }

    @Test
    void theReportInTheSettingUpIsOneThatIsGiven() throws IOException {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                HelpdeskButtons buttons = HelpdeskButtons.builder()
                        .endpoint(connectWise.endpoint())
                        .apiKey(connectWise.apiKey())
                        .clientId(connectWise.clientId())
                        .defaults(TicketDefaults.builder().board("Help Desk").build())
                        .rules(RuleSet.of(
                                rule("emergency")
                                        .when(SELECTIONS.contains("This is an emergency"))
                                        .then(PRIORITY.set("Priority 1")),
                                rule("imaging")
                                        .when(EMAIL.domain().is("contoso.example"))
                                        .then(BOARD.set("Clinical"), TEAM.set("MRI"))))
                        .build()) {
            buttons.submit(ButtonPress.builder().message("m").build());
            connectWise.denyPermission("Companies/Configurations");
            connectWise.records("company/contacts").stream()
                    .filter(contact -> contact.field("firstName")
                            .filter("Unregistered"::equals)
                            .isPresent())
                    .forEach(contact -> connectWise.remove("company/contacts", contact.id()));

            String report = buttons.verify()
                    .toText()
                    .replace(connectWise.endpoint(), "https://yourconnectwiseinstance.com/v4_6_release");

            assertThat(Files.readString(SETTING_UP)).contains("```\n" + report + "```");
        }
    }
}
