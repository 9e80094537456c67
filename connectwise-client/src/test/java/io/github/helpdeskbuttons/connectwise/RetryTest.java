package io.github.helpdeskbuttons.connectwise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import io.github.helpdeskbuttons.connectwise.error.ServerFailureException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.internal.Scheduler;
import io.github.helpdeskbuttons.connectwise.internal.Sleeper;
import io.github.helpdeskbuttons.connectwise.model.Done;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    /** Every way to execute a call goes through every test here. */
    enum Way {
        BLOCKING {
            @Override
            <T> T run(ApiCall<T> call) {
                return call.execute();
            }
        },
        ASYNCHRONOUS {
            @Override
            <T> T run(ApiCall<T> call) {
                return joined(call.executeAsync());
            }
        },
        ON_AN_EXECUTOR {
            @Override
            <T> T run(ApiCall<T> call) {
                return joined(call.executeAsync(ForkJoinPool.commonPool()));
            }
        };

        abstract <T> T run(ApiCall<T> call);

        private static <T> T joined(CompletableFuture<T> future) {
            try {
                return future.join();
            } catch (CompletionException wrapped) {
                throw (RuntimeException) wrapped.getCause();
            }
        }
    }

    private static final ResponseDefinitionBuilder OK =
            aResponse().withStatus(200).withBody("{\"id\":1}");

    private final Wire wire = new Wire();
    private final VirtualTime time = new VirtualTime();
    private final List<RequestAttempt> attempts = new CopyOnWriteArrayList<>();
    private final ConnectWiseClient client =
            time.install(wire.builder()).listener(attempts::add).build();

    @AfterEach
    void close() {
        client.close();
        time.close();
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsAgainWithGrowingDelaysUntilItSucceeds(Way way) {
        answers(
                aResponse().withStatus(503),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(429),
                OK);

        assertThat(way.run(client.tickets().get(1)).id()).isEqualTo(1);

        assertThat(wire.requests()).hasSize(4);
        assertThat(time.waits()).hasSize(3);
        assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(time.waits().get(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(time.waits().get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(attempts).extracting(RequestAttempt::number).containsExactly(1, 2, 3, 4);
        assertThat(attempts.get(0).failure()).containsInstanceOf(ServerFailureException.class);
        assertThat(attempts.get(3).status()).hasValue(200);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheLastFailureWhenAllAttemptsFailed(Way way) {
        wire.answer(502, "");

        assertThat(catchThrowableOfType(
                        ServerFailureException.class,
                        () -> way.run(client.tickets().get(1))))
                .isNotNull();
        assertThat(wire.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void sendsAThrottledWriteAgainNoSoonerThanTheServerAllows(Way way) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"), OK.withStatus(201));

        assertThat(way.run(create()).id()).isEqualTo(1);

        assertThat(wire.requests()).hasSize(2);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void understandsADateInRetryAfter(Way way) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "Mon, 23 Nov 2026 10:00:09 GMT"), OK);

        assertThat(way.run(client.tickets().get(1)).id()).isEqualTo(1);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWaitBeyondTheTotal(Way way) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "121"), OK);

        RateLimitedException error = catchThrowableOfType(
                RateLimitedException.class, () -> way.run(client.tickets().get(1)));

        assertThat(error.retryAfter()).contains(Duration.ofSeconds(121));
        assertThat(wire.requests()).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sendsAWriteOnceWhereItsAnswerIsLost(Way way) {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), OK);

        assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> way.run(create())))
                .isNotNull();
        assertThat(wire.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void sendsAWriteOnceWhateverTheServersFailure(int status) {
        answers(aResponse().withStatus(status), OK);

        assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> create().execute()))
                .isNotNull();
        assertThat(wire.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 500})
    void doesNotRepeatAReadThatWouldFailAgain(int status) {
        answers(aResponse().withStatus(status), OK);

        assertThat(catchThrowableOfType(
                        ConnectWiseException.class,
                        () -> client.tickets().get(1).execute()))
                .isNotNull();
        assertThat(wire.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainToReachAServerThatIsNotThereEvenForAWrite(Way way) {
        ApiCall<Ticket> create = create();
        wire.close();

        assertThat(catchThrowableOfType(UnreachableException.class, () -> way.run(create)))
                .isNotNull();
        assertThat(attempts).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void takesADeletionForDoneWhoseAnswerWasLostAndWhoseRecordIsGone(Way way) {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withStatus(404));

        assertThat(way.run(client.callbacks().delete(5))).isEqualTo(Done.DONE);

        assertThat(wire.requests()).hasSize(2);
    }

    @Test
    void tellsThatNothingWasThereToDelete() {
        wire.answer(404, "");

        assertThat(catchThrowableOfType(
                        NotFoundException.class,
                        () -> client.callbacks().delete(5).execute()))
                .isNotNull();
    }

    @Test
    void repeatsASearchAlthoughItIsAPost() {
        answers(aResponse().withStatus(503), aResponse().withBody("[{\"id\":1}]"));
        Query tooLongForAnAddress = Query.where(Conditions.field("summary").is("x".repeat(3000)));

        assertThat(client.tickets().list(tooLongForAnAddress).stream()).hasSize(1);

        assertThat(wire.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.getMethod().getName()).isEqualTo("POST"));
    }

    @ParameterizedTest
    @EnumSource
    void spacesRequestsAfterABurst(Way way) {
        wire.answer(OK);
        try (ConnectWiseClient slow =
                time.install(wire.builder()).requestsPerMinute(60).build()) {
            for (int i = 0; i < 23; i++) {
                way.run(slow.tickets().get(1));
            }
        }

        assertThat(time.waits()).hasSize(3).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void neverRepeatsWhereThePolicySaysSo() {
        wire.answer(503, "");
        try (ConnectWiseClient once =
                time.install(wire.builder()).retryPolicy(RetryPolicy.never()).build()) {
            assertThat(catchThrowableOfType(
                            ServerFailureException.class,
                            () -> once.tickets().get(1).execute()))
                    .isNotNull();
        }
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void stopsWaitingWhenTheThreadIsInterruptedAndGivesTheFailureItHad() {
        wire.answer(503, "");
        try (ConnectWiseClient sleeping = wire.builder()
                .retryPolicy(RetryPolicy.builder()
                        .delays(Duration.ofHours(1), Duration.ofHours(1))
                        .total(Duration.ofDays(1))
                        .build())
                .listener(attempt -> Thread.currentThread().interrupt())
                .build()) {
            assertThat(catchThrowableOfType(
                            ServerFailureException.class,
                            () -> sleeping.tickets().get(1).execute()))
                    .isNotNull();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void aThrowingListenerChangesNothing() {
        wire.answer(OK);
        try (ConnectWiseClient client = wire.builder()
                .listener(attempt -> {
                    throw new IllegalStateException("from a listener");
                })
                .build()) {
            assertThat(client.tickets().get(1).execute().id()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingWhenTheThreadIsInterruptedBeforeTheFirstAttempt() {
        wire.answer(OK);
        try (ConnectWiseClient slow = wire.builder().requestsPerMinute(1).build()) {
            for (int i = 0; i < 20; i++) {
                slow.tickets().get(1).execute();
            }
            Thread.currentThread().interrupt();

            assertThat(catchThrowableOfType(
                            CancellationException.class,
                            () -> slow.tickets().get(1).execute()))
                    .hasMessage("interrupted while waiting");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(wire.requests()).hasSize(20);
    }

    @Test
    void aBlockingCallWaitsOnItsCallersThread() {
        answers(aResponse().withStatus(503), aResponse().withStatus(503), OK);
        List<Thread> sleepers = new CopyOnWriteArrayList<>();
        Scheduler unwanted = (work, delay) -> {
            throw new AssertionError("a blocking call waits on another thread");
        };
        try (ConnectWiseClient blocking = wire.builder()
                .time(Clock.systemUTC(), System::nanoTime, delay -> sleepers.add(Thread.currentThread()), unwanted)
                .build()) {
            assertThat(blocking.tickets().get(1).execute().id()).isEqualTo(1);
        }

        assertThat(sleepers).hasSize(2).containsOnly(Thread.currentThread());
    }

    @Test
    void cancellingTheFutureCallsOffTheWaiting() throws InterruptedException {
        wire.answer(503, "");
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch calledOff = new CountDownLatch(1);
        Scheduler endless = (work, delay) -> {
            waiting.countDown();
            return calledOff::countDown;
        };
        try (ConnectWiseClient waitingClient = wire.builder()
                .time(Clock.systemUTC(), System::nanoTime, Sleeper.real(), endless)
                .build()) {
            var future = waitingClient.tickets().get(1).executeAsync();
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(future.cancel(true)).isTrue();

            assertThat(calledOff.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(wire.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandAttemptsTakeNoMoreStackThanOne(Way way) {
        OkHttpClient failing = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(503)
                        .message("")
                        .body(ResponseBody.create("", null))
                        .build())
                .build();
        try (ConnectWiseClient patient = time.install(wire.builder())
                .httpClient(failing)
                .listener(attempts::add)
                .requestsPerMinute(1_000_000)
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(10_000)
                        .delays(Duration.ZERO, Duration.ZERO)
                        .build())
                .build()) {
            assertThat(catchThrowableOfType(
                            ServerFailureException.class,
                            () -> way.run(patient.tickets().get(1))))
                    .isNotNull();
        } finally {
            failing.dispatcher().executorService().shutdown();
        }
        assertThat(attempts).extracting(RequestAttempt::number).hasSize(10_000).endsWith(10_000);
    }

    @Test
    void refusesAPolicyThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().maxAttempts(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().delays(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().total(Duration.ofSeconds(-1)));
    }

    @Test
    void tellsNotFoundAtOnce() {
        wire.answer(404, "{\"code\":\"NotFound\"}");

        assertThat(catchThrowableOfType(
                        NotFoundException.class, () -> client.tickets().get(1).execute()))
                .isNotNull();
    }

    private ApiCall<Ticket> create() {
        return client.tickets()
                .create(NewTicket.builder()
                        .summary("x")
                        .company(Reference.id(7))
                        .build());
    }

    /** Answers the first request with the first answer, and so on; the last one stays. */
    private void answers(ResponseDefinitionBuilder... responses) {
        for (int i = 0; i < responses.length; i++) {
            wire.server()
                    .stubFor(any(anyUrl())
                            .inScenario("s")
                            .whenScenarioStateIs(i == 0 ? "Started" : "after " + i)
                            .willReturn(responses[i])
                            .willSetStateTo("after " + Math.min(i + 1, responses.length - 1)));
        }
    }
}
