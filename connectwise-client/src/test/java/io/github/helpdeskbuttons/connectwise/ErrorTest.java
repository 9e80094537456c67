package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.error.UnreadableAnswerException;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTest {

    private static final String SECRET_TEXT = "dan@contoso.example";

    private final Wire wire = new Wire();
    private final ConnectWiseClient client = wire.client();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void namesTheRefusedFieldsAndKeepsTheServersWordsOutOfTheMessage() {
        wire.answer(aResponse()
                .withStatus(400)
                .withHeader("x-request-id", "req-1")
                .withBody("{\"code\":\"InvalidObject\",\"message\":\"ticket object is invalid\",\"errors\":[{\"code\":"
                        + "\"InvalidField\",\"message\":\"No board called " + SECRET_TEXT
                        + "\",\"resource\":\"ticket\","
                        + "\"field\":\"board/name\"}]}"));

        RejectedException error = catchThrowableOfType(RejectedException.class, this::create);

        assertThat(error)
                .hasMessage("POST service/tickets: ConnectWise refused the request as it is; mend the fields named here"
                        + " [status 400, code InvalidObject, fields: board/name (InvalidField), request id req-1]");
        assertThat(error.serverMessage()).contains("ticket object is invalid");
        assertThat(error.fieldErrors()).singleElement().satisfies(field -> {
            assertThat(field.message()).contains("No board called " + SECRET_TEXT);
            assertThat(field.toString()).doesNotContain(SECRET_TEXT);
        });
        assertThat(error.details().toString()).doesNotContain(SECRET_TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|Cannot route. Codebase/company is invalid|InvalidCredentialsException",
                "400|<html>Bad Request</html>|RejectedException",
                "400|''|RejectedException",
                "400|{\"code\":\"InvalidObject\",\"mess|RejectedException",
                "400|{\"code\":\"ObjectExists\",\"message\":\"x\"}|ConflictException",
                "400|{\"code\":\"ConnectWiseApi\",\"message\":\"x\",\"errors\":null}|RejectedException",
                "401|{\"code\":\"Unauthorized\",\"message\":\"Invalid member or company\"}|InvalidCredentialsException",
                "401|''|InvalidCredentialsException",
                "403|{\"code\":\"Security\",\"message\":\"SSL is required.\",\"errors\":null}|UnreachableException",
                "403|{\"code\":\"Security\",\"message\":\"You may not\"}|MissingPermissionException",
                "404|{\"code\":\"NotFound\",\"message\":\"Ticket 1 not found\"}|NotFoundException",
                "404|<html>nginx</html>|NotFoundException",
                "405|''|RejectedException",
                "409|''|ConflictException",
                "413|<html>too large</html>|RejectedException",
                "415|''|RejectedException",
                "429|{\"error\":\"ConnectWiseAPI\",\"message\":\"Too many requests.\"}|RateLimitedException",
                "500|{\"code\":\"InternalError\",\"message\":\"Error converting value 3\"}|RejectedException",
                "500|{\"message\":\"A timeout has occured. Please try again.\"}|ServerFailureException",
                "502|<html>Bad Gateway</html>|ServerFailureException",
                "503|''|ServerFailureException",
                "302|''|UnreadableAnswerException",
                "200|''|UnreadableAnswerException",
                "200|{\"id\":1,\"summ|UnreadableAnswerException",
                "200|<html>Log in</html>|UnreadableAnswerException",
                "200|{\"summary\":\"no id\"}|UnreadableAnswerException",
                "200|{\"id\":\"dan@contoso.example\"}|UnreadableAnswerException",
                "200|[]|UnreadableAnswerException",
                "200|null|NotFoundException",
            })
    void mapsEveryOddAnswerOfARead(int status, String body, String expected) {
        wire.answer(status, body);

        ConnectWiseException error = catchThrowableOfType(
                ConnectWiseException.class, () -> client.tickets().get(1).execute());

        assertThat(error.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(error.status()).hasValue(status);
        assertThat(error.method()).isEqualTo("GET");
        assertThat(error.path()).isEqualTo("service/tickets/1");
        assertThat(error).hasMessageStartingWith("GET service/tickets/1: ").hasMessageContaining("status " + status);
        assertShowsNoPayload(error);
        assertThat(wire.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201|{\"id\":1,\"summ",
                "201|''",
                "200|<html>Log in</html>",
                "500|{\"message\":\"A timeout has occured. Please try again.\"}",
                "502|<html>Bad Gateway</html>",
                "503|''",
                "504|''",
                "408|''",
                "307|''",
            })
    void leavesTheOutcomeOfAWriteUnknownWhereItsAnswerSaysNothing(int status, String body) {
        wire.answer(status, body);

        OutcomeUnknownException error = catchThrowableOfType(OutcomeUnknownException.class, this::create);

        assertThat(error).hasMessageContaining("look for it before sending it again");
        assertThat(error.getCause()).isInstanceOf(ConnectWiseException.class);
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void leavesTheOutcomeOfAWriteUnknownWhereTheConnectionBroke() {
        wire.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        OutcomeUnknownException error = catchThrowableOfType(OutcomeUnknownException.class, this::create);

        assertThat(error.getCause()).isInstanceOf(UnreachableException.class);
        assertThat(error.status()).isEmpty();
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void doesNotRepeatAWriteWhereTheServerInvitesToDoSoAtOnce() {
        wire.answer(aResponse().withStatus(503).withHeader("Retry-After", "0"));

        assertThat(catchThrowableOfType(OutcomeUnknownException.class, this::create))
                .isNotNull();
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void knowsThatAWriteDidNotArriveWhereNothingListens() {
        String address = wire.address();
        wire.close();

        assertThat(catchThrowableOfType(UnreachableException.class, this::create))
                .hasMessageContaining("check the endpoint")
                .hasMessageNotContaining(address);
    }

    @Test
    void takesA404OfAWholeTableForABadKey() {
        wire.answer(404, "{\"code\":\"NotFound\",\"message\":\"x\"}");

        assertThat(catchThrowableOfType(
                        InvalidCredentialsException.class,
                        () -> client.contacts().list(Query.all()).first()))
                .hasMessageContaining("check the API key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":1}", "\"x\"", "[1]", "[null]", "[{\"id\":{}}]"})
    void refusesWhatIsNoListOfRecords(String body) {
        wire.answer(200, body);

        assertThat(catchThrowableOfType(
                        UnreadableAnswerException.class,
                        () -> client.tickets().list(Query.all()).stream().toList()))
                .isNotNull();
    }

    @Test
    void saysHowLongAThrottledClientMustWait() {
        wire.answer(aResponse().withStatus(429).withHeader("Retry-After", "86400"));

        assertThat(catchThrowableOfType(RateLimitedException.class, this::create)
                        .retryAfter())
                .contains(Duration.ofDays(1));
    }

    @Test
    void refusesACallAfterItWasClosed() {
        client.close();
        client.close();

        assertThat(catchThrowableOfType(IllegalStateException.class, this::create))
                .hasMessageContaining("closed");
        assertThat(wire.requests()).isEmpty();
    }

    private void create() {
        client.tickets()
                .create(NewTicket.builder()
                        .summary("x")
                        .company(Reference.id(7))
                        .contactEmailAddress(SECRET_TEXT)
                        .build())
                .execute();
    }

    private static void assertShowsNoPayload(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(SECRET_TEXT, "Secret1", "Secret2", "Ticket 1 not found");
        }
    }
}
