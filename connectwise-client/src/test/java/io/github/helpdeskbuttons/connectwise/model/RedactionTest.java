package io.github.helpdeskbuttons.connectwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.internal.Json;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is about a person, or may hold a token, is read and is not shown. */
class RedactionTest {

    static Stream<Arguments> fields() {
        return Stream.of(
                person(Ticket.class, "contact"),
                person(Ticket.class, "owner"),
                text(Ticket.class, "closedBy"),
                text(Ticket.class, "summary"),
                text(Ticket.class, "contactEmailAddress"),
                person(NewTicket.class, "contact"),
                person(NewTicket.class, "owner"),
                text(NewTicket.class, "initialDescription"),
                text(NewNote.class, "text"),
                text(Note.class, "text"),
                text(Note.class, "createdBy"),
                person(Note.class, "member"),
                person(Note.class, "contact"),
                text(Configuration.class, "name"),
                text(Configuration.class, "deviceIdentifier"),
                text(Configuration.class, "ipAddress"),
                person(Configuration.class, "contact"),
                text(Document.class, "owner"),
                text(Document.class, "fileName"),
                text(Document.class, "title"),
                person(Company.class, "defaultContact"),
                person(BoardTeam.class, "teamLeader"),
                text(Member.class, "lastName"),
                text(Callback.class, "url"),
                text(NewCallback.class, "url"),
                text(Reference.class, "deviceIdentifier"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isReadAndNotShown(Class<?> model, String json) throws IOException {
        Object read = Json.MAPPER.readValue(json, model);

        assertThat(Json.MAPPER.writerFor(model).writeValueAsString(read)).contains("secret");
        assertThat(read.toString()).doesNotContain("secret").contains("(not shown)");
    }

    private static Arguments text(Class<?> model, String field) {
        return field(model, field, "\"secret\"");
    }

    private static Arguments person(Class<?> model, String field) {
        return field(model, field, "{\"id\":4,\"identifier\":\"secret\",\"name\":\"secret\"}");
    }

    /** All that some model requires is there, and the field last, so that it wins. */
    private static Arguments field(Class<?> model, String field, String value) {
        return Arguments.of(
                model,
                "{\"id\":1,\"summary\":\"x\",\"company\":{\"id\":1},\"text\":\"x\",\"internalAnalysisFlag\":true,"
                        + "\"url\":\"x\",\"objectId\":1,\"type\":"
                        + (model == NewCallback.class || model == Callback.class ? "\"ticket\"" : "{\"id\":1}")
                        + ",\"level\":\"owner\",\"" + field + "\":" + value + "}");
    }
}
