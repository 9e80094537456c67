package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request.Part;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private final Wire wire = new Wire();
    private final ConnectWiseClient client = wire.client();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void uploadsAFileByteForByte() {
        wire.answer(201, "{\"id\":8,\"fileName\":\"screen.png\"}");
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);

        assertThat(client.documents()
                        .upload(NewDocument.builder()
                                .recordId(5)
                                .fileName("screen.png")
                                .title("What I see")
                                .contentType("image/png")
                                .privateFlag(true)
                                .content(bytes)
                                .build())
                        .execute()
                        .id())
                .isEqualTo(8);

        LoggedRequest request = wire.request();
        assertThat(request.getUrl()).isEqualTo(Wire.BASE + "system/documents");
        assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(part(request, "file").getBody().asBytes()).isEqualTo(bytes);
        assertThat(part(request, "file").getHeader("Content-Type").firstValue()).isEqualTo("image/png");
        assertThat(text(request, "recordType")).isEqualTo("Ticket");
        assertThat(text(request, "recordId")).isEqualTo("5");
        assertThat(text(request, "title")).isEqualTo("What I see");
        assertThat(text(request, "privateFlag")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bildschirmfoto größer.png", "画面 キャプチャ.png", "😀.txt", "a;b=c.txt"})
    void keepsAFileNameOfAnyScript(String name) {
        wire.answer(201, "{\"id\":8}");

        client.documents()
                .upload(NewDocument.builder()
                        .recordId(5)
                        .fileName(name)
                        .content(new byte[1])
                        .build())
                .execute();

        assertThat(new String(wire.request().getBody(), StandardCharsets.UTF_8))
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n");
    }

    @Test
    void cannotBeMadeToSendAnotherPartByAFileName() {
        wire.answer(201, "{\"id\":8}");

        client.documents()
                .upload(NewDocument.builder()
                        .recordId(5)
                        .fileName("x\"\r\nContent-Type: text/html\r\n\r\n\".png")
                        .content(new byte[1])
                        .build())
                .execute();

        LoggedRequest request = wire.request();
        assertThat(request.getParts()).hasSize(5);
        assertThat(part(request, "file").getBody().asBytes()).isEqualTo(new byte[1]);
        assertThat(part(request, "file").getHeader("Content-Type").firstValue()).isEqualTo("application/octet-stream");
    }

    @Test
    void readsTheContentAnewWhereTheUploadIsSentAgain() {
        wire.server()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.post("/v4_6_release/apis/3.0/system/documents")
                        .inScenario("s")
                        .whenScenarioStateIs("Started")
                        .willReturn(aResponse().withStatus(429))
                        .willSetStateTo("then"));
        wire.server()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.post("/v4_6_release/apis/3.0/system/documents")
                        .inScenario("s")
                        .whenScenarioStateIs("then")
                        .willReturn(aResponse().withStatus(201).withBody("{\"id\":8}")));
        try (VirtualTime time = new VirtualTime();
                ConnectWiseClient patient = time.install(wire.builder()).build()) {
            patient.documents()
                    .upload(NewDocument.builder()
                            .recordId(5)
                            .fileName("a")
                            .content("all of it".getBytes(StandardCharsets.UTF_8))
                            .build())
                    .execute();
        }

        assertThat(wire.requests()).hasSize(2).allSatisfy(request -> assertThat(text(request, "file"))
                .isEqualTo("all of it"));
    }

    @Test
    void downloadsAFileAsItComes() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(2).nextBytes(bytes);
        wire.answer(aResponse().withBody(bytes));

        try (InputStream file = client.documents().download(8).execute()) {
            assertThat(file.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(wire.request().getUrl()).isEqualTo(Wire.BASE + "system/documents/8/download");
    }

    private static Part part(LoggedRequest request, String name) {
        return request.getParts().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(LoggedRequest request, String name) {
        return part(request, name).getBody().asString();
    }
}
