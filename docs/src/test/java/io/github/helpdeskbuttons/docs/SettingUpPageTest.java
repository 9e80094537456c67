package io.github.helpdeskbuttons.docs;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;
import static io.github.helpdeskbuttons.rules.Variables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The integration test that docs/setting-up-connectwise.md shows says just that. */
class SettingUpPageTest {
    @Test
    void theReportIsOneThatIsGiven() {
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

            assertThat(Page.of("docs/setting-up-connectwise.md").blocks())
                    .map(Block::code)
                    .contains(report);
        }
    }
}
