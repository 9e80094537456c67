package io.github.helpdeskbuttons.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupTablesTest {
    private ConnectWiseSimulator simulator;
    private ConnectWiseClient client;
    private SetupTables tables;

    @BeforeEach
    void start() {
        simulator = ConnectWiseSimulator.start();
        client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(simulator.endpoint()))
                .apiKey(ApiKey.parse(simulator.apiKey()))
                .clientId(simulator.clientId())
                .build();
        tables = new SetupTables(client);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    private static KnownNames boards(KnownName... rows) {
        return new KnownNames(List.of(rows));
    }

    @Test
    void theTablesOfAllBoardsAreReadByName() {
        assertThat(tables.names(Variables.BOARD).join().all())
                .extracting(KnownName::name)
                .containsExactlyInAnyOrder("Help Desk", "Clinical");
        assertThat(tables.names(Variables.PRIORITY).join().find("Priority 5 - No SLA"))
                .isPresent();
        assertThat(tables.names(Variables.SOURCE).join().find("Helpdesk Button"))
                .isPresent();
    }

    @Test
    void membersAreNamedByTheirIdentifiers() {
        simulator.add(
                "system/members",
                "{\"identifier\":\"gone\",\"firstName\":\"G\",\"lastName\":\"One\",\"inactiveFlag\":true}");

        KnownNames members = tables.names(Variables.OWNER).join();

        assertThat(members.find("asmith").map(KnownName::active)).contains(true);
        assertThat(members.find("gone").map(KnownName::active)).contains(false);
    }

    @Test
    void whatBelongsToABoardIsReadOfThatBoard() {
        long clinical = tables.names(Variables.BOARD)
                .join()
                .find("Clinical")
                .orElseThrow()
                .id();

        assertThat(tables.namesOn(clinical, Variables.STATE).join().find("Triage"))
                .isPresent();
        assertThat(tables.namesOn(clinical, Variables.TEAM).join().find("MRI")).isPresent();
        assertThat(tables.namesOn(clinical, Variables.TYPE).join().find("Imaging"))
                .isPresent();
        assertThat(tables.namesOn(clinical, Variables.TYPE).join().find("Password Reset"))
                .isEmpty();
    }

    @Test
    void aTableIsReadOnce() {
        tables.names(Variables.BOARD).join();
        tables.names(Variables.BOARD).join();

        assertThat(simulator.requestCount("GET", "service/boards")).isEqualTo(1);
    }

    @Test
    void aTableThatMayNotBeReadFailsAsTheClientDoes() {
        simulator.denyPermission("System/Table Setup");

        assertThatThrownBy(() -> tables.names(Variables.PRIORITY).join())
                .cause()
                .isInstanceOf(MissingPermissionException.class);
    }

    @Test
    void caseMakesNoDifferenceAndAnActiveRowComesFirst() {
        KnownNames known = boards(
                new KnownName(1, "Help Desk", false),
                new KnownName(2, "HELP DESK", true),
                new KnownName(3, "Clinical", true));

        assertThat(known.find("Help Desk").map(KnownName::id)).contains(2L);
        assertThat(known.find("Help  Desk")).isEmpty();
    }

    @Test
    void aMisspeltNameHasTheRightOneNear() {
        KnownNames known = boards(
                new KnownName(1, "Help Desk", true),
                new KnownName(2, "Clinical", true),
                new KnownName(3, "Priority 1 - Emergency Response", true),
                new KnownName(4, "Priority 2 - Quick Response", true),
                new KnownName(5, "Help Dask", false));

        assertThat(known.near("HelpDesk")).containsExactly("Help Desk");
        assertThat(known.near(" help  desk ")).containsExactly("Help Desk");
        assertThat(known.near("Clinicla")).containsExactly("Clinical");
        assertThat(known.near("Priority 1")).containsExactly("Priority 1 - Emergency Response");
        assertThat(known.near("Accounting")).isEmpty();
        assertThat(known.near("")).isEmpty();
    }
}
