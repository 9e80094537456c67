package io.github.helpdeskbuttons.connectwise.callback;

import static io.github.helpdeskbuttons.connectwise.callback.Sender.KEY_URL;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.body;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ConnectWise is asked, and how often. */
class SigningKeysTest {

    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(10);

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    /** What ConnectWise has at the moment; null while it has a bad time. */
    private volatile @Nullable String currentKey = "first";

    private final CallbackVerifier verifier = verifier(this::ask, Duration.ofSeconds(30));

    private String ask(URI url) throws IOException {
        asked.incrementAndGet();
        String key = currentKey;
        if (key == null) {
            throw new IOException("ConnectWise has a bad time.");
        }
        return key;
    }

    private CallbackVerifier verifier(SigningKeySource source, Duration keyTimeout) {
        return CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .anyCompany()
                .signingKeySource(source)
                .keyTimeout(keyTimeout)
                .refreshInterval(REFRESH_INTERVAL)
                .clock(() -> now)
                .build();
    }

    @Test
    void asksOnceForManyCallbacks() {
        for (int i = 0; i < 100; i++) {
            deliver("first", KEY_URL);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksOnceForABurstOfCallbacks() throws Exception {
        int threads = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CallbackPayload>> deliveries = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                deliveries.add(pool.submit(() -> {
                    start.await();
                    return deliver("first", KEY_URL);
                }));
            }
            start.countDown();
            for (Future<CallbackPayload> delivery : deliveries) {
                assertThat(delivery.get().id()).isEqualTo(1001);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainWhenTheKeyChanged() {
        deliver("first", KEY_URL);
        currentKey = "second";
        pass(REFRESH_INTERVAL);

        assertThat(deliver("second", KEY_URL).id()).isEqualTo(1001);
        assertThat(deliver("second", KEY_URL).id()).isEqualTo(1001);
        assertThat(asked).hasValue(2);
        assertThat(rejection("first", KEY_URL)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void asksNoMoreThanOnceAnIntervalHoweverManyAreForged() {
        deliver("first", KEY_URL);
        for (int second = 0; second < 60; second++) {
            assertThat(rejection("forged", KEY_URL)).isEqualTo(Reason.WRONG_SIGNATURE);
            assertThat(rejection("forged", KEY_URL)).isEqualTo(Reason.WRONG_SIGNATURE);
            pass(Duration.ofSeconds(1));
        }
        assertThat(asked).hasValue(1 + 5);
    }

    @Test
    void asksOnceForAForgedCallbackThatComesFirst() {
        assertThat(rejection("forged", KEY_URL)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void stillServesTheKeyItHasWhileForgeriesFindConnectWiseDown() {
        deliver("first", KEY_URL);
        currentKey = null;
        pass(REFRESH_INTERVAL);

        assertThat(rejection("forged", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(rejection("forged", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(deliver("first", KEY_URL).id()).isEqualTo(1001);
        assertThat(asked).hasValue(2);
    }

    @Test
    void trustsAKeyForAnHourAndNoLonger() {
        deliver("first", KEY_URL);
        pass(SigningKeys.LIFETIME.minusMillis(1));
        deliver("first", KEY_URL);
        assertThat(asked).hasValue(1);

        currentKey = "second";
        pass(Duration.ofMillis(1));

        assertThat(rejection("first", KEY_URL)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksOnceAnIntervalForAKeyThatGrewOldWhileConnectWiseIsDown() {
        deliver("first", KEY_URL);
        pass(SigningKeys.LIFETIME);
        currentKey = null;

        assertThat(rejection("first", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(rejection("first", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(asked).hasValue(2);

        currentKey = "first";
        pass(REFRESH_INTERVAL);
        assertThat(deliver("first", KEY_URL).id()).isEqualTo(1001);
    }

    @Test
    void aClockThatWasSetBackBlocksNothing() {
        deliver("first", KEY_URL);
        currentKey = "second";
        pass(Duration.ofDays(-1));

        assertThat(deliver("second", KEY_URL).id()).isEqualTo(1001);
        assertThat(asked).hasValue(2);
    }

    @Test
    void triesNoMoreThanAHundredUnknownAddressesAMinuteAndServesTheKnownOnesMeanwhile() {
        deliver("first", KEY_URL);
        for (int i = 0; i < 1_000; i++) {
            rejection("forged", KEY_URL + "&made-up=" + i);
        }
        assertThat(asked).hasValue(NewUrlBudget.A_MINUTE);
        assertThat(rejection("first", KEY_URL + "&made-up=0")).isNull();
        assertThat(rejection("first", KEY_URL + "&made-up=999")).isEqualTo(Reason.KEY_UNAVAILABLE);

        currentKey = "second";
        pass(REFRESH_INTERVAL);
        assertThat(deliver("second", KEY_URL).id()).isEqualTo(1001);

        pass(Duration.ofMinutes(1));
        assertThat(deliver("second", KEY_URL + "&made-up=999").id()).isEqualTo(1001);
    }

    @Test
    void keepsTheThousandKeysThatWereUsedLast() {
        deliver("first", KEY_URL);
        deliver("first", KEY_URL + "&forgotten");
        for (int i = 0; i < SigningKeys.MAX_KEYS - 1; i++) {
            deliver("first", KEY_URL + "&tenant=" + i);
            deliver("first", KEY_URL);
            pass(Duration.ofSeconds(1));
        }
        int before = asked.get();

        deliver("first", KEY_URL);
        assertThat(asked).hasValue(before);
        deliver("first", KEY_URL + "&forgotten");
        assertThat(asked).hasValue(before + 1);
    }

    @Test
    void neitherWaitsForeverForItsTurnNorMakesKnownKeysWait() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CallbackVerifier impatient = verifier(
                url -> {
                    if (String.valueOf(url.getQuery()).contains("slow")) {
                        asking.countDown();
                        await(answer);
                    }
                    return "first";
                },
                Duration.ofMillis(20));
        deliver(impatient, "first", KEY_URL);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<CallbackPayload> slow = pool.submit(() -> deliver(impatient, "first", KEY_URL + "&slow"));
            asking.await();

            assertThat(deliver(impatient, "first", KEY_URL).id()).isEqualTo(1001);
            assertThat(rejection(impatient, "first", KEY_URL + "&other")).isEqualTo(Reason.KEY_UNAVAILABLE);

            answer.countDown();
            assertThat(slow.get().id()).isEqualTo(1001);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void keepsTheInterruptOfAThreadThatWaitsForItsTurn() {
        Thread.currentThread().interrupt();

        assertThat(rejection("first", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void takesAnEmptyKeyForNone() {
        currentKey = "";

        assertThat(rejection("", KEY_URL)).isEqualTo(Reason.KEY_UNAVAILABLE);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private CallbackPayload deliver(String key, String url) {
        return deliver(verifier, key, url);
    }

    private static CallbackPayload deliver(CallbackVerifier verifier, String key, String url) {
        byte[] body = body(url);
        return verifier.verify(body, sign(body, key));
    }

    private @Nullable Reason rejection(String key, String url) {
        return rejection(verifier, key, url);
    }

    private static @Nullable Reason rejection(CallbackVerifier verifier, String key, String url) {
        CallbackRejectedException rejection =
                catchThrowableOfType(CallbackRejectedException.class, () -> deliver(verifier, key, url));
        return rejection == null ? null : rejection.reason();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
