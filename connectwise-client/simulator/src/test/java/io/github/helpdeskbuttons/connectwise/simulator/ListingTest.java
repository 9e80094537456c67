package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ListingTest extends SimulatorTest {

    private static final String CONTACTS = "company/contacts";

    @Test
    void conditionsReachThroughReferences() throws IOException {
        assertThat(names("company/id = 3")).containsExactly("Adam");
        assertThat(names("company/identifier = \"contoso\" and inactiveFlag = false"))
                .containsExactly("Dan", "Jane");
        assertThat(names("firstName like \"da%\" and not inactiveFlag = true")).containsExactly("Dan");
        assertThat(names("id in (1, 4) or lastName contains \"VOL\"")).containsExactly("Unregistered", "Jane", "Nancy");
    }

    @Test
    void aTicketIsFoundByItsExternalReferenceAsLongAsItHasIt() throws IOException {
        String ticket = "{\"summary\":\"s\",\"company\":{\"identifier\":\"Contoso\"},\"externalXRef\":\"Press-I\"}";
        long first = caller.ticket(ticket);
        long second = caller.ticket(ticket);
        String path = "service/tickets";
        String found = "id > 0 and (externalXRef = \"press-i\")";
        assertThat(Caller.json(caller.list(path, found))).hasSize(2);
        assertThat(Caller.json(caller.list(path, found + " and id = " + second)))
                .hasSize(1);
        assertThat(Caller.json(caller.list(path, "externalXRef = \"other\" or id = " + first)))
                .hasSize(1);
        assertThat(Caller.json(caller.list(path, "not externalXRef = \"other\"")))
                .hasSize(2);
        caller.patch(path + "/" + first, "[{\"op\":\"replace\",\"path\":\"externalXRef\",\"value\":\"other\"}]");
        assertThat(Caller.json(caller.list(path, found))).hasSize(1);
        assertThat(Caller.json(caller.list(path, "externalXRef = \"OTHER\""))).hasSize(1);
        caller.send(caller.request(path + "/" + second).DELETE());
        assertThat(Caller.json(caller.list(path, found))).isEmpty();
    }

    @Test
    void datesOfTheLastChangeMayBeNamedWithoutTheirWrapper() throws IOException {
        assertThat(names("lastUpdated > [2999-01-01T00:00:00Z]")).isEmpty();
        assertThat(names("_info/lastUpdated < [2999-01-01T00:00:00Z]")).hasSize(6);
    }

    @Test
    void childConditionsAreAboutOneAndTheSameItem() throws IOException {
        String email = " and communicationItems/communicationType=\"Email\"";
        assertThat(children("communicationItems/value=\"DAN@contoso.example\"" + email))
                .containsExactly("Daniel", "Dan");
        simulator.add(
                CONTACTS,
                """
                {"firstName":"Split","company":{"identifier":"Contoso"},"communicationItems":[
                  {"value":"555","communicationType":"Phone"},{"value":"split@contoso.example","communicationType":"Email"}]}
                """);
        assertThat(children("communicationItems/value=\"555\"" + email)).isEmpty();
        assertThat(children("communicationItems/value=\"split@contoso.example\"" + email))
                .containsExactly("Split");
    }

    @Test
    void customFieldConditionsAreAboutOneCustomField() throws IOException {
        String ticket = "{\"summary\":\"s\",\"company\":{\"identifier\":\"Contoso\"},\"customFields\":"
                + "[{\"id\":1,\"caption\":\"Room\",\"value\":\"12\"},{\"id\":2,\"caption\":\"Floor\",\"value\":\"3\"}]}";
        caller.ticket(ticket);
        String path = "service/tickets?customFieldConditions=";
        assertThat(Caller.json(caller.get(path + Caller.encode("caption=\"Room\" and value=\"12\""))))
                .hasSize(1);
        assertThat(Caller.json(caller.get(path + Caller.encode("caption=\"Room\" and value=\"3\""))))
                .isEmpty();
    }

    @Test
    void aSyntaxErrorAndAnUnknownNameAreBadRequestsWithTheirOwnCode() throws IOException {
        for (String conditions : List.of(
                "id = ",
                "colour = \"blue\"",
                "company = 7 and company/colour = 1",
                "communicationItems/value = \"x\"")) {
            HttpResponse<String> response = caller.list(CONTACTS, conditions);
            assertThat(response.statusCode()).as(conditions).isEqualTo(400);
            assertThat(Caller.json(response).path("code").asText()).isEqualTo("ApiFindCondition");
        }
        assertThat(Caller.json(caller.list("service/boards", "board/name = \"x\""))
                        .path("message")
                        .asText())
                .isEqualTo("board/name is not a recognized name.");
    }

    @Test
    void inIsRefusedInChildConditions() throws IOException {
        String path = CONTACTS + "?childConditions=" + Caller.encode("communicationItems/value in (\"a\")");
        assertThat(Caller.json(caller.get(path)).path("code").asText()).isEqualTo("ApiFindCondition");
    }

    @Test
    void theQuoteDialectIsASetting() throws IOException {
        try (ConnectWiseSimulator doubled =
                ConnectWiseSimulator.builder().quoteEscape(QuoteEscape.DOUBLED).start()) {
            Caller other = new Caller(doubled);
            assertThat(other.list(CONTACTS, "firstName = \"a\"\"b\"").statusCode())
                    .isEqualTo(200);
            assertThat(caller.list(CONTACTS, "firstName = \"a\"\"b\"").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPageHoldsTwentyFiveRowsUnlessAskedOtherwise() throws IOException {
        addContacts(30);
        assertThat(Caller.json(caller.get(CONTACTS))).hasSize(25);
        assertThat(Caller.json(caller.get(CONTACTS + "?page=2"))).hasSize(11);
        assertThat(Caller.json(caller.get(CONTACTS + "?page=3"))).isEmpty();
        assertThat(Caller.json(caller.get(CONTACTS + "?pageSize=100"))).hasSize(36);
    }

    @Test
    void thePageSizeIsSilentlyCappedAtAThousand() throws IOException {
        addContacts(1000);
        HttpResponse<String> response = caller.get(CONTACTS + "?pageSize=5000");
        assertThat(Caller.json(response)).hasSize(1000);
        assertThat(link(response, "next"))
                .hasValueSatisfying(
                        next -> assertThat(next).contains("pageSize=1000").contains("page=2"));
    }

    @Test
    void followingTheLinksSeesEveryRowOnce() throws IOException {
        addContacts(20);
        List<Integer> seen =
                follow(caller.request(CONTACTS + "?pageSize=7&orderBy=" + Caller.encode("id desc")), "next");
        assertThat(seen).hasSize(26).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
        HttpResponse<String> middle = caller.get(CONTACTS + "?pageSize=7&page=2");
        assertThat(List.of("next", "last", "first", "prev"))
                .allSatisfy(relation -> assertThat(link(middle, relation)).isPresent());
        assertThat(link(caller.get(CONTACTS + "?pageSize=7&page=4"), "next")).isEmpty();
    }

    @Test
    void forwardOnlyPagingFollowsTheLastIdSeen() throws IOException {
        addContacts(20);
        String first = CONTACTS + "?pageSize=7&conditions=" + Caller.encode("id > 2");
        assertThat(follow(caller.request(first), "next", "forward-only"))
                .hasSize(24)
                .isSorted();
        HttpResponse<String> ordered =
                caller.send(caller.request(CONTACTS + "?orderBy=id").header("pagination-type", "forward-only"));
        assertThat(ordered.statusCode()).isEqualTo(400);
    }

    @Test
    void aPageNumberThatIsNoneIsOutOfRange() throws IOException {
        for (String query : List.of("page=0", "page=x", "pageSize=0", "pageSize=-1")) {
            assertThat(caller.get(CONTACTS + "?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void orderByTakesSeveralFields() throws IOException {
        JsonNode sorted =
                Caller.json(caller.get(CONTACTS + "?orderBy=" + Caller.encode("company/name desc, firstName asc")));
        assertThat(sorted.findValuesAsText("firstName"))
                .containsExactly("Unregistered", "Nancy", "Adam", "Dan", "Daniel", "Jane");
        assertThat(caller.get(CONTACTS + "?orderBy=colour").statusCode()).isEqualTo(400);
    }

    @Test
    void fieldsPicksWhatIsReturned() throws IOException {
        JsonNode picked = Caller.json(caller.get(CONTACTS + "?fields=id,company/name&pageSize=1"));
        assertThat(picked.toString()).isEqualTo("[{\"id\":1,\"company\":{\"name\":\"Unregistered Users\"}}]");
        assertThat(Caller.json(caller.get(CONTACTS + "/1?fields=firstName")).toString())
                .isEqualTo("{\"firstName\":\"Unregistered\"}");
    }

    @Test
    void countCountsWhatTheConditionsMatch() throws IOException {
        assertThat(caller.get(CONTACTS + "/count").body()).isEqualTo("{\"count\":6}");
        assertThat(caller.list(CONTACTS + "/count", "inactiveFlag = true").body())
                .isEqualTo("{\"count\":1}");
    }

    @Test
    void searchTakesItsConditionsFromTheBody() throws IOException {
        String conditions = "firstName = \\\"Dan\\\"" + " or firstName = \\\"nobody\\\"".repeat(500);
        HttpResponse<String> found =
                caller.post(CONTACTS + "/search?pageSize=5", "{\"conditions\":\"" + conditions + "\"}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(Caller.json(found).findValuesAsText("lastName")).containsExactly("Jump");
        String children = "{\"childconditions\":\"communicationItems/value like \\\"%@contoso.example\\\"\"}";
        assertThat(Caller.json(caller.post(CONTACTS + "/search", children))).hasSize(3);
    }

    @Test
    void anAddressOverTwoThousandCharactersIsRefused() throws IOException {
        HttpResponse<String> response = caller.list(CONTACTS, "firstName = \"" + "x".repeat(2100) + "\"");
        assertThat(response.statusCode()).isEqualTo(414);
    }

    @Test
    void setUpTablesOfABoardBelongToIt() throws IOException {
        assertThat(namesOf("service/boards/2/statuses")).containsExactly("New", "Triage", "In Progress", ">Closed");
        assertThat(namesOf("service/boards/2/teams")).containsExactly("Clinical Team", "MRI");
        assertThat(namesOf("service/boards/1/types")).contains("Password Reset");
        assertThat(namesOf("service/boards/1/subTypes")).contains("Hardware");
        assertThat(namesOf("service/boards/1/items")).contains("Printer");
        assertThat(namesOf("service/priorities")).hasSize(5);
        assertThat(namesOf("service/severities")).containsExactly("Low", "Medium", "High");
        assertThat(namesOf("service/impacts")).containsExactly("Low", "Medium", "High");
        assertThat(namesOf("service/sources")).contains("Phone");
        assertThat(caller.get("service/boards/99/statuses").statusCode()).isEqualTo(404);
        long ofTheOther = simulator.records("service/boards/2/statuses").get(0).id();
        assertThat(caller.get("service/boards/1/statuses/" + ofTheOther).statusCode())
                .isEqualTo(404);
    }

    private List<String> namesOf(String path) throws IOException {
        return Caller.json(caller.get(path)).findValues("name").stream()
                .map(JsonNode::asText)
                .filter(name -> !name.equals("Help Desk") && !name.equals("Clinical"))
                .toList();
    }

    private List<String> names(String conditions) throws IOException {
        return Caller.json(caller.list(CONTACTS, conditions)).findValuesAsText("firstName");
    }

    private List<String> children(String conditions) throws IOException {
        String path = CONTACTS + "?childConditions=" + Caller.encode(conditions);
        return Caller.json(caller.get(path)).findValuesAsText("firstName");
    }

    private void addContacts(int count) {
        for (int i = 0; i < count; i++) {
            simulator.add(CONTACTS, "{\"firstName\":\"Contact " + i + "\"}");
        }
    }

    private List<Integer> follow(HttpRequest.Builder first, String relation, String... paginationType)
            throws IOException {
        List<Integer> ids = new ArrayList<>();
        HttpRequest.Builder request = first;
        while (true) {
            for (String type : paginationType) {
                request.header("pagination-type", type);
            }
            HttpResponse<String> page = caller.send(request);
            Caller.json(page).forEach(row -> ids.add(row.path("id").asInt()));
            Optional<String> next = link(page, relation);
            if (next.isEmpty()) {
                return ids;
            }
            request = caller.request("").uri(URI.create(next.get()));
        }
    }

    private static Optional<String> link(HttpResponse<String> response, String relation) {
        String header = response.headers().firstValue("Link").orElse("");
        Matcher matcher = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
