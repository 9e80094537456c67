package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread that makes a request and is interrupted does not wait for the server any longer. */
class InterruptTest {

    /** How far the server's answer has come when the thread is interrupted. */
    enum Moment {
        BEFORE_THE_ANSWER(""),
        WITHIN_THE_HEADERS("HTTP/1.1 200 OK\r\n"),
        WITHIN_THE_BODY("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");

        private final String answered;

        Moment(String answered) {
            this.answered = answered;
        }
    }

    private final BlockingQueue<Boolean> stalled = new ArrayBlockingQueue<>(10);
    private volatile Moment moment = Moment.BEFORE_THE_ANSWER;
    private final RawServer server = new RawServer(connection -> {
        connection.readRequest();
        connection.write(moment.answered);
        stalled.add(true);
        connection.stall();
    });
    private final ConnectWiseClient client = ConnectWiseClient.builder()
            .endpoint(Endpoint.parse(server.address()))
            .apiKey(ApiKey.parse(Wire.KEY))
            .clientId(Wire.CLIENT_ID)
            .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReadThatWaitsForTheServerEndsAtOnce(Moment when) throws Exception {
        moment = when;

        assertThat(interruptedWhileWaiting(() -> client.tickets().get(1).execute()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("interrupted")
                .hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatWaitsForTheServerEndsAtOnceAndItsOutcomeIsUnknown(Moment when) throws Exception {
        moment = when;

        assertThat(interruptedWhileWaiting(() -> create().execute()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(UnreachableException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCallOnAnExecutorsThreadEndsAtOnce() throws Exception {
        assertThat(interruptedWhileWaiting(
                        () -> create().executeAsync(Runnable::run).join()))
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCallThatWaitsForAConnectionEndsAtOnce() throws Exception {
        try (StallingSockets sockets = new StallingSockets(() -> stalled.add(true));
                ConnectWiseClient unconnected = ConnectWiseClient.builder()
                        .endpoint(Endpoint.parse(server.address()))
                        .apiKey(ApiKey.parse(Wire.KEY))
                        .clientId(Wire.CLIENT_ID)
                        .httpClient(new OkHttpClient.Builder()
                                .socketFactory(sockets)
                                .build())
                        .build()) {
            ApiCall<?> read = unconnected.tickets().get(1);
            assertThat(interruptedWhileWaiting(
                            () -> read.executeAsync(Runnable::run).join()))
                    .hasCauseInstanceOf(UnreachableException.class)
                    .hasRootCauseInstanceOf(InterruptedException.class);
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothing() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> create().execute())).isInstanceOf(UnreachableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anInterruptThatComesAfterTheAnswerIsLeftToWhoeverAskedForIt() {
        try (Wire wire = new Wire();
                ConnectWiseClient answered = wire.builder()
                        .listener(attempt -> Thread.currentThread().interrupt())
                        .build()) {
            wire.answer(200, "{\"id\":1}");

            assertThat(answered.tickets().get(1).execute().id()).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aCallWhoseExecutorTakesNoMoreFailsWithWhatTheExecutorSays() {
        CompletableFuture<?> refused = create().executeAsync(request -> {
            throw new RejectedExecutionException("closed");
        });

        assertThat(catchThrowable(refused::join)).hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void everyPageOfAListIsAskedForWhereTheExecutorSays() {
        List<Runnable> requests = new ArrayList<>();
        try (Wire wire = new Wire();
                ConnectWiseClient answered = wire.client()) {
            wire.answer(200, "[{\"id\":1}]");
            CompletableFuture<?> all =
                    answered.contacts().list(Query.all()).all().executeAsync(requests::add);

            assertThat(wire.requests()).isEmpty();
            requests.forEach(Runnable::run);

            assertThat(all).isCompleted();
            assertThat(wire.requests()).hasSize(1);
        }
    }

    private ApiCall<?> create() {
        return client.tickets()
                .create(NewTicket.builder()
                        .summary("x")
                        .company(Reference.id(7))
                        .build());
    }

    /** What the call throws on a thread that is interrupted once the server has the request. */
    private Throwable interruptedWhileWaiting(Runnable call) throws InterruptedException {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Throwable failure = catchThrowable(call::run);
            if (Thread.currentThread().isInterrupted()) {
                thrown.complete(failure);
            }
        });
        thread.start();
        assertThat(stalled.poll(20, TimeUnit.SECONDS)).isTrue();

        thread.interrupt();

        return thrown.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
