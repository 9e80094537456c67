package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With everything logged, no credential and nothing of a person stands in a log, an exception or a text form. */
class SecrecyTest {
    private static final ButtonPress PRESS = ButtonPress.builder()
            .name("Dan Jump")
            .email("dan@contoso.example")
            .message("a very private message")
            .hostname("MRI-01")
            .addSelections("a private tick")
            .addAttachments(Attachment.of("private.txt", new byte[] {1}))
            .build();

    private final List<String> said = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level levelBefore = Level.ERROR;

    @BeforeEach
    void logEverything() {
        levelBefore = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(log);
        root.setLevel(levelBefore);
    }

    @Test
    void nothingSecretIsSaid() {
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start()) {
            submit(connectWise, connectWise.apiKey());
            submit(connectWise, "training+wrongPublic:wrongPrivate");
            connectWise.fail(Fault.error(500, "ConnectWiseApi", "Error converting value \"a very private message\"")
                    .on("POST", "service/tickets"));
            submit(connectWise, connectWise.apiKey());
            connectWise.goDown();
            submit(connectWise, connectWise.apiKey());

            log.list.forEach(event -> {
                said.add(event.getFormattedMessage());
                if (event.getThrowableProxy() != null) {
                    said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
                }
            });
            assertThat(said).hasSizeGreaterThan(10);
            String[] key = connectWise.apiKey().split("[+:]", -1);
            assertThat(String.join("\n", said))
                    .doesNotContain("wrongPublic", "wrongPrivate")
                    .doesNotContain(key[1], key[2])
                    .doesNotContain(Base64.getEncoder()
                            .encodeToString(connectWise.apiKey().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .doesNotContain("Dan Jump", "dan@contoso.example", "private");
        }
    }

    private void submit(ConnectWiseSimulator connectWise, String apiKey) {
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(apiKey)
                .clientId(connectWise.clientId())
                .settleWithin(Duration.ofMillis(50))
                .build()) {
            said.add(buttons.toString());
            said.add(buttons.submit(PRESS.toBuilder()
                            .id(ButtonPress.builder().build().id())
                            .build())
                    .toString());
        } catch (RuntimeException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            said.add(trace.toString());
        }
    }
}
