package io.github.helpdeskbuttons.internal;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionError;
import io.github.helpdeskbuttons.TicketDefaults;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.Refusal;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a press through the steps: facts, rules, contact, draft, ticket, attachments and configurations, receipt. */
public final class Submitter implements HelpdeskButtons {
    private static final Logger LOG = LoggerFactory.getLogger(HelpdeskButtons.class);

    private final ConnectWiseClient connectWise;
    private final boolean closesConnectWise;
    private final TicketDefaults defaults;
    private final RuleSet rules;
    private final SubmittedPresses submitted = new SubmittedPresses();
    private final ContactLookup contacts;
    private final TicketCreation creation;
    private final FollowUp followUp;

    /**
     * Joins the steps.
     *
     * @param connectWise where tickets go
     * @param closesConnectWise whether closing this closes the client
     * @param defaults what tickets hold before the rules speak
     * @param rules the custom rules
     * @param settleWithin how long a ticket whose fate is unknown is looked for before it is sent again
     */
    public Submitter(
            ConnectWiseClient connectWise,
            boolean closesConnectWise,
            TicketDefaults defaults,
            RuleSet rules,
            Duration settleWithin) {
        this(connectWise, closesConnectWise, defaults, rules, settleWithin, Pause.REAL);
    }

    Submitter(
            ConnectWiseClient connectWise,
            boolean closesConnectWise,
            TicketDefaults defaults,
            RuleSet rules,
            Duration settleWithin,
            Pause pause) {
        this.connectWise = connectWise;
        this.closesConnectWise = closesConnectWise;
        this.defaults = defaults;
        this.rules = rules;
        this.contacts = new ContactLookup(connectWise.contacts(), Ticker.systemTicker());
        this.creation = new TicketCreation(
                connectWise.tickets(),
                new TicketsOfPress(connectWise.tickets()),
                new RefusalCure(contacts),
                pause,
                settleWithin);
        this.followUp = new FollowUp(connectWise, pause);
    }

    @Override
    public Submission submit(ButtonPress press) {
        try {
            return submitAsync(press).join();
        } catch (CompletionException failed) {
            if (Futures.cause(failed) instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public CompletableFuture<Submission> submitAsync(ButtonPress press) {
        return submitted.once(Objects.requireNonNull(press, "press"), this::file);
    }

    private CompletableFuture<Submission> file(ButtonPress press) {
        PressVariables variables = PressVariables.of(press, defaults);
        Evaluation evaluation = rules.evaluate(variables.facts(), variables.initial());
        if (evaluation.refusal().isPresent()) {
            return CompletableFuture.completedFuture(
                    refused(press, evaluation.refusal().get(), trace(variables)));
        }
        return contacts.find(press)
                .thenApply(contact -> TicketDraft.of(press, contact, evaluation))
                .thenCompose(this::create)
                .thenCompose(filed -> followUp.of(filed).thenApply(errors -> receipt(filed, errors, trace(variables))));
    }

    private CompletableFuture<FiledTicket> create(TicketDraft draft) {
        return SubmittedPresses.begin(draft.press().id()) ? creation.create(draft) : creation.createUnlessThere(draft);
    }

    private Trace trace(PressVariables variables) {
        return rules.trace(variables.facts(), variables.initial());
    }

    private static Submission refused(ButtonPress press, Refusal refusal, Trace trace) {
        LOG.info("Press {} was refused by rule {}", press.id(), refusal.rule());
        return Submission.Refused.builder()
                .pressId(press.id())
                .rule(refusal.rule())
                .message(refusal.message())
                .trace(trace)
                .build();
    }

    private Submission receipt(FiledTicket filed, List<SubmissionError> followUpErrors, Trace trace) {
        String pressId = filed.draft().press().id();
        LOG.info("Press {} is ticket {}", pressId, filed.ticketId());
        return Submission.Filed.builder()
                .pressId(pressId)
                .ticketId(filed.ticketId())
                .ticketLink(connectWise.endpoint().ticketLink(filed.ticketId()))
                .contactMatch(filed.draft().contact().match())
                .addAllSubmissionErrors(filed.draft().errors())
                .addAllSubmissionErrors(followUpErrors)
                .trace(trace)
                .build();
    }

    @Override
    public void close() {
        if (closesConnectWise) {
            connectWise.close();
        }
    }
}
