package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketChangeTest extends SimulatorTest {

    private long id;
    private String path = "";

    @BeforeEach
    void fileATicket() throws IOException {
        id = caller.ticket(
                """
                {"summary":"Scanner","company":{"identifier":"Contoso"},"contact":{"name":"Jane Dow"},
                 "board":{"name":"Clinical"},"team":{"name":"MRI"},"siteName":"Tampa"}
                """);
        path = "service/tickets/" + id;
    }

    @Test
    void aPatchReplacesWholeReferencesAndKeepsTheRest() throws IOException {
        HttpResponse<String> response = caller.patch(
                path,
                """
                [{"op":"replace","path":"status","value":{"name":">Closed"}},
                 {"op":"replace","path":"summary","value":"Scanner mended"},
                 {"op":"remove","path":"siteName"},
                 {"op":"add","path":"externalXRef","value":"press-1"}]
                """);
        assertThat(response.statusCode()).isEqualTo(200);
        StoredRecord ticket = ticket();
        assertThat(ticket.field("status/name")).contains(">Closed");
        assertThat(ticket.field("closedFlag")).contains("true");
        assertThat(ticket.field("summary")).contains("Scanner mended");
        assertThat(ticket.field("siteName")).isEmpty();
        assertThat(ticket.field("externalXRef")).contains("press-1");
        assertThat(ticket.field("team/name")).contains("MRI");
        assertThat(ticket.field("contact/name")).contains("Jane Dow");
    }

    @Test
    void oneKeyOfAReferenceMayBePatched() throws IOException {
        assertThat(caller.patch(path, "[{\"op\":\"replace\",\"path\":\"status/name\",\"value\":\"Triage\"}]")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ticket().field("status/name")).contains("Triage");
    }

    @Test
    void movingToAnotherBoardForgetsWhatBelongedToTheFormer() throws IOException {
        caller.patch(path, "[{\"op\":\"replace\",\"path\":\"board\",\"value\":{\"name\":\"Help Desk\"}}]");
        assertThat(ticket().field("board/name")).contains("Help Desk");
        assertThat(ticket().field("status/id")).contains("1");
        assertThat(ticket().field("team")).isEmpty();
    }

    @Test
    void movingToAnotherCompanyForgetsTheContact() throws IOException {
        caller.patch(path, "[{\"op\":\"replace\",\"path\":\"company\",\"value\":{\"identifier\":\"Fabrikam\"}}]");
        assertThat(ticket().field("company/name")).contains("Fabrikam");
        assertThat(ticket().field("contact")).isEmpty();
        assertThat(ticket().field("contactName")).isEmpty();
    }

    @Test
    void aPatchThatIsNoneIsRefusedAndChangesNothing() throws IOException {
        String before = ticket().json();
        for (String body : List.of(
                "{\"op\":\"replace\",\"path\":\"summary\",\"value\":\"x\"}",
                "[{\"op\":\"replace\",\"path\":\"/summary\",\"value\":\"x\"}]",
                "[{\"op\":\"replace\",\"path\":\"colour\",\"value\":\"x\"}]",
                "[{\"op\":\"move\",\"path\":\"summary\",\"value\":\"x\"}]",
                "[{\"op\":\"replace\",\"path\":\"summary\"}]",
                "[{\"op\":\"remove\",\"path\":\"summary\"}]",
                "[{\"op\":\"replace\",\"path\":\"status\",\"value\":{\"name\":\"Waiting Client Response\"}}]")) {
            assertThat(caller.patch(path, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(ticket().json()).isEqualTo(before);
        assertThat(caller.patch("service/tickets/99", "[]").statusCode()).isEqualTo(404);
    }

    @Test
    void aPutClearsWhatItOmits() throws IOException {
        HttpResponse<String> response = caller.send(
                caller.request(path)
                        .header("Content-Type", "application/json")
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"summary\":\"Only this\",\"company\":{\"identifier\":\"Contoso\"},\"board\":{\"name\":\"Clinical\"}}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ticket().field("summary")).contains("Only this");
        assertThat(ticket().field("team")).isEmpty();
        assertThat(ticket().field("siteName")).isEmpty();
    }

    @Test
    void aDeletedTicketTakesItsNotesAlong() throws IOException {
        caller.post(path + "/notes", "{\"text\":\"t\",\"resolutionFlag\":true}");
        assertThat(caller.send(caller.request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(simulator.ticket(id)).isEmpty();
        assertThat(simulator.notes(id)).isEmpty();
    }

    @Test
    void mergedTicketsAreClosedAndPointToTheirParent() throws IOException {
        long child = caller.ticket(MINIMAL_TICKET);
        HttpResponse<String> response = caller.post(path + "/merge", "{\"mergeTicketIds\":[" + child + "]}");
        assertThat(response.statusCode()).isEqualTo(200);
        StoredRecord merged = simulator.ticket(child).orElseThrow();
        assertThat(merged.field("mergedParentTicket/id")).contains(Long.toString(id));
        assertThat(merged.field("mergedParentTicket/summary")).contains("Scanner");
        assertThat(merged.field("status/name")).contains(">Closed");
        assertThat(merged.field("closedFlag")).contains("true");
        assertThat(ticket().field("hasMergedChildTicketFlag")).contains("true");
        caller.patch(path, "[{\"op\":\"replace\",\"path\":\"summary\",\"value\":\"still a parent\"}]");
        assertThat(ticket().field("hasMergedChildTicketFlag")).contains("true");
        assertThat(Caller.json(caller.list("service/tickets", "mergedParentTicket/id = " + id)))
                .hasSize(1);
    }

    @Test
    void aMergeIntoItselfOrOfNothingOrOfTheUnknownIsRefused() throws IOException {
        assertThat(caller.post(path + "/merge", "{\"mergeTicketIds\":[" + id + "]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post(path + "/merge", "{}").statusCode()).isEqualTo(400);
        assertThat(caller.post(path + "/merge", "{\"mergeTicketIds\":[99]}").statusCode())
                .isEqualTo(404);
        long child = caller.ticket(MINIMAL_TICKET);
        String unknownStatus = "{\"mergeTicketIds\":[" + child + "],\"status\":{\"name\":\"Nope\"}}";
        assertThat(caller.post(path + "/merge", unknownStatus).statusCode()).isEqualTo(400);
        assertThat(simulator.ticket(child).orElseThrow().field("mergedParentTicket"))
                .isEmpty();
    }

    @Test
    void aNoteNeedsATextAndAFlag() throws IOException {
        String notes = path + "/notes";
        assertThat(caller.post(notes, "{\"text\":\"t\"}").statusCode()).isEqualTo(400);
        assertThat(caller.post(notes, "{\"internalAnalysisFlag\":true}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> created = caller.post(notes, "{\"text\":\"t\",\"internalAnalysisFlag\":true}");
        assertThat(created.statusCode()).isEqualTo(201);
        long note = Caller.json(created).path("id").asLong();
        assertThat(Caller.json(caller.get(notes)).findValuesAsText("text")).containsExactly("t");
        caller.patch(notes + "/" + note, "[{\"op\":\"replace\",\"path\":\"text\",\"value\":\"better\"}]");
        assertThat(simulator.notes(id)).singleElement().satisfies(stored -> {
            assertThat(stored.field("text")).contains("better");
            assertThat(stored.field("createdBy")).contains("API");
            assertThat(stored.field("ticketId")).contains(Long.toString(id));
        });
        assertThat(caller.post("service/tickets/99/notes", "{\"text\":\"t\",\"resolutionFlag\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aConfigurationIsFoundByItsDeviceAndLinkedOnce() throws IOException {
        JsonNode found =
                Caller.json(caller.list("company/configurations", "company/id = 2 and deviceIdentifier = \"mri-01\""));
        long configuration = found.at("/0/id").asLong();
        String links = path + "/configurations";
        assertThat(caller.post(links, "{\"id\":" + configuration + "}").statusCode())
                .isEqualTo(201);
        assertThat(simulator.configurationsOf(id)).singleElement().satisfies(link -> {
            assertThat(link.id()).isEqualTo(configuration);
            assertThat(link.field("deviceIdentifier")).contains("MRI-01");
        });
        HttpResponse<String> again = caller.post(links, "{\"deviceIdentifier\":\"MRI-01\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Caller.json(again).path("code").asText()).isEqualTo("ObjectExists");
        assertThat(Caller.json(caller.get(links))).hasSize(1);
        assertThat(Caller.json(caller.get(links + "/" + configuration))
                        .path("deviceIdentifier")
                        .asText())
                .isEqualTo("MRI-01");
        assertThat(caller.send(caller.request(links + "/" + configuration).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(simulator.configurationsOf(id)).isEmpty();
        assertThat(caller.post(links, "{}").statusCode()).isEqualTo(400);
        assertThat(caller.post(links, "{\"id\":99}").statusCode()).isEqualTo(400);
    }

    private StoredRecord ticket() {
        return simulator.ticket(id).orElseThrow();
    }
}
