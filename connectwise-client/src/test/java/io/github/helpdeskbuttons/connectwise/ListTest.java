package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListTest {

    private static final String TICKETS = Wire.BASE + "service/tickets";

    private final Wire wire = new Wire();
    private final ConnectWiseClient client = wire.client();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void looksUpAContactByItsAddressInOneRequest() {
        wire.answer(200, "[{\"id\":5,\"communicationItems\":[{\"value\":\"dan+it@contoso.example\"}]}]");

        List<Contact> found = client
                .contacts()
                .list(Query.builder()
                        .childConditions(Conditions.field("communicationItems/value")
                                .is("dan+it@contoso.example")
                                .and(Conditions.field("communicationItems/communicationType")
                                        .is("Email")))
                        .build())
                .stream()
                .toList();

        assertThat(found).extracting(Contact::id).containsExactly(5L);
        LoggedRequest request = wire.request();
        assertThat(request.getUrl()).startsWith(Wire.BASE + "company/contacts?");
        assertThat(request.queryParameter("childConditions").values())
                .containsExactly("communicationItems/value=\"dan+it@contoso.example\""
                        + " and communicationItems/communicationType=\"Email\"");
        assertThat(request.getHeader("pagination-type")).isEqualTo("forward-only");
    }

    @Test
    void followsTheServersLinkPageByPageAndOnlyWhenARecordIsWanted() {
        page("pageId", absent(), "[{\"id\":1},{\"id\":2}]", "pageId=2");
        page("pageId", equalTo("2"), "[{\"id\":4}]", "pageId=4");
        page("pageId", equalTo("4"), "[]", null);

        assertThat(ids(Query.all(), 2)).containsExactly(1L, 2L);
        assertThat(wire.requests()).hasSize(1);
        assertThat(ids(Query.all(), 9)).containsExactly(1L, 2L, 4L);
        assertThat(wire.requests()).hasSize(1 + 3);
    }

    @Test
    void walksByPageNumberWhereAnOrderIsAskedForAndGivesARowThatMovedOnce() {
        page("page", equalTo("1"), "[{\"id\":9},{\"id\":8}]", "page=2");
        page("page", equalTo("2"), "[{\"id\":8},{\"id\":7}]", null);

        assertThat(ids(Query.builder().orderByDescending("id").pageSize(2).build(), 9))
                .containsExactly(9L, 8L, 7L);
        LoggedRequest first = wire.requests().get(0);
        assertThat(first.queryParameter("orderBy").values()).containsExactly("id desc");
        assertThat(first.getHeader("pagination-type")).isNull();
    }

    @Test
    void goesOnByNumberWhereTheServerDoesNotKnowForwardOnlyPaging() {
        page("page", absent(), "[{\"id\":1}]", "page=2");
        page("page", equalTo("2"), "[{\"id\":2}]", null);

        assertThat(ids(Query.all(), 9)).containsExactly(1L, 2L);
    }

    @Test
    void asksForMoreAfterAFullPageWhereTheServerSendsNoLinkAtAll() {
        page("pageId", absent(), "[{\"id\":1},{\"id\":2}]", "");
        page("pageId", equalTo("2"), "[{\"id\":3}]", "");

        assertThat(ids(Query.builder().pageSize(2).build(), 9)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void asksForOneRecordWhereOnlyTheFirstIsWanted() {
        wire.answer(200, "[{\"id\":1}]");

        assertThat(client.tickets().list(Query.all()).first())
                .hasValueSatisfying(t -> assertThat(t.id()).isEqualTo(1));
        assertThat(wire.request().queryParameter("pageSize").values()).containsExactly("1");
    }

    @Test
    void collectsTheWholeListWithoutBlocking() {
        page("pageId", absent(), "[{\"id\":1}]", "pageId=1");
        page("pageId", equalTo("1"), "[{\"id\":2}]", null);

        assertThat(client.tickets().list(Query.all()).all().executeAsync().join())
                .extracting(Ticket::id)
                .containsExactly(1L, 2L);
    }

    @Test
    void alwaysAsksForTheIdBesideTheFieldsThatAreWanted() {
        wire.answer(200, "[]");

        assertThat(ids(Query.builder().fields("summary", "board/name").build(), 9))
                .isEmpty();
        assertThat(wire.request().queryParameter("fields").values()).containsExactly("id,summary,board/name");
    }

    @Test
    void postsConditionsThatAreTooLongForAnAddress() {
        wire.answer(200, "[{\"id\":1}]");
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "name " + i).toList();

        assertThat(ids(Query.where(Conditions.field("summary").isIn(names)), 9)).containsExactly(1L);

        LoggedRequest request = wire.request();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo(TICKETS + "/search?pageSize=250");
        assertThat(request.getBodyAsString())
                .isEqualTo("{\"conditions\":\"summary in (\\\"" + String.join("\\\",\\\"", names) + "\\\")\"}");
    }

    private List<Long> ids(Query query, int limit) {
        return client.tickets().list(query).stream()
                .limit(limit)
                .map(Ticket::id)
                .toList();
    }

    /** Answers one page; an empty link stands for a server that sends none, null for one that leads back alone. */
    private void page(String parameter, StringValuePattern value, String rows, @Nullable String next) {
        var response =
                aResponse().withHeader("Content-Type", "application/json").withBody(rows);
        if (next == null) {
            response.withHeader("Link", "<http://other.example/x?page=1>; rel=\"first\"");
        } else if (!next.isEmpty()) {
            response.withHeader(
                    "Link",
                    "<http://other.example/x?page=1>; rel=\"first\", <http://other.example/x?pageSize=2&" + next
                            + ">; rel=\"next\"");
        }
        wire.server()
                .stubFor(any(urlPathEqualTo(TICKETS))
                        .withQueryParam(parameter, value)
                        .willReturn(response));
    }
}
