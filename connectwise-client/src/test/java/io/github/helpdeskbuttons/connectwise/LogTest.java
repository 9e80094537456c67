package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.helpdeskbuttons.connectwise.error.ServerFailureException;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Everything at TRACE, of every logger there is. */
class LogTest {

    private static final String EMAIL = "dan@contoso.example";
    private static final String NAME = "io.github.helpdeskbuttons.connectwise";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger(NAME);
    private final Level rootLevel = root.getLevel();
    private final Level ownLevel = own.getLevel();
    private final Appender<ILoggingEvent> console = root.getAppender("CONSOLE");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void captureEverything() {
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
        root.detachAppender(console);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void restore() {
        root.detachAppender(log);
        root.setLevel(rootLevel);
        own.setLevel(ownLevel);
        root.addAppender(console);
    }

    @Test
    void holdsNoCredentialAndNoAddressOfAPerson() {
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.answer(
                            500,
                            "{\"code\":\"X\",\"message\":\"" + EMAIL + "\",\"errors\":[{\"field\":\"" + EMAIL
                                    + "\",\"message\":\"" + EMAIL + "\"}]}");
                });
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            Query byAddress = Query.builder()
                    .childConditions(
                            Conditions.field("communicationItems/value").is(EMAIL))
                    .build();
            NewTicket ticket = NewTicket.builder()
                    .summary(EMAIL)
                    .company(Reference.id(1))
                    .contactEmailAddress(EMAIL)
                    .build();
            List<Throwable> failures = List.of(
                    catchThrowable(() -> client.contacts().list(byAddress).first()),
                    catchThrowable(() -> client.tickets().create(ticket).execute()),
                    catchThrowable(
                            () -> client.tickets().create(ticket).executeAsync().join()));
            failures.forEach(failure -> own.error("as a host would log it", failure));
            own.info(
                    "{} {} {} {} {}",
                    client,
                    byAddress,
                    ticket,
                    client.tickets().create(ticket),
                    client.contacts().list(byAddress));

            assertThat(server.requests()).isNotEmpty().allSatisfy(request -> assertThat(request)
                    .contains("dan"));
        }

        String all = all();
        String key = Base64.getEncoder().encodeToString(Wire.KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(all).contains("POST service/tickets: 500").contains("GET company/contacts: 500");
        assertThat(all)
                .doesNotContain(EMAIL, "dan%40", "publicSecret1", "privateSecret2", key, Wire.CLIENT_ID)
                .doesNotContainIgnoringCase("Authorization");
    }

    @Test
    void writesOneLineAnAttemptAndAWarningWhereItIsRepeated() {
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.answer(503, "");
                });
                VirtualTime time = new VirtualTime();
                ConnectWiseClient client = client(server, time)) {
            assertThat(catchThrowable(() -> client.tickets().list(Query.all()).first()))
                    .isInstanceOf(ServerFailureException.class);
        }

        assertThat(log.list.stream().filter(event -> event.getLoggerName().equals(NAME)))
                .filteredOn(event -> event.getLevel() == Level.DEBUG)
                .extracting(event -> event.getFormattedMessage().replaceAll("\\d+ ms", "N ms"))
                .containsExactly(
                        "GET service/tickets: 503, ServerFailureException, N ms, attempt 1",
                        "GET service/tickets: 503, ServerFailureException, N ms, attempt 2",
                        "GET service/tickets: 503, ServerFailureException, N ms, attempt 3",
                        "GET service/tickets: 503, ServerFailureException, N ms, attempt 4");
        assertThat(log.list).filteredOn(event -> event.getLevel() == Level.WARN).hasSize(3);
    }

    private static ConnectWiseClient client(RawServer server, VirtualTime time) {
        return time.install(ConnectWiseClient.builder())
                .endpoint(Endpoint.parse(server.address()))
                .apiKey(ApiKey.parse(Wire.KEY))
                .clientId(Wire.CLIENT_ID)
                .build();
    }

    private String all() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : log.list) {
            all.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
