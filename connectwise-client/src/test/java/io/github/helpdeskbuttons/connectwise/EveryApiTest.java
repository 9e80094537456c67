package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.model.CompanyInfo;
import io.github.helpdeskbuttons.connectwise.model.Count;
import io.github.helpdeskbuttons.connectwise.model.CustomField;
import io.github.helpdeskbuttons.connectwise.model.Done;
import io.github.helpdeskbuttons.connectwise.model.NewCallback;
import io.github.helpdeskbuttons.connectwise.model.NewNote;
import io.github.helpdeskbuttons.connectwise.model.Patch;
import io.github.helpdeskbuttons.connectwise.model.PatchField;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.TicketFields;
import io.github.helpdeskbuttons.connectwise.model.TicketMerge;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Url;

/** Each method of each API interface: what it sends where. */
class EveryApiTest {

    private static final Wire WIRE = new Wire();
    private static final ConnectWiseClient CLIENT = WIRE.client();

    @AfterAll
    static void close() {
        CLIENT.close();
        WIRE.close();
    }

    @BeforeEach
    void forget() {
        WIRE.server().resetAll();
    }

    static Stream<Arguments> singles() {
        return Stream.of(
                single("GET", "service/tickets/5", "", c -> c.tickets().get(5)),
                single(
                        "PATCH",
                        "service/tickets/5",
                        "[{\"op\":\"replace\",\"path\":\"status\",\"value\":{\"name\":\"Closed\"}},"
                                + "{\"op\":\"add\",\"path\":\"customFields\",\"value\":[{\"id\":3,\"value\":\"x\"}]},"
                                + "{\"op\":\"remove\",\"path\":\"owner\"},"
                                + "{\"op\":\"replace\",\"path\":\"budgetHours\",\"value\":2}]",
                        c -> c.tickets()
                                .patch(
                                        5,
                                        Patch.builder()
                                                .set(TicketFields.STATUS, Reference.name("Closed"))
                                                .add(
                                                        TicketFields.CUSTOM_FIELDS,
                                                        List.of(CustomField.builder()
                                                                .id(3)
                                                                .value(TextNode.valueOf("x"))
                                                                .build()))
                                                .remove(TicketFields.OWNER)
                                                .set(PatchField.<Integer>of("budgetHours"), 2)
                                                .build())),
                single(
                        "POST",
                        "service/tickets/5/merge",
                        "{\"mergeTicketIds\":[6,7],\"status\":{\"id\":2}}",
                        c -> c.tickets()
                                .merge(
                                        5,
                                        TicketMerge.builder()
                                                .addMergeTicketIds(6, 7)
                                                .status(Reference.id(2))
                                                .build())),
                single(
                        "POST",
                        "service/tickets/5/notes",
                        "{\"text\":\"hi\",\"internalAnalysisFlag\":true}",
                        c -> c.tickets()
                                .addNote(
                                        5,
                                        NewNote.builder()
                                                .text("hi")
                                                .internalAnalysisFlag(true)
                                                .build())),
                single("POST", "service/tickets/5/configurations", "{\"id\":9}", c -> c.tickets()
                        .addConfiguration(5, Reference.id(9))),
                single("GET", "company/contacts/5", "", c -> c.contacts().get(5)),
                single("GET", "company/companies/5", "", c -> c.companies().get(5)),
                single("GET", "company/configurations/5", "", c -> c.configurations()
                        .get(5)),
                single("GET", "service/boards/5", "", c -> c.boards().get(5)),
                single("GET", "service/priorities/5", "", c -> c.priorities().get(5)),
                single("GET", "service/sources/5", "", c -> c.sources().get(5)),
                single("GET", "service/severities/5", "", c -> c.severities().get(5)),
                single("GET", "service/impacts/5", "", c -> c.impacts().get(5)),
                single("GET", "system/members/5", "", c -> c.members().get(5)),
                single("GET", "system/documents/5", "", c -> c.documents().get(5)),
                single("GET", "system/callbacks/5", "", c -> c.callbacks().get(5)),
                single("DELETE", "system/callbacks/5", "", c -> c.callbacks().delete(5)),
                single(
                        "POST",
                        "system/callbacks",
                        "{\"url\":\"https://x.example/\",\"objectId\":1,\"type\":\"ticket\",\"level\":\"owner\"}",
                        c -> c.callbacks()
                                .create(NewCallback.builder()
                                        .url("https://x.example/")
                                        .objectId(1)
                                        .type("ticket")
                                        .level("owner")
                                        .build())),
                single("GET", "system/info", "", c -> c.system().info()));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void sendsACallWhereItBelongs(
            String method, String path, String body, Function<ConnectWiseClient, ApiCall<?>> call) {
        WIRE.answer(200, "{\"id\":5}");

        assertThat(call.apply(CLIENT).execute()).isNotNull();

        LoggedRequest request = WIRE.request();
        assertThat(request.getMethod().getName()).isEqualTo(method);
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + path);
        assertThat(request.getBodyAsString()).isEqualTo(body);
        assertThat(request.getHeader("Authorization")).startsWith("Basic ");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("service/tickets", (c, q) -> c.tickets().list(q)),
                list("service/tickets/5/notes", (c, q) -> c.tickets().notes(5, q)),
                list("service/tickets/5/configurations", (c, q) -> c.tickets().configurations(5, q)),
                list("company/contacts", (c, q) -> c.contacts().list(q)),
                list("company/companies", (c, q) -> c.companies().list(q)),
                list("company/configurations", (c, q) -> c.configurations().list(q)),
                list("service/boards", (c, q) -> c.boards().list(q)),
                list("service/boards/5/statuses", (c, q) -> c.boards().statuses(5, q)),
                list("service/boards/5/types", (c, q) -> c.boards().types(5, q)),
                list("service/boards/5/subTypes", (c, q) -> c.boards().subTypes(5, q)),
                list("service/boards/5/items", (c, q) -> c.boards().items(5, q)),
                list("service/boards/5/teams", (c, q) -> c.boards().teams(5, q)),
                list("service/priorities", (c, q) -> c.priorities().list(q)),
                list("service/sources", (c, q) -> c.sources().list(q)),
                list("service/severities", (c, q) -> c.severities().list(q)),
                list("service/impacts", (c, q) -> c.impacts().list(q)),
                list("system/members", (c, q) -> c.members().list(q)),
                list("system/callbacks", (c, q) -> c.callbacks().list(q)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void asksForAListWhereItBelongs(String path, Listing listing) {
        WIRE.answer(200, "[{\"id\":5},{\"id\":6}]");

        assertThat(listing.list(CLIENT, Query.where(Conditions.field("id").isMoreThan(4))).stream())
                .hasSize(2);

        LoggedRequest request = WIRE.request();
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + path + "?pageSize=250&conditions=id%3E4");
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                count("service/tickets/count", (c, q) -> c.tickets().count(q)),
                count("company/contacts/count", (c, q) -> c.contacts().count(q)),
                count("company/companies/count", (c, q) -> c.companies().count(q)),
                count("company/configurations/count", (c, q) -> c.configurations()
                        .count(q)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsWithoutPaging(String path, BiFunction<ConnectWiseClient, Query, ApiCall<Count>> call) {
        WIRE.answer(200, "{\"count\":12}");
        Query query = Query.where(Conditions.field("closedFlag").is(false));

        assertThat(call.apply(CLIENT, query).execute().count()).isEqualTo(12);

        assertThat(WIRE.request().getMethod().getName()).isEqualTo("GET");
        assertThat(WIRE.request().getUrl()).isEqualTo(Wire.BASE + path + "?conditions=closedFlag%3Dfalse");
    }

    @Test
    void listsTheDocumentsOfARecord() {
        WIRE.answer(200, "[]");

        assertThat(CLIENT.documents().list("Ticket", 5).stream()).isEmpty();
        assertThat(WIRE.request().getUrl())
                .isEqualTo(Wire.BASE + "system/documents?recordType=Ticket&recordId=5&pageSize=250");
    }

    @Test
    void asksWhereACompanyIsWithoutCredentials() {
        WIRE.answer(
                200,
                "{\"CompanyName\":\"Contoso\",\"Codebase\":\"v2022_1/\",\"IsCloud\":\"True\",\"SiteUrl\":\"api-na\"}");

        CompanyInfo info = CLIENT.system().companyInfo("conto/so").execute();

        assertThat(info.companyName()).contains("Contoso");
        assertThat(info.isCloud()).contains(true);
        assertThat(info.siteUrl()).contains("api-na");
        LoggedRequest request = WIRE.request();
        assertThat(request.getUrl()).isEqualTo("/login/companyinfo/conto%2Fso");
        assertThat(request.getHeader("Authorization")).isNull();
        assertThat(request.getHeader("clientId")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200|null", "404|''", "404|<html>no</html>"})
    void saysThatACompanyIsUnknown(int status, String body) {
        WIRE.answer(status, body);

        assertThatThrownBy(() -> CLIENT.system().companyInfo("Contoso").execute())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksTheHostThatPeopleLogInAtWhereACompanyIs() {
        List<String> hosts = new ArrayList<>();
        OkHttpClient nowhere = new OkHttpClient.Builder()
                .dns(host -> {
                    hosts.add(host);
                    throw new UnknownHostException(host);
                })
                .build();
        try (ConnectWiseClient cloud = WIRE.builder()
                .endpoint(Endpoint.parse("na.myconnectwise.net/v4_6_release"))
                .retryPolicy(RetryPolicy.never())
                .httpClient(nowhere)
                .build()) {
            assertThatThrownBy(() -> cloud.system().companyInfo("Contoso").execute())
                    .isInstanceOf(UnreachableException.class);
            assertThatThrownBy(() -> cloud.system().info().execute()).isInstanceOf(UnreachableException.class);
        }

        assertThat(hosts).containsExactly("na.myconnectwise.net", "api-na.myconnectwise.net");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200|{\"success\":true,\"message\":\"\"}", "200|''", "204|''", "200|OK"})
    void takesAMergeForDoneUnlessItIsDenied(int status, String body) {
        WIRE.answer(status, body);

        assertThat(merge()).isEqualTo(Done.DONE);
    }

    @Test
    void doesNotTakeADeniedMergeForDone() {
        WIRE.answer(200, "{\"success\":false,\"message\":\"secret\"}");

        assertThatThrownBy(EveryApiTest::merge)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageNotContaining("secret")
                .cause()
                .hasMessageContaining("its body that it was not");
        assertThat(WIRE.requests()).hasSize(1);
    }

    private static Done merge() {
        return CLIENT.tickets()
                .merge(5, TicketMerge.builder().addMergeTicketId(6).build())
                .execute();
    }

    @Test
    void namesTheDeviceOfAConfigurationThatATicketIsAbout() {
        WIRE.answer(200, "[{\"id\":9,\"deviceIdentifier\":\"MRI-01\",\"_info\":{}}]");

        assertThat(CLIENT.tickets().configurations(5, Query.all()).first())
                .contains(Reference.builder().id(9).deviceIdentifier("MRI-01").build());
    }

    @Test
    void tellsThatADeletionWasDone() {
        WIRE.answer(204, "");

        assertThat(CLIENT.callbacks().delete(5).execute()).isEqualTo(Done.DONE);
    }

    /** What a user writes for an endpoint that the client has no method for. */
    interface AgreementsApi {
        @GET("finance/agreements/{id}")
        ApiCall<JsonNode> get(@Path("id") long id);

        @GET("finance/agreements")
        PagedCall<JsonNode> list();
    }

    @Test
    void carriesAnApiOfTheUsersOwn() {
        WIRE.answer(200, "{\"id\":5,\"name\":\"gold\"}");

        assertThat(CLIENT.api(AgreementsApi.class).get(5).execute().get("name").textValue())
                .isEqualTo("gold");
        LoggedRequest request = WIRE.request();
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + "finance/agreements/5");
        assertThat(request.getHeader("clientId")).isEqualTo(Wire.CLIENT_ID);
    }

    /** A mistake that would hand the credentials to somebody else. */
    interface ElsewhereApi {
        @GET
        ApiCall<JsonNode> get(@Url String url);
    }

    @Test
    void sendsNothingToAnotherServer() {
        ElsewhereApi api = CLIENT.api(ElsewhereApi.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.get("https://evil.example" + Wire.BASE + "x"))
                .withMessageContaining("another server");
        assertThat(WIRE.requests()).isEmpty();
    }

    /** A mistake that Retrofit's own message would not explain. */
    interface WrongApi {
        @GET("x")
        String get();
    }

    @Test
    void saysWhatAMethodOfAnApiReturns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLIENT.api(WrongApi.class).get())
                .havingCause()
                .withMessageContaining("ApiCall<…> or PagedCall<…>");
    }

    @FunctionalInterface
    interface Listing {
        PagedCall<?> list(ConnectWiseClient client, Query query);
    }

    private static Arguments single(
            String method, String path, String body, Function<ConnectWiseClient, ApiCall<?>> call) {
        return Arguments.of(method, path, body, call);
    }

    private static Arguments count(String path, BiFunction<ConnectWiseClient, Query, ApiCall<Count>> call) {
        return Arguments.of(path, call);
    }

    private static Arguments list(String path, Listing listing) {
        return Arguments.of(path, listing);
    }
}
