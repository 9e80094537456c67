package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.TimedOutException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.error.UnreadableAnswerException;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults at each stage of an exchange, each with the number of requests that must arrive. */
class FaultTest {

    /** What goes wrong; what it is for a read; how often a read is sent. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "reset while the request is read",
                        c -> {
                            c.awaitRequest();
                            c.reset();
                        },
                        UnreachableException.class,
                        4),
                fault("closed while the request is read", c -> c.awaitRequest(), UnreachableException.class, 4),
                fault(
                        "reset after the request is read",
                        c -> {
                            c.readRequest();
                            c.reset();
                        },
                        UnreachableException.class,
                        4),
                fault("closed after the request is read", c -> c.readRequest(), UnreachableException.class, 4),
                fault(
                        "reset within the headers",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\nConte");
                            c.reset();
                        },
                        UnreachableException.class,
                        4),
                fault(
                        "cut body",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\":1");
                        },
                        UnreachableException.class,
                        4),
                fault(
                        "cut chunk",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id");
                        },
                        UnreachableException.class,
                        4),
                fault(
                        "stall before the answer",
                        c -> {
                            c.readRequest();
                            c.stall();
                        },
                        TimedOutException.class,
                        1),
                fault(
                        "stall within the headers",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\n");
                            c.stall();
                        },
                        TimedOutException.class,
                        1),
                fault(
                        "stall within the body",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
                            c.stall();
                        },
                        TimedOutException.class,
                        1),
                fault(
                        "slow drip",
                        c -> {
                            c.readRequest();
                            c.write("HTTP/1.1 200 OK\r\n\r\n");
                            for (; ; ) {
                                c.write(" ");
                                Thread.onSpinWait();
                            }
                        },
                        TimedOutException.class,
                        1),
                fault(
                        "not HTTP",
                        c -> {
                            c.readRequest();
                            c.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                        },
                        UnreadableAnswerException.class,
                        1),
                fault(
                        "cut JSON",
                        c -> {
                            c.readRequest();
                            c.answer(200, "{\"id\":1,\"summary\":\"x");
                        },
                        UnreadableAnswerException.class,
                        1),
                fault(
                        "binary",
                        c -> {
                            c.readRequest();
                            c.answer(200, "\u0000\u00ff\u00fe\u0001");
                        },
                        UnreadableAnswerException.class,
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aReadIsRepeatedOnlyWhereTheConnectionBroke(
            String name, RawServer.Behaviour behaviour, Class<? extends ConnectWiseException> expected, int times) {
        try (RawServer server = new RawServer(behaviour);
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            ApiCall<?> call = client.tickets().get(1);

            assertThat(catchThrowableOfType(expected, call::execute)).isNotNull();
            assertThat(server.connections()).isEqualTo(times);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aWriteIsSentOnceAndItsOutcomeIsUnknown(
            String name, RawServer.Behaviour behaviour, Class<? extends ConnectWiseException> expected, int times) {
        try (RawServer server = new RawServer(behaviour);
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            ApiCall<?> call = create(client);

            assertThat(catchThrowableOfType(OutcomeUnknownException.class, call::execute))
                    .hasCauseInstanceOf(expected);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void anAsynchronousWriteIsSentOnceAndItsOutcomeIsUnknown(
            String name, RawServer.Behaviour behaviour, Class<? extends ConnectWiseException> expected, int times) {
        try (RawServer server = new RawServer(behaviour);
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            ApiCall<?> call = create(client);

            assertThat(catchThrowableOfType(
                            CompletionException.class, () -> call.executeAsync().join()))
                    .hasCauseInstanceOf(OutcomeUnknownException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsAWriteOnceOverAConnectionThatTheServerHasLeftMeanwhile() {
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"id\":1}");
                });
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            client.tickets().get(1).execute();
            try {
                create(client).execute();
            } catch (OutcomeUnknownException theConnectionBrokeJustThen) {
                assertThat(theConnectionBrokeJustThen.getCause()).isInstanceOf(UnreachableException.class);
            }

            assertThat(server.requests().stream().filter(request -> request.startsWith("POST")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void cancellingTheFutureBreaksTheConnection() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch broken = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    arrived.countDown();
                    try {
                        connection.awaitEnd();
                    } finally {
                        broken.countDown();
                    }
                });
                ConnectWiseClient client = ConnectWiseClient.builder()
                        .endpoint(Endpoint.parse(server.address()))
                        .apiKey(ApiKey.parse(Wire.KEY))
                        .clientId(Wire.CLIENT_ID)
                        .build()) {
            CompletableFuture<?> future = client.tickets().get(1).executeAsync();
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(future.cancel(true)).isTrue();

            assertThat(broken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static ConnectWiseClient client(RawServer server, VirtualTime time) {
        return time.install(ConnectWiseClient.builder())
                .endpoint(Endpoint.parse(server.address()))
                .apiKey(ApiKey.parse(Wire.KEY))
                .clientId(Wire.CLIENT_ID)
                .readTimeout(Duration.ofMillis(250))
                .callTimeout(Duration.ofMillis(600))
                .build();
    }

    private static ApiCall<?> create(ConnectWiseClient client) {
        return client.tickets()
                .create(NewTicket.builder()
                        .summary("x")
                        .company(Reference.id(7))
                        .build());
    }

    private static Arguments fault(
            String name, RawServer.Behaviour behaviour, Class<? extends ConnectWiseException> expected, int times) {
        return Arguments.of(name, behaviour, expected, times);
    }
}
