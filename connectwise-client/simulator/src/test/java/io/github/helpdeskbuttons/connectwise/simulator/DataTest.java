package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTest extends SimulatorTest {

    @Test
    void theSeedHasACatchAllContactAndAnInactiveDouble() {
        assertThat(simulator.records("company/contacts"))
                .filteredOn(contact -> contact.field("communicationItems/0/value")
                        .equals(java.util.Optional.of("unregistered@helpdeskbuttons.com")))
                .singleElement()
                .satisfies(contact -> assertThat(contact.field("company/name")).contains("Unregistered Users"));
        assertThat(simulator.records("company/contacts"))
                .filteredOn(contact -> contact.json().contains("dan@contoso.example"))
                .extracting(contact -> contact.field("inactiveFlag").orElse(""))
                .containsExactly("true", "false");
    }

    @Test
    void anEmptySimulatorHasNothingAndTakesOnesOwnData() throws IOException {
        try (ConnectWiseSimulator empty = ConnectWiseSimulator.builder()
                .emptyData()
                .credentials("Comp_a", "pub", "priv", "my-id")
                .start()) {
            Caller other = new Caller(empty);
            assertThat(empty.apiKey()).isEqualTo("Comp_a+pub:priv");
            assertThat(empty.records("company/companies")).isEmpty();
            assertThat(other.post("service/tickets", MINIMAL_TICKET).statusCode())
                    .isEqualTo(400);
            empty.addCompany("Contoso", "Contoso");
            empty.addBoard(BoardSetup.named("First").statuses("Open", ">Done").teams("A"));
            StoredRecord second = empty.addBoard(
                    BoardSetup.named("Second").types("T").subTypes("S").items("I"));
            assertThat(empty.ticket(other.ticket(MINIMAL_TICKET)).orElseThrow().field("status/name"))
                    .contains("Open");
            empty.useDefaultBoard(second.id());
            assertThat(empty.ticket(other.ticket(MINIMAL_TICKET)).orElseThrow().field("board/name"))
                    .contains("Second");
        }
    }

    @Test
    void aRecordIsAddedUpdatedAndRemoved() throws IOException {
        StoredRecord priority = simulator.add("service/priorities", "{\"name\":\"Whenever\",\"color\":\"Blue\"}");
        assertThat(Caller.json(caller.list("service/priorities", "name = \"whenever\"")))
                .hasSize(1);
        StoredRecord renamed =
                simulator.update("service/priorities", priority.id(), "{\"name\":\"Never\",\"color\":null}");
        assertThat(renamed.field("name")).contains("Never");
        assertThat(renamed.field("color")).isEmpty();
        assertThat(priority.field("name")).contains("Whenever");
        simulator.remove("service/priorities", priority.id());
        assertThat(caller.get("service/priorities/" + priority.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeletedCompanyTakesNoTicketsThoughItsContactsAreThere() throws IOException {
        simulator.update("company/companies", 2, "{\"deletedFlag\":true}");
        HttpResponse<String> response = caller.post("service/tickets", MINIMAL_TICKET);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/errors/0/field").asText()).isEqualTo("company/identifier");
    }

    @Test
    void whatConnectWiseWouldRefuseCannotBeAdded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.addContact("Ann", "Other", "ann@x.example", "Nobody"))
                .withMessageContaining("Company Nobody not found");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.addCompany("x".repeat(26), "Too long"))
                .withMessageContaining("identifier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.add("service/unicorns", "{}"))
                .withMessageContaining("service/priorities");
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.add("service/tickets", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.add("system/members", "no json"));
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.remove("system/members", 99));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.denyPermission("Companies/Everything"))
                .withMessageContaining("Companies/Contacts");
    }

    @Test
    void contactsMayBeCreatedChangedAndDeletedOverHttp() throws IOException {
        HttpResponse<String> created =
                caller.post("company/contacts", "{\"firstName\":\"Ann\",\"company\":{\"name\":\"Fabrikam\"}}");
        assertThat(created.statusCode()).isEqualTo(201);
        long id = Caller.json(created).path("id").asLong();
        String path = "company/contacts/" + id;
        assertThat(caller.patch(path, "[{\"op\":\"replace\",\"path\":\"inactiveFlag\",\"value\":true}]")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Caller.json(caller.get(path)).path("inactiveFlag").asBoolean())
                .isTrue();
        assertThat(caller.send(caller.request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        assertThat(caller.post("company/contacts", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameCallbackTwiceExistsAlready() throws IOException {
        String callback = "{\"description\":\"d\",\"url\":\"https://x.example\",\"objectId\":1,\"type\":\"ticket\","
                + "\"level\":\"board\"}";
        assertThat(caller.post("system/callbacks", callback).statusCode()).isEqualTo(201);
        HttpResponse<String> again = caller.post("system/callbacks", callback);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Caller.json(again).path("code").asText()).isEqualTo("ObjectExists");
        assertThat(Caller.json(caller.get("system/callbacks"))).hasSize(1);
    }

    @Test
    void viewsShowNoContentInTheirText() throws IOException {
        long id = caller.ticket(MINIMAL_TICKET);
        assertThat(List.of(
                        simulator.ticket(id).orElseThrow().toString(),
                        simulator.records("company/contacts").get(0).toString()))
                .containsExactly("ticket 1", "contact 1");
        assertThat(simulator.toString()).doesNotContain("privateKey");
        assertThat(simulator.ticket(id).orElseThrow().json()).contains("\n");
    }
}
