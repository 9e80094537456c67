package io.github.helpdeskbuttons.connectwise.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final HandClock clock = new HandClock();
    private final ConnectWiseSimulator simulator =
            ConnectWiseSimulator.builder().clock(clock).requestsPerMinute(3).start();
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private int status() throws IOException {
        return caller.get("service/boards").statusCode();
    }

    @Test
    void whatIsBeyondTheLimitIsToldWhenToComeBack() throws IOException {
        assertThat(status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(20));
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(200);
        HttpResponse<String> refused = caller.post("service/tickets", SimulatorTest.MINIMAL_TICKET);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("40");
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void aRequestCountsForAMinuteAndARefusedOneNotAtAll() throws IOException {
        assertThat(status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(30));
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(30).minusMillis(1));
        assertThat(status()).isEqualTo(429);
        clock.pass(Duration.ofMillis(1));
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(429);
    }

    @Test
    void aLimitBelowOneIsRefused() {
        assertThatThrownBy(() -> ConnectWiseSimulator.builder().requestsPerMinute(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("requests in a minute must be at least 1, but were 0");
    }
}
