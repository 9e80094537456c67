package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketsApiTest {

    private final Wire wire = new Wire();
    private final ConnectWiseClient client = wire.client();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void createsATicketWithExactlyTheFieldsThatAreSet() {
        wire.answer(
                201, "{\"id\":4711,\"summary\":\"No boot\",\"board\":{\"id\":1,\"name\":\"Help Desk\",\"_info\":{}}}");

        Ticket ticket = client.tickets()
                .create(NewTicket.builder()
                        .summary("No boot")
                        .company(Reference.id(7))
                        .board(Reference.name("Help Desk"))
                        .owner(Reference.identifier("djump"))
                        .requiredDate(Instant.parse("2026-11-23T10:15:30Z"))
                        .initialDescription("It says \"no\"\u0000 \\ end")
                        .build())
                .execute();

        assertThat(ticket.id()).isEqualTo(4711);
        assertThat(ticket.board()).flatMap(Reference::name).contains("Help Desk");
        LoggedRequest request = wire.request();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + "service/tickets");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(request.getBodyAsString())
                .isEqualTo("{\"summary\":\"No boot\",\"company\":{\"id\":7},\"board\":{\"name\":\"Help Desk\"},"
                        + "\"owner\":{\"identifier\":\"djump\"},\"requiredDate\":\"2026-11-23T10:15:30Z\","
                        + "\"initialDescription\":\"It says \\\"no\\\"\\u0000 \\\\ end\"}");
    }

    @Test
    void saysWhoAsksOnEveryRequest() {
        wire.answer(200, "{\"id\":1}");

        client.tickets().get(1).execute();

        LoggedRequest request = wire.request();
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + "service/tickets/1");
        assertThat(request.getHeader("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(Wire.KEY.getBytes(StandardCharsets.UTF_8)));
        assertThat(request.getHeader("clientId")).isEqualTo(Wire.CLIENT_ID);
        assertThat(request.getHeader("Accept")).isEqualTo("application/vnd.connectwise.com+json; version=2022.1");
        assertThat(request.getHeader("User-Agent")).startsWith("helpdesk-buttons-java");
    }

    @Test
    void sendsValidUtf8WhereATextHasHalfASurrogatePair() {
        wire.answer(201, "{\"id\":1}");

        client.tickets()
                .create(NewTicket.builder()
                        .summary("a\ud83db \ude00 \ud83d\ude00\ud83d")
                        .company(Reference.id(7))
                        .build())
                .execute();

        assertThat(wire.request().getBody())
                .isEqualTo("{\"summary\":\"a\ufffdb \ufffd \ud83d\ude00\ufffd\",\"company\":{\"id\":7}}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAnAnswerWithNullsAndFieldsThatItDoesNotKnow() {
        wire.answer(
                200,
                "{\"id\":3,\"summary\":null,\"customFields\":null,\"team\":{\"id\":2,\"name\":null,\"x\":[1]},"
                        + "\"closedDate\":\"2016-08-20T18:04:26Z\",\"brandNew\":{\"a\":[{}]}}");

        Ticket ticket = client.tickets().get(3).execute();

        assertThat(ticket)
                .isEqualTo(Ticket.builder()
                        .id(3)
                        .team(Reference.id(2))
                        .closedDate(Instant.parse("2016-08-20T18:04:26Z"))
                        .build());
    }

    @Test
    void answersWithoutBlocking() {
        wire.answer(200, "{\"id\":3}");

        assertThat(client.tickets().get(3).executeAsync().join().id()).isEqualTo(3);
    }
}
