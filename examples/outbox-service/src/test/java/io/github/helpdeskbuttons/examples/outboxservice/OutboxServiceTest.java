package io.github.helpdeskbuttons.examples.outboxservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.outbox.Outbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as a browser and a form see it. */
@Timeout(120)
class OutboxServiceTest {
    private static final String PRESS =
            "{\"id\":\"p-1\",\"email\":\"dan@contoso.example\",\"message\":\"It does not boot\"}";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private OutboxService service;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Outbox outbox = Outbox.inFile(folder.resolve("outbox"))
                .pollInterval(Duration.ofMillis(50))
                .backOff(Duration.ofMillis(20), Duration.ofMillis(50))
                .mostAttempts(1);
        service = OutboxService.start(Map.of(), outbox, 0);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(service.address().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(service.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Reads the page's events until one says that; the press must come to it, or the test times out. */
    private void awaitEvent(String said) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> events = browser.send(
                HttpRequest.newBuilder(service.address().resolve("/events")).build(),
                HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            Iterator<String> line = lines.iterator();
            while (!line.next().contains(said)) {
                assertThat(line.hasNext()).isTrue();
            }
        }
    }

    @Test
    void aPressIsAnsweredWithItsIdAndShownUntilItIsATicket() throws Exception {
        HttpResponse<String> answer = post("/presses", PRESS);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("p-1");

        awaitEvent("\"state\":\"FILED\"");
        assertThat(get(answer.headers().firstValue("Location").orElseThrow()).body())
                .contains("\"ticketId\":")
                .doesNotContain("It does not boot");
    }

    @Test
    void aPressThatWasGivenUpIsTriedAgainByAButton() throws Exception {
        assertThat(post("/outage", "down").statusCode()).isEqualTo(200);
        post("/presses", PRESS);
        awaitEvent("\"state\":\"GIVEN_UP\"");

        post("/outage", "up");
        assertThat(post("/presses/p-1/again", "").statusCode()).isEqualTo(202);
        awaitEvent("\"state\":\"FILED\"");
        assertThat(post("/presses/p-1/again", "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNoPressIsRefusedWithoutRepeatingIt() throws Exception {
        HttpResponse<String> answer = post("/presses", "{\"message\": [\"hunter2\"]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("JSON").doesNotContain("hunter2");
    }

    @Test
    void thePageIsThere() throws Exception {
        assertThat(get("/").body()).contains("EventSource('/events')").contains("Try again");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageFromElsewhereCannotPressButtons() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(service.address().resolve("/presses"))
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(PRESS))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(get("/presses/p-1").statusCode()).isEqualTo(404);
    }
}
