package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends SimulatorTest {

    @Test
    void theRightKeyAndClientIdAreLetIn() throws IOException {
        assertThat(caller.get("system/info").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutCredentialsIsUnauthorized() throws IOException {
        HttpResponse<String> response =
                caller.send(caller.anonymous("system/info").header("clientId", simulator.clientId()));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Caller.json(response).path("code").asText()).isEqualTo("Unauthorized");
    }

    @Test
    void wrongKeysAreUnauthorized() throws IOException {
        HttpResponse<String> response = caller.send(as("training+publicKey:wrong"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Caller.json(response).path("errors").isNull()).isTrue();
    }

    @Test
    void anUnknownCompanyCannotBeRouted() throws IOException {
        HttpResponse<String> response = caller.send(as("elsewhere+publicKey:privateKey"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("Cannot route. Codebase/company is invalid");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void anotherCodebaseCannotBeRouted() throws IOException {
        URI address = URI.create(simulator.endpoint().replace("v4_6_release", "v2022_1") + "/apis/3.0/system/info");
        HttpResponse<String> response = caller.send(HttpRequest.newBuilder(address));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("Cannot route. Codebase/company is invalid");
    }

    @Test
    void aMissingClientIdIsUnauthorized() throws IOException {
        HttpResponse<String> response =
                caller.send(caller.anonymous("system/info").header("Authorization", Caller.basic(simulator.apiKey())));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Caller.json(response).path("message").asText()).contains("clientId");
    }

    @Test
    void headerNamesAreReadWithoutRegardToCase() throws IOException {
        HttpResponse<String> response = caller.send(caller.anonymous("system/info")
                .header("AUTHORIZATION", Caller.basic(simulator.apiKey()))
                .header("CLIENTID", simulator.clientId()));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void aKnownModelVersionIsAccepted() throws IOException {
        String accept = "application/vnd.connectwise.com+json; version=2022.1";
        assertThat(caller.send(caller.request("system/info").header("Accept", accept))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownModelVersionIsABadRequest() throws IOException {
        String accept = "application/vnd.connectwise.com+json; version=1999.1";
        assertThat(caller.send(caller.request("system/info").header("Accept", accept))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void companyInformationNeedsNoCredentials() throws IOException {
        HttpResponse<String> response = caller.send(HttpRequest.newBuilder(site("/login/companyinfo/training")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Caller.json(response).path("Codebase").asText()).isEqualTo("v2022_1/");
    }

    @Test
    void companyInformationOfAnUnknownCompanyIsNull() throws IOException {
        assertThat(caller.send(HttpRequest.newBuilder(site("/login/companyinfo/nobody")))
                        .body())
                .isEqualTo("null");
    }

    @Test
    void aDeniedPermissionForbidsWhatNeedsItAndNothingElse() throws IOException {
        simulator.denyPermission("Companies/Contacts/Inquire");
        assertThat(caller.get("company/contacts").statusCode()).isEqualTo(403);
        assertThat(caller.get("company/companies").statusCode()).isEqualTo(200);
        assertThat(caller.post("company/contacts", "{\"firstName\":\"Ann\"}").statusCode())
                .isEqualTo(201);
        simulator.grantPermission("Companies/Contacts");
        assertThat(caller.get("company/contacts").statusCode()).isEqualTo(200);
    }

    @Test
    void ticketsAndTheirDependenciesArePermissionsOfTheirOwn() throws IOException {
        long id = caller.ticket(MINIMAL_TICKET);
        simulator.denyPermission("Service Desk/Service Ticket - Dependencies");
        assertThat(caller.get("service/tickets/" + id).statusCode()).isEqualTo(200);
        assertThat(caller.get("service/tickets/" + id + "/notes").statusCode()).isEqualTo(403);
        simulator.denyPermission("Service Desk/Service Ticket/Add");
        assertThat(caller.post("service/tickets", MINIMAL_TICKET).statusCode()).isEqualTo(403);
        assertThat(caller.get("service/tickets/" + id).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder as(String userInfo) {
        return caller.anonymous("system/info")
                .header("clientId", simulator.clientId())
                .header("Authorization", Caller.basic(userInfo));
    }

    private URI site(String path) {
        return URI.create("http://127.0.0.1:" + simulator.port() + path);
    }
}
