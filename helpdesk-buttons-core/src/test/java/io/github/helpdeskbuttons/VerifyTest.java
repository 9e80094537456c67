package io.github.helpdeskbuttons;

import static io.github.helpdeskbuttons.rules.Rule.group;
import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.NAME;
import static io.github.helpdeskbuttons.rules.Variables.OWNER;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SOURCE;
import static io.github.helpdeskbuttons.rules.Variables.STATE;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static io.github.helpdeskbuttons.rules.Variables.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Outcome;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The integration test says what is wrong with a set-up, by kind and in words. */
class VerifyTest {
    private static final String CATCH_ALL = "Contact unregistered@helpdeskbuttons.com";

    private ConnectWiseSimulator connectWise;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        connectWise.close();
    }

    private <T> T with(TicketDefaults defaults, RuleSet rules, Function<HelpdeskButtons, T> use) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .defaults(defaults)
                .rules(rules)
                .build()) {
            return use.apply(buttons);
        }
    }

    private IntegrationReport verify() {
        return with(TicketDefaults.none(), RuleSet.empty(), HelpdeskButtons::verify);
    }

    private IntegrationReport verify(TicketDefaults defaults) {
        return with(defaults, RuleSet.empty(), HelpdeskButtons::verify);
    }

    private IntegrationReport verify(Action... actions) {
        Action[] more = Arrays.copyOfRange(actions, 1, actions.length);
        return with(
                TicketDefaults.none(),
                RuleSet.of(rule("house").when(NAME.is("Dan Jump")).then(actions[0], more)),
                HelpdeskButtons::verify);
    }

    private void fileAPress() {
        with(
                TicketDefaults.none(),
                RuleSet.empty(),
                buttons -> buttons.submit(ButtonPress.builder().message("m").build()));
    }

    private static Check check(IntegrationReport report, String subject) {
        return report.checks().stream()
                .filter(check -> check.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check of " + subject + " in\n" + report.toText()));
    }

    private static void has(Check check, Outcome outcome, Problem problem, String... words) {
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.problem()).contains(problem);
        assertThat(words).allSatisfy(word -> assertThat(check.explanation()).contains(word));
    }

    private StoredRecord only(String path, String field, String value) {
        return connectWise.records(path).stream()
                .filter(row -> row.field(field).filter(value::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private StoredRecord catchAllContact() {
        return only("company/contacts", "firstName", "Unregistered");
    }

    private StoredRecord catchAllCompany() {
        return only("company/companies", "identifier", "Unregistered");
    }

    @Test
    void aGoodSetUpPassesAndNothingIsWritten() {
        fileAPress();
        connectWise.clearRequests();

        IntegrationReport report = verify(TicketDefaults.builder()
                .board("Help Desk")
                .state("New")
                .team("Service Team")
                .type("Break-fix")
                .priority("Priority 3 - Normal Response")
                .source("Helpdesk Button")
                .owner("asmith")
                .build());

        assertThat(report.passed()).isTrue();
        assertThat(report.checks())
                .filteredOn(check -> check.outcome() != Outcome.PASSED)
                .extracting(Check::subject, Check::outcome)
                .containsExactly(
                        tuple("Service Desk / Service Ticket (Add, All)", Outcome.NOT_TESTED),
                        tuple("Service Desk / Service Ticket (Edit, All)", Outcome.NOT_TESTED),
                        tuple("Service Desk / Service Ticket - Dependencies (Add, All)", Outcome.NOT_TESTED),
                        tuple("Service Desk / Service Ticket - Dependencies (Edit, All)", Outcome.NOT_TESTED));
        assertThat(connectWise.requests())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Companies/Company Maintenance|Companies / Company Maintenance (Inquire, All)",
                "Companies/Contacts|Companies / Contacts (Inquire, All)",
                "Service Desk/Service Ticket|Service Desk / Service Ticket (Inquire, All)",
                "Service Desk/Service Ticket - Dependencies|Service Desk / Service Ticket - Dependencies (Inquire, All)"
            })
    void eachPermissionThatPressesNeedIsNamedAloneWhereItIsMissing(String permission, String name) {
        fileAPress();
        connectWise.denyPermission(permission + "/Inquire");

        IntegrationReport report = verify();

        has(check(report, name), Outcome.FAILED, Problem.PERMISSION_MISSING, "Give its security role this permission");
        assertThat(report.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Companies/Configurations|Companies / Configurations (Inquire, All)|link to the computer",
                "System/Table Setup|System / Table Setup (Inquire: priority, service board, severity, source)|"
                        + "priority, service board, severity, source"
            })
    void aPermissionThatPressesCanDoWithoutIsAWarningThatSaysWhatIsLost(String permission, String name, String lost) {
        connectWise.denyPermission(permission);

        IntegrationReport report = verify();

        assertThat(report.passed()).isTrue();
        has(check(report, name), Outcome.WARNING, Problem.PERMISSION_MISSING, lost);
    }

    @Test
    void aPermissionThatConnectWiseDeniesAsItDeniesCredentialsIsStillNamed() {
        connectWise.fail(Fault.error(401, "Unauthorized", "You do not have security permission to perform this action.")
                .on("GET", "company/companies")
                .always());

        has(
                check(verify(), "Companies / Company Maintenance (Inquire, All)"),
                Outcome.FAILED,
                Problem.PERMISSION_MISSING);
    }

    @Test
    void aTableThatFailsDoesNotKeepTheOthersFromBeingTried() {
        connectWise.fail(Fault.error(400, "ApiFindCondition", "The table is being rebuilt.")
                .on("GET", "company/companies")
                .always());

        IntegrationReport report = verify();

        has(
                check(report, "Companies / Company Maintenance (Inquire, All)"),
                Outcome.FAILED,
                Problem.OTHER,
                "The table is being rebuilt.");
        assertThat(check(report, "Companies / Contacts (Inquire, All)").outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void dependenciesCannotBeTriedWithoutATicket() {
        assertThat(check(verify(), "Service Desk / Service Ticket - Dependencies (Inquire, All)")
                        .outcome())
                .isEqualTo(Outcome.NOT_TESTED);
    }

    @Test
    void aMissingCatchAllContactIsToldWithTheGroupToLookAt() {
        connectWise.remove("company/contacts", catchAllContact().id());

        has(
                check(verify(), CATCH_ALL),
                Outcome.FAILED,
                Problem.CATCH_ALL_CONTACT_MISSING,
                "Create a contact",
                "group of the API member to Admin");
    }

    @Test
    void anInactiveCatchAllContactIsTold() {
        connectWise.update("company/contacts", catchAllContact().id(), "{\"inactiveFlag\":true}");

        has(check(verify(), CATCH_ALL), Outcome.FAILED, Problem.CATCH_ALL_CONTACT_UNUSABLE, "It is inactive");
    }

    @Test
    void aCatchAllContactWithoutACompanyIsTold() {
        connectWise.update("company/contacts", catchAllContact().id(), "{\"company\":null}");

        has(check(verify(), CATCH_ALL), Outcome.FAILED, Problem.CATCH_ALL_CONTACT_UNUSABLE, "no company");
    }

    @Test
    void anInactiveCompanyOfTheCatchAllContactIsTold() {
        connectWise.update(
                "company/companies", catchAllCompany().id(), "{\"status\":{\"id\":2,\"name\":\"Inactive\"}}");

        has(check(verify(), CATCH_ALL), Outcome.FAILED, Problem.CATCH_ALL_CONTACT_UNUSABLE, "\"Inactive\"");
    }

    @Test
    void aCompanyMarkedAsDeletedIsTold() {
        connectWise.update("company/companies", catchAllCompany().id(), "{\"deletedFlag\":true}");

        has(check(verify(), CATCH_ALL), Outcome.FAILED, Problem.CATCH_ALL_CONTACT_UNUSABLE, "company is deleted");
    }

    @Test
    void aCompanyThatIsGoneIsTold() {
        connectWise.remove("company/companies", catchAllCompany().id());

        has(check(verify(), CATCH_ALL), Outcome.FAILED, Problem.CATCH_ALL_CONTACT_UNUSABLE, "out of the API member");
    }

    @Test
    void theCatchAllContactIsNotTestedWithoutThePermission() {
        connectWise.denyPermission("Companies/Contacts");

        assertThat(check(verify(), CATCH_ALL).outcome()).isEqualTo(Outcome.NOT_TESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "HelpDesk, Help Desk",
        "Help  Desk, Help Desk",
        "Clincal, Clinical",
    })
    void aMisspeltBoardIsToldWithTheLikelyOne(String written, String meant) {
        has(
                check(verify(BOARD.set(written)), "board \"" + written + "\""),
                Outcome.FAILED,
                Problem.NAME_UNKNOWN,
                "Did you mean \"" + meant + "\"?",
                "Set by rule \"house\".");
    }

    @Test
    void misspeltNamesOfEveryKindAreTold() {
        IntegrationReport report = verify(
                BOARD.set("Help Desk"),
                STATE.set("Neu"),
                TEAM.set("Service-Team"),
                TYPE.set("Break fix"),
                PRIORITY.set("Priority 1"),
                SOURCE.set("Helpdesk Buton"),
                OWNER.set("asmit"));

        has(check(report, "state \"Neu\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "\"New\"");
        has(check(report, "team \"Service-Team\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "\"Service Team\"");
        has(check(report, "type \"Break fix\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "\"Break-fix\"");
        has(check(report, "priority \"Priority 1\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "Emergency Response");
        has(check(report, "source \"Helpdesk Buton\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "\"Helpdesk Button\"");
        has(check(report, "owner \"asmit\""), Outcome.FAILED, Problem.NAME_UNKNOWN, "member", "\"asmith\"");
    }

    @Test
    void aNameLikeNoOtherIsToldWithoutAGuess() {
        assertThat(check(verify(BOARD.set("Accounting")), "board \"Accounting\"")
                        .explanation())
                .doesNotContain("Did you mean");
    }

    @Test
    void aNameInAnotherCaseIsAWarning() {
        IntegrationReport report = verify(BOARD.set("help desk"));

        assertThat(report.passed()).isTrue();
        has(
                check(report, "board \"help desk\""),
                Outcome.WARNING,
                Problem.NAME_SPELLED_OTHERWISE,
                "\"Help Desk\"",
                "without regard to case");
    }

    @Test
    void anInactiveBoardAndAnInactiveMemberAreTold() {
        connectWise.update(
                "service/boards", only("service/boards", "name", "Clinical").id(), "{\"inactiveFlag\":true}");
        connectWise.update(
                "system/members", only("system/members", "identifier", "bjones").id(), "{\"inactiveFlag\":true}");

        IntegrationReport report = verify(BOARD.set("Clinical"), OWNER.set("bjones"));

        has(check(report, "board \"Clinical\""), Outcome.FAILED, Problem.NAME_INACTIVE);
        has(check(report, "owner \"bjones\""), Outcome.FAILED, Problem.NAME_INACTIVE);
    }

    @Test
    void whatBelongsToABoardIsLookedForOnTheBoardOfItsRule() {
        IntegrationReport report = with(
                TicketDefaults.builder().board("Help Desk").build(),
                RuleSet.of(
                        rule("right").when(NAME.is("a")).then(BOARD.set("Clinical"), TEAM.set("MRI")),
                        rule("wrong").when(NAME.is("b")).then(BOARD.set("Clinical"), TEAM.set("Escalations"))),
                HelpdeskButtons::verify);

        assertThat(check(report, "team \"MRI\"").outcome()).isEqualTo(Outcome.PASSED);
        has(
                check(report, "team \"Escalations\""),
                Outcome.FAILED,
                Problem.NAME_UNKNOWN,
                "on \"Clinical\"",
                "rule \"wrong\"");
    }

    @Test
    void whatARuleOfAGroupSetsIsLookedForOnTheBoardThatTheGroupNamed() {
        IntegrationReport report = with(
                TicketDefaults.builder().board("Help Desk").build(),
                RuleSet.of(group("imaging")
                        .when(NAME.is("a"))
                        .rules(
                                rule("board").always(BOARD.set("Clinical")),
                                rule("team").when(NAME.is("b")).then(TEAM.set("MRI")))),
                HelpdeskButtons::verify);

        assertThat(check(report, "team \"MRI\"").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTeamWithoutABoardInItsRuleIsAWarningWhereOnlySomeBoardsHaveIt() {
        IntegrationReport report = with(
                TicketDefaults.builder().board("Help Desk").build(),
                RuleSet.of(
                        rule("board").when(NAME.is("a")).then(BOARD.set("Clinical")),
                        rule("team").when(NAME.is("b")).then(TEAM.set("MRI"), STATE.set("New"))),
                HelpdeskButtons::verify);

        has(
                check(report, "team \"MRI\""),
                Outcome.WARNING,
                Problem.NAME_NOT_ON_EVERY_BOARD,
                "It is not on \"Help Desk\"");
        assertThat(check(report, "state \"New\"").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTeamWithoutAnyBoardIsTold() {
        has(check(verify(TEAM.set("MRI")), "team \"MRI\""), Outcome.FAILED, Problem.BOARD_NOT_NAMED);
    }

    @Test
    void aTeamOfAnUnknownBoardIsNotTested() {
        assertThat(check(verify(BOARD.set("Nowhere"), TEAM.set("MRI")), "team \"MRI\"")
                        .outcome())
                .isEqualTo(Outcome.NOT_TESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System/Table Setup", "System/Member Maintenance"})
    void namesInTablesThatMayNotBeReadAreNotTested(String permission) {
        connectWise.denyPermission(permission);

        IntegrationReport report =
                verify(permission.contains("Table") ? PRIORITY.set("Priority 1") : OWNER.set("asmith"));

        assertThat(report.passed()).isTrue();
        assertThat(report.checks())
                .filteredOn(check -> check.subject().contains("\""))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.NOT_TESTED);
                    assertThat(check.explanation()).contains(permission.replace("/", " / "));
                });
    }

    @Test
    void theReportReadsAsLines() {
        connectWise.remove("company/contacts", catchAllContact().id());

        assertThat(verify().toText())
                .startsWith("Integration test of " + connectWise.endpoint() + "/apis/3.0/: FAILED\n"
                        + "passed      Server and credentials: ConnectWise v2022.1")
                .contains("\nFAILED      Contact unregistered@helpdeskbuttons.com: It is not found")
                .contains("\nnot tested  Service Desk / Service Ticket (Add, All): ")
                .endsWith("\n");
    }
}
