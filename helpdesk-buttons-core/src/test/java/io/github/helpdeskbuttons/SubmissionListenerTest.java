package io.github.helpdeskbuttons;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.Variables;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A listener hears what becomes of each press, in the logging context of whoever submitted it. */
class SubmissionListenerTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> contexts = new CopyOnWriteArrayList<>();
    private ConnectWiseSimulator connectWise;
    private HelpdeskButtons buttons;

    private final SubmissionListener listener = new SubmissionListener() {
        private void hear(String event) {
            heard.add(event);
            contexts.add(MDC.get("tenant") + "/" + MDC.get(SubmissionListener.MDC_PRESS_ID));
        }

        @Override
        public void filed(Submission.Filed receipt, Duration took) {
            hear("filed " + receipt.pressId() + (took.isNegative() || took.isZero() ? " in no time" : ""));
        }

        @Override
        public void refused(Submission.Refused refusal, Duration took) {
            hear("refused " + refusal.pressId() + " by " + refusal.rule());
        }

        @Override
        public void failed(String pressId, Throwable failure, Duration took) {
            hear("failed " + pressId + " with " + failure.getClass().getSimpleName());
        }

        @Override
        public void repeated(String pressId) {
            hear("repeated " + pressId);
        }

        @Override
        public void outcomeUnknown(String pressId) {
            hear("outcome unknown " + pressId);
        }

        @Override
        public void sentAgain(String pressId) {
            hear("sent again " + pressId);
        }

        @Override
        public void merged(String pressId, long ticketId, List<Long> mergedTicketIds) {
            hear("merged " + mergedTicketIds.size() + " of " + pressId);
        }
    };

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        buttons = with(listener);
        MDC.put("tenant", "contoso");
    }

    @AfterEach
    void stop() {
        MDC.clear();
        buttons.close();
        connectWise.close();
    }

    private HelpdeskButtons with(SubmissionListener heardBy) {
        return HelpdeskButtons.builder()
                .endpoint(connectWise.endpoint())
                .apiKey(connectWise.apiKey())
                .clientId(connectWise.clientId())
                .settleWithin(Duration.ofMillis(20))
                .rules(RuleSet.of(rule("arrears")
                        .when(Variables.EMAIL.is("late@contoso.example"))
                        .refuse("no")))
                .listener(heardBy)
                .build();
    }

    private ConnectWiseClient client() {
        return ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .build();
    }

    private static ButtonPress press() {
        return Presses.emergency();
    }

    @Test
    void aFiledPress() {
        buttons.submit(press());

        assertThat(heard).containsExactly("filed press-1");
    }

    @Test
    void aRefusedPress() {
        buttons.submit(press().toBuilder().email("late@contoso.example").build());

        assertThat(heard).containsExactly("refused press-1 by arrears");
    }

    @Test
    void aFailedSubmission() {
        connectWise
                .records("company/contacts")
                .forEach(contact -> connectWise.remove("company/contacts", contact.id()));

        assertThatThrownBy(() -> buttons.submit(press())).isInstanceOf(CatchAllContactMissingException.class);

        assertThat(heard).containsExactly("failed press-1 with CatchAllContactMissingException");
    }

    @Test
    void aRepetition() {
        buttons.submit(press());
        buttons.submit(press());

        assertThat(heard).containsExactly("filed press-1", "repeated press-1");
    }

    @Test
    void aLostAnswerThatIsSettled() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));

        buttons.submit(press());

        assertThat(heard).containsExactly("outcome unknown press-1", "filed press-1");
    }

    @Test
    void aTicketThatIsSentAgain() {
        connectWise.fail(Fault.reset().on("POST", "service/tickets"));

        buttons.submit(press());

        assertThat(heard).containsExactly("outcome unknown press-1", "sent again press-1", "filed press-1");
    }

    @Test
    void doublesThatAreMerged() {
        buttons.submit(press());
        long company =
                Long.parseLong(connectWise.tickets().get(0).field("company/id").orElseThrow());
        try (HelpdeskButtons other = with(listener);
                ConnectWiseClient client = client()) {
            client.tickets()
                    .create(NewTicket.builder()
                            .summary("double")
                            .company(Reference.id(company))
                            .externalXRef("press-1")
                            .build())
                    .execute();

            other.submit(press());
        }

        assertThat(heard).containsExactly("filed press-1", "merged 1 of press-1", "filed press-1");
    }

    @Test
    void theLoggingContextIsThatOfWhoeverSubmitted() {
        connectWise.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));

        buttons.submit(press());

        assertThat(contexts).hasSize(2).containsOnly("contoso/press-1");
        assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("tenant");
    }

    @Test
    void whatIsLoggedCarriesTheContextToo() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(HelpdeskButtons.class);
        Level levelBefore = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            buttons.submit(press());
        } finally {
            logger.detachAppender(log);
            logger.setLevel(levelBefore);
        }

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).startsWith("Press press-1 is ticket ");
            assertThat(event.getMDCPropertyMap())
                    .containsEntry("tenant", "contoso")
                    .containsEntry(SubmissionListener.MDC_PRESS_ID, "press-1");
        });
    }

    @Test
    void aListenerThatThrowsChangesNothingForThePress() {
        try (HelpdeskButtons deaf = with(new SubmissionListener() {
            @Override
            public void filed(Submission.Filed receipt, Duration took) {
                throw new IllegalStateException("deaf");
            }
        })) {
            assertThat(deaf.submit(press())).isInstanceOf(Submission.Filed.class);
        }
    }
}
