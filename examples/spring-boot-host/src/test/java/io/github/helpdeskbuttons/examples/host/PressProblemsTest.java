package io.github.helpdeskbuttons.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import io.github.helpdeskbuttons.Preview;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionAbandonedException;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ErrorDetails;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;

/** What each failure of the SDK is answered with; the facade is faked, as hosts can. */
class PressProblemsTest {
    private static final String SECRET = "dan@contoso.example";
    private static final HostSettings SETTINGS = new HostSettings(
            new HostSettings.Defaults(null, null, null, null, null),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            DataSize.ofMegabytes(1));

    private static RuntimeException failure(String kind) {
        ErrorDetails details = ErrorDetails.builder()
                .method("POST")
                .path("service/tickets")
                .serverMessage("no such contact: " + SECRET)
                .build();
        return switch (kind) {
            case "unsettled" -> new UnsettledSubmissionException("press-1", new IllegalStateException(SECRET));
            case "abandoned" -> new SubmissionAbandonedException("press-1");
            case "no catch-all contact" -> new CatchAllContactMissingException("press-1");
            case "rate limited" -> new RateLimitedException("later", details, Optional.of(Duration.ofSeconds(77)));
            case "credentials" -> new InvalidCredentialsException("rejected", details, null);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static MvcTestResult answerTo(RuntimeException failure) {
        PressController controller = new PressController(new Failing(failure), new PressReader(SETTINGS));
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                        .setControllerAdvice(new PressProblems())
                        .build())
                .post()
                .uri("/presses")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\": \"press-1\", \"email\": \"" + SECRET + "\"}")
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "unsettled, unsettled, 30",
        "abandoned, abandoned, 30",
        "no catch-all contact, set-up, 300",
        "rate limited, connectwise, 77",
        "credentials, connectwise, 30"
    })
    void whatCanBeSentAgainSaysSoWithItsIdAndWithoutAPrivateWord(String failure, String reason, String retryAfter)
            throws Exception {
        MvcTestResult answer = answerTo(failure(failure));

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", retryAfter);
        assertThat(answer.getResponse().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getResponse().getContentAsString())
                .contains("\"reason\":\"" + reason + "\"", "\"pressId\":\"press-1\"")
                .doesNotContain(SECRET)
                .doesNotContain("service/tickets");
    }

    /** Fails every submission. */
    private record Failing(RuntimeException failure) implements HelpdeskButtons {
        @Override
        public Submission submit(ButtonPress press) {
            throw failure;
        }

        @Override
        public CompletableFuture<Submission> submitAsync(ButtonPress press) {
            return CompletableFuture.failedFuture(failure);
        }

        @Override
        public Preview preview(ButtonPress press) {
            throw failure;
        }

        @Override
        public IntegrationReport verify() {
            throw failure;
        }

        @Override
        public IntegrationReport verifyWithTestTicket() {
            throw failure;
        }

        @Override
        public void close() {}
    }
}
