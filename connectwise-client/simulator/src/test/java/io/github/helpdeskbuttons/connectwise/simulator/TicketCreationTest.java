package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketCreationTest extends SimulatorTest {

    @Test
    void aMinimalTicketIsFiledWithTheServersDefaults() throws IOException {
        HttpResponse<String> response = caller.post("service/tickets", MINIMAL_TICKET);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).startsWith("http://").endsWith("/service/tickets/1"));
        JsonNode ticket = Caller.json(response);
        assertThat(ticket.at("/board/name").asText()).isEqualTo("Help Desk");
        assertThat(ticket.at("/status/name").asText()).isEqualTo("New");
        assertThat(ticket.at("/priority/name").asText()).isEqualTo("Priority 3 - Normal Response");
        assertThat(ticket.at("/company/name").asText()).isEqualTo("Contoso Imaging");
        assertThat(ticket.at("/severity").asText()).isEqualTo("Medium");
        assertThat(ticket.at("/_info/dateEntered").asText()).endsWith("Z");
        assertThat(Caller.json(caller.get("service/tickets/1"))).isEqualTo(ticket);
    }

    @Test
    void referencesByNameAreResolvedWithoutRegardToCaseAndReturnedInFull() throws IOException {
        long id = caller.ticket(
                """
                {"summary":"Scanner","company":{"identifier":"CONTOSO"},"board":{"name":"clinical"},
                 "status":{"name":"triage"},"team":{"name":"mri"},"type":{"name":"Imaging"},
                 "priority":{"name":"priority 1 - emergency response"},"source":{"name":"Phone"},
                 "owner":{"identifier":"ASMITH"},"severity":"high","impact":"Low"}
                """);
        StoredRecord ticket = simulator.ticket(id).orElseThrow();
        assertThat(ticket.field("board/name")).contains("Clinical");
        assertThat(ticket.field("status/name")).contains("Triage");
        assertThat(ticket.field("team/name")).contains("MRI");
        assertThat(ticket.field("priority/sort")).contains("1");
        assertThat(ticket.field("owner/name")).contains("Alice Smith");
        assertThat(ticket.field("owner/identifier")).contains("asmith");
        assertThat(ticket.field("severity")).contains("High");
        assertThat(ticket.field("board/_info/board_href"))
                .hasValueSatisfying(href -> assertThat(href).contains("/service/boards/"));
    }

    @Test
    void initialTextsBecomeNotesAndAreNotReturned() throws IOException {
        long id = caller.ticket(
                """
                {"summary":"s","company":{"identifier":"Contoso"},
                 "initialDescription":"It smokes.","initialInternalAnalysis":"Rule: emergency"}
                """);
        assertThat(simulator.ticket(id).orElseThrow().field("initialDescription"))
                .isEmpty();
        assertThat(simulator.notes(id))
                .extracting(note -> note.field("text").orElse(""), note -> note.field("internalAnalysisFlag")
                        .orElse(""))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("It smokes.", "false"),
                        org.assertj.core.groups.Tuple.tuple("Rule: emergency", "true"));
    }

    @Test
    void theContactFillsInNameAndAddress() throws IOException {
        long dan = caller.ticket(
                """
                {"summary":"s","company":{"identifier":"Contoso"},"contact":{"name":"Dan Jump"}}
                """);
        StoredRecord ticket = simulator.ticket(dan).orElseThrow();
        assertThat(ticket.field("contactName")).contains("Dan Jump");
        assertThat(ticket.field("contactEmailAddress")).contains("dan@contoso.example");
    }

    @Test
    void aContactOfAnotherCompanyIsRefused() throws IOException {
        assertThat(
                        errors(
                                """
                {"summary":"s","company":{"identifier":"Fabrikam"},"contact":{"name":"Dan Jump"}}
                """))
                .containsExactly("NotFound contact/id");
    }

    @Test
    void summaryAndCompanyAreRequired() throws IOException {
        HttpResponse<String> response = caller.post("service/tickets", "{}");
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode body = Caller.json(response);
        assertThat(body.path("code").asText()).isEqualTo("InvalidObject");
        assertThat(body.path("message").asText()).isEqualTo("ticket object is invalid");
        assertThat(body.at("/errors/1").toString())
                .isEqualTo(
                        "{\"code\":\"MissingRequiredField\","
                                + "\"message\":\"The company field is required.\",\"resource\":\"ticket\",\"field\":\"company\"}");
        assertThat(errors("{}")).containsExactly("MissingRequiredField summary", "MissingRequiredField company");
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void aTextOverItsPublishedLengthIsRefused() throws IOException {
        String summary = "x".repeat(101);
        String reference = "y".repeat(101);
        assertThat(errors("{\"summary\":\"" + summary + "\",\"externalXRef\":\"" + reference
                        + "\",\"company\":{\"identifier\":\"Contoso\"}}"))
                .containsExactly("InvalidField summary", "InvalidField externalXRef");
        assertThat(caller.ticket(
                        "{\"summary\":\"" + summary.substring(1) + "\",\"company\":{\"identifier\":\"Contoso\"}}"))
                .isPositive();
    }

    @Test
    void whatBelongsToAnotherBoardIsRefusedWithThePathOfTheField() throws IOException {
        HttpResponse<String> response = caller.post(
                "service/tickets",
                """
                {"summary":"s","company":{"identifier":"Contoso"},"board":{"name":"Help Desk"},
                 "status":{"name":"Triage"},"team":{"name":"MRI"},"type":{"name":"Imaging"}}
                """);
        JsonNode error = Caller.json(response).at("/errors/0");
        assertThat(error.path("message").asText()).isEqualTo("Service Status Triage not found for Service Board 1");
        assertThat(error.path("field").asText()).isEqualTo("status/name");
        assertThat(Caller.json(response).path("errors")).hasSize(3);
    }

    @Test
    void unknownReferencesAreAllNamedAtOnce() throws IOException {
        assertThat(
                        errors(
                                """
                {"summary":"s","company":{"identifier":"Nobody"},"board":{"name":"Nowhere"},
                 "priority":{"id":99},"owner":{"identifier":"zz"},"source":{"name":"Pigeon"}}
                """))
                .containsExactlyInAnyOrder(
                        "NotFound company/identifier",
                        "NotFound board/name",
                        "NotFound priority/id",
                        "NotFound owner/identifier",
                        "NotFound source/name");
    }

    @Test
    void aValueOutsideItsEnumerationIsTheServersOwnFailure() throws IOException {
        HttpResponse<String> response = caller.post(
                "service/tickets",
                "{\"summary\":\"s\",\"company\":{\"identifier\":\"Contoso\"},\"severity\":\"Urgent\"}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Caller.json(response).path("message").asText())
                .startsWith("Error converting value \"Urgent\"")
                .contains("severity");
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() throws IOException {
        assertThat(caller.post("service/tickets", "{\"summary\":").statusCode()).isEqualTo(400);
        assertThat(caller.post("service/tickets", "").statusCode()).isEqualTo(400);
        assertThat(caller.post("service/tickets", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatDoesNotCallItselfJsonIsAnUnsupportedMediaType() throws IOException {
        HttpResponse<String> response = caller.send(caller.request("service/tickets")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(MINIMAL_TICKET)));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void anyTextIsStoredAsItIsButForSurrogatesWithoutPartner() throws IOException {
        String sent = "quotes \\\" ' \u201c, \\u0000, pair \\ud83d\\ude00, lone \\ud800, ".repeat(4_000);
        long id = caller.ticket(
                "{\"summary\":\"s\",\"company\":{\"identifier\":\"Contoso\"},\"initialDescription\":\"" + sent + "\"}");
        String expected = "quotes \" ' \u201c, \0, pair \ud83d\ude00, lone \ufffd, ".repeat(4_000);
        assertThat(simulator.notes(id)).singleElement().satisfies(note -> assertThat(note.field("text"))
                .contains(expected));
        JsonNode notes = Caller.json(caller.get("service/tickets/" + id + "/notes"));
        assertThat(notes.at("/0/text").asText()).isEqualTo(expected);
    }

    @Test
    void unknownFieldsAndNullsAreIgnored() throws IOException {
        long id = caller.ticket(
                """
                {"summary":"s","company":{"identifier":"Contoso"},"colour":"blue","siteName":null,"status":null}
                """);
        assertThat(simulator.ticket(id).orElseThrow().field("colour")).isEmpty();
        assertThat(simulator.ticket(id).orElseThrow().field("status/name")).contains("New");
    }

    @Test
    void anUnknownTicketIsNotFound() throws IOException {
        HttpResponse<String> response = caller.get("service/tickets/4711");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Caller.json(response).path("code").asText()).isEqualTo("NotFound");
    }

    @Test
    void anUnsupportedMethodAndAnUnknownAddressAreToldApart() throws IOException {
        assertThat(caller.post("service/priorities", "{}").statusCode()).isEqualTo(405);
        assertThat(caller.get("service/unicorns").statusCode()).isEqualTo(404);
    }

    private List<String> errors(String json) throws IOException {
        HttpResponse<String> response = caller.post("service/tickets", json);
        assertThat(response.statusCode()).isEqualTo(400);
        List<String> errors = new ArrayList<>();
        Caller.json(response)
                .path("errors")
                .forEach(error -> errors.add(
                        error.path("code").asText() + " " + error.path("field").asText()));
        return errors;
    }
}
