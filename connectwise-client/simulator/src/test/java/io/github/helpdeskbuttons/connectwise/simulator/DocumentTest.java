package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentTest extends SimulatorTest {

    private static final String BOUNDARY = "some--boundary";

    @Override
    ConnectWiseSimulator create() {
        return ConnectWiseSimulator.builder().documentSizeLimit(100_000).start();
    }

    @Test
    void anUploadIsKeptByteForByteWithItsNames() throws Exception {
        long ticket = caller.ticket(MINIMAL_TICKET);
        byte[] content = new byte[50_000];
        new Random(7).nextBytes(content);
        HttpResponse<String> response = upload(form(ticket), "Bildschirm \u00fc\u4e2d \"1\".png", content);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(simulator.documents(ticket)).singleElement().satisfies(document -> {
            assertThat(document.bytes())
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(content));
            assertThat(document.fileName()).isEqualTo("Bildschirm \u00fc\u4e2d \"1\".png");
            assertThat(document.title()).isEqualTo("Screen");
            assertThat(document.isPrivate()).isTrue();
            assertThat(document.length()).isEqualTo(50_000);
            assertThat(document.sha256()).isEqualTo(sha256(content));
        });
        long id = Caller.json(response).path("id").asLong();
        HttpResponse<byte[]> download = HttpClient.newHttpClient()
                .send(
                        caller.request("system/documents/" + id + "/download").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(download.body()).isEqualTo(content);
        assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment; filename*=UTF-8''Bildschirm%20"));
    }

    @Test
    void documentsAreListedByTheirTicket() throws IOException {
        long ticket = caller.ticket(MINIMAL_TICKET);
        long other = caller.ticket(MINIMAL_TICKET);
        upload(form(ticket), "a.log", new byte[] {1});
        upload(form(other), "b.log", new byte[] {2});
        HttpResponse<String> list = caller.get("system/documents?recordType=Ticket&recordId=" + ticket);
        assertThat(Caller.json(list).findValuesAsText("fileName")).containsExactly("a.log");
        assertThat(Caller.json(list).at("/0/size").asInt()).isEqualTo(1);
        assertThat(caller.get("system/documents").statusCode()).isEqualTo(400);
    }

    @Test
    void jsonInsteadOfAFormIsAnUnsupportedMediaType() throws IOException {
        assertThat(caller.post("system/documents", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void aFormWithoutFileOrTicketIsRefused() throws IOException {
        long ticket = caller.ticket(MINIMAL_TICKET);
        Map<String, String> withoutRecord = form(ticket);
        withoutRecord.remove("recordId");
        assertThat(upload(withoutRecord, "a.log", new byte[1]).statusCode()).isEqualTo(400);
        assertThat(upload(form(4711), "a.log", new byte[1]).statusCode()).isEqualTo(400);
        HttpRequest.BodyPublisher empty = BodyPublishers.ofString("--" + BOUNDARY + "--\r\n");
        assertThat(caller.send(multipart().POST(empty)).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileOverTheLimitIsTooLarge() throws IOException {
        long ticket = caller.ticket(MINIMAL_TICKET);
        assertThat(upload(form(ticket), "big.bin", new byte[100_001]).statusCode())
                .isEqualTo(413);
        assertThat(upload(form(ticket), "fits.bin", new byte[100_000]).statusCode())
                .isEqualTo(201);
    }

    @Test
    void bytesNeedNotBeKept() throws IOException {
        try (ConnectWiseSimulator forgetful =
                ConnectWiseSimulator.builder().keepDocuments(false).start()) {
            Caller other = new Caller(forgetful);
            long ticket = other.ticket(MINIMAL_TICKET);
            other.send(other.request("system/documents")
                    .header("Content-Type", "multipart/form-data; boundary=\"" + BOUNDARY + "\"")
                    .POST(BodyPublishers.ofByteArray(body(form(ticket), "a.bin", new byte[] {1, 2, 3}))));
            assertThat(forgetful.documents(ticket)).singleElement().satisfies(document -> {
                assertThat(document.bytes()).isEmpty();
                assertThat(document.length()).isEqualTo(3);
                assertThat(document.sha256()).hasSize(64);
            });
            assertThat(forgetful.requests())
                    .extracting(ReceivedRequest::bodyLength)
                    .last()
                    .isEqualTo(0);
        }
    }

    private HttpResponse<String> upload(Map<String, String> fields, String fileName, byte[] content)
            throws IOException {
        return caller.send(multipart().POST(BodyPublishers.ofByteArray(body(fields, fileName, content))));
    }

    private HttpRequest.Builder multipart() {
        return caller.request("system/documents").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static Map<String, String> form(long ticket) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("recordType", "Ticket");
        fields.put("recordId", Long.toString(ticket));
        fields.put("title", "Screen");
        fields.put("privateFlag", "true");
        return fields;
    }

    private static byte[] body(Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        String quoted = fileName.replace("\"", "%22");
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
