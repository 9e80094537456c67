package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStreamsTest {

    private final Wire wire = new Wire();
    private final ConnectWiseClient client = wire.client();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void sendsTheseBytes() {
        wire.answer(201, "{\"id\":8}");

        client.documents()
                .upload(NewDocument.builder()
                        .recordId(5)
                        .fileName("größer \"画面\" \ud83d\ude00.png")
                        .title("Ein \"Bild\" \u2615")
                        .contentType("image/png")
                        .privateFlag(true)
                        .content(new byte[] {0, -1, '\r', '\n', '-', '-'})
                        .build())
                .execute();

        LoggedRequest request = wire.request();
        String type = request.getHeader("Content-Type");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(type).isEqualTo("multipart/form-data; boundary=" + boundary);
        byte[] expected = bytes(
                textPart(boundary, "recordType", "Ticket"),
                textPart(boundary, "recordId", "5"),
                textPart(boundary, "title", "Ein \"Bild\" \u2615"),
                textPart(boundary, "privateFlag", "true"),
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"größer %22画面%22 "
                                + "\ud83d\ude00.png\"\r\nContent-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                new byte[] {0, -1, '\r', '\n', '-', '-'},
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(request.getBody()).isEqualTo(expected);
        assertThat(request.getHeader("Content-Length")).isEqualTo(Integer.toString(expected.length));
    }

    @Test
    void sendsAFileOfThisComputerUnderItsName(@TempDir Path folder) throws IOException {
        wire.answer(201, "{\"id\":8}");
        Path file = Files.writeString(folder.resolve("größe.log"), "all of it");

        client.documents()
                .upload(NewDocument.builder().recordId(5).file(file).build())
                .execute();

        LoggedRequest request = wire.request();
        assertThat(request.getHeader("Content-Length")).isEqualTo(Integer.toString(request.getBody().length));
        assertThat(request.getBodyAsString()).contains("filename=\"größe.log\"", "\r\n\r\nall of it\r\n--");
    }

    @Test
    void sendsContentWhoseLengthIsNotKnown() {
        wire.answer(201, "{\"id\":8}");

        upload(() -> new ByteArrayInputStream(new byte[] {'x', 'y'}));

        LoggedRequest request = wire.request();
        assertThat(request.getHeader("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.containsHeader("Content-Length")).isFalse();
        assertThat(request.getBodyAsString()).contains("\r\n\r\nxy\r\n--");
    }

    @Test
    void neverSendsAnUploadAgainWhoseOutcomeIsUnknown() {
        wire.answer(503, "<html>busy</html>");
        AtomicInteger opened = new AtomicInteger();

        try (VirtualTime time = new VirtualTime();
                ConnectWiseClient patient = time.install(wire.builder()).build()) {
            assertThatThrownBy(() -> patient.documents()
                            .upload(document(() -> {
                                opened.incrementAndGet();
                                return InputStream.nullInputStream();
                            }))
                            .execute())
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        assertThat(wire.requests()).hasSize(1);
        assertThat(opened).hasValue(1);
    }

    @Test
    void rejectsAFileThatIsTooLargeForTheServer() {
        wire.answer(413, "<html>too large</html>");

        assertThatThrownBy(() -> upload(InputStream::nullInputStream)).isInstanceOf(RejectedException.class);
    }

    @Test
    void saysThatAMissingFileCannotBeRead(@TempDir Path folder) {
        assertThatThrownBy(() -> client.documents()
                        .upload(NewDocument.builder()
                                .recordId(5)
                                .file(folder.resolve("gone"))
                                .build())
                        .execute())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nothing was attached");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void saysThatContentWhichCannotBeOpenedCannotBeRead() {
        wire.answer(201, "{\"id\":8}");
        FileNotFoundException gone = new FileNotFoundException("gone");

        assertThatThrownBy(() -> upload(() -> {
                    throw gone;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(gone);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void attachesNothingWhereTheContentBreaksOff(boolean blocking) {
        wire.answer(201, "{\"id\":8}");
        IOException broken = new IOException("disk");
        ApiCall<?> call = client.documents().upload(document(() -> breaking(broken)));

        assertThatThrownBy(() -> {
                    if (blocking) {
                        call.execute();
                    } else {
                        call.executeAsync().join();
                    }
                })
                .satisfies(thrown -> assertThat(thrown instanceof CompletionException ? thrown.getCause() : thrown)
                        .isInstanceOf(UncheckedIOException.class)
                        .hasCause(broken));
        assertThat(wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4})
    void attachesNothingWhereTheContentHasAnotherLengthThanItSaid(long length) {
        wire.answer(201, "{\"id\":8}");

        assertThatThrownBy(() -> upload(new NewDocument.Content() {
                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(new byte[3]);
                    }

                    @Override
                    public OptionalLong length() {
                        return OptionalLong.of(length);
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .hasMessageContaining(length == 4 ? "fewer bytes" : "more bytes");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void mapsTheErrorsOfADownload() {
        wire.answer(404, "{\"code\":\"NotFound\",\"message\":\"Document 8 not found\"}");

        assertThatThrownBy(() -> client.documents().download(8).execute())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("GET system/documents/8/download");
    }

    @Test
    void givesAnEmptyFileAsAnEmptyStream() throws IOException {
        wire.answer(200, "");

        try (InputStream file = client.documents().download(8).execute()) {
            assertThat(file.read()).isEqualTo(-1);
        }
    }

    @Test
    void givesADownloadWithoutBlocking() throws IOException {
        wire.answer(200, "abc");

        try (InputStream file = client.documents().download(8).executeAsync().join()) {
            assertThat(file.readAllBytes()).isEqualTo(new byte[] {'a', 'b', 'c'});
        }
    }

    @Test
    void saysOnReadingThatADownloadBrokeOff() throws IOException {
        wire.answer(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        try (InputStream file = client.documents().download(8).execute()) {
            assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsGoOfTheConnectionWhereADownloadIsClosedOrFails() throws IOException {
        OkHttpClient shared = new OkHttpClient();
        try (ConnectWiseClient sharing = wire.builder().httpClient(shared).build()) {
            wire.answer(200, "abc");
            try (InputStream file = sharing.documents().download(8).execute()) {
                assertThat(shared.connectionPool().idleConnectionCount()).isZero();
                assertThat(file.read()).isEqualTo('a');
            }
            assertThat(shared.connectionPool().idleConnectionCount())
                    .isEqualTo(shared.connectionPool().connectionCount());

            wire.answer(404, "");
            assertThatThrownBy(() -> sharing.documents().download(8).execute()).isInstanceOf(NotFoundException.class);
            assertThat(shared.connectionPool().idleConnectionCount())
                    .isEqualTo(shared.connectionPool().connectionCount());
        } finally {
            shared.dispatcher().executorService().shutdown();
            shared.connectionPool().evictAll();
        }
    }

    @ParameterizedTest
    @EnumSource(ReadingServer.Length.class)
    void neverHoldsAnUploadInMemory(ReadingServer.Length length) throws IOException {
        long size = 48L * 1024 * 1024;
        try (ReadingServer server = new ReadingServer(length);
                ConnectWiseClient direct = ConnectWiseClient.builder()
                        .endpoint(Endpoint.parse(server.address()))
                        .apiKey(ApiKey.parse(Wire.KEY))
                        .clientId(Wire.CLIENT_ID)
                        .retryPolicy(RetryPolicy.never())
                        .build()) {
            ReadingServer.Measured content = server.measured(size);

            assertThat(direct.documents().upload(document(content)).execute().id())
                    .isEqualTo(8);

            assertThat(content.given()).isEqualTo(size);
            assertThat(server.received()).isGreaterThan(size);
            assertThat(content.greatestLead()).isLessThan(size / 2);
        }
    }

    private void upload(NewDocument.Content content) {
        client.documents().upload(document(content)).execute();
    }

    private static NewDocument document(NewDocument.Content content) {
        return NewDocument.builder()
                .recordId(5)
                .fileName("a.bin")
                .content(content)
                .build();
    }

    private static InputStream breaking(IOException problem) {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw problem;
            }

            @Override
            public int read(byte[] to, int offset, int count) throws IOException {
                throw problem;
            }
        });
    }

    private static byte[] textPart(String boundary, String name, String value) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
