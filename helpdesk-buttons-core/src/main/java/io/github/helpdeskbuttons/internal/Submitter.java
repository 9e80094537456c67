package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.IntegrationReport;
import io.github.helpdeskbuttons.Preview;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.internal.verify.Verification;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.AcceptedPresses;
import io.github.helpdeskbuttons.outbox.internal.OutboxEngine;
import io.github.helpdeskbuttons.outbox.internal.OutboxStarter;
import io.github.helpdeskbuttons.outbox.internal.Sending;
import io.github.helpdeskbuttons.outbox.internal.StoredPresses;
import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.Refusal;
import io.github.helpdeskbuttons.rules.Trace;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads a press through the steps: facts, rules, contact, draft, ticket, attachments and configurations, receipt. */
public final class Submitter implements HelpdeskButtons {
    private final ConnectWiseClient connectWise;
    private final boolean closesConnectWise;
    private final SubmissionSettings settings;
    private final SubmittedPresses submitted;
    private final ContactLookup contacts;
    private final TicketTexts texts;
    private final TicketCreation creation;
    private final FollowUp followUp;
    private final Previews previews;
    private final @Nullable OutboxEngine outbox;

    /**
     * Joins the steps.
     *
     * @param connectWise where tickets go
     * @param closesConnectWise whether closing this closes the client
     * @param settings how presses are submitted
     */
    public Submitter(ConnectWiseClient connectWise, boolean closesConnectWise, SubmissionSettings settings) {
        this(connectWise, closesConnectWise, settings, Pause.REAL);
    }

    Submitter(ConnectWiseClient connectWise, boolean closesConnectWise, SubmissionSettings settings, Pause pause) {
        this.connectWise = connectWise;
        this.closesConnectWise = closesConnectWise;
        this.settings = settings;
        this.submitted = new SubmittedPresses(settings.listener(), settings.timeBudget());
        this.contacts = new ContactLookup(connectWise.contacts(), System::nanoTime);
        this.texts = new TicketTexts(settings.descriptionLayout(), settings.internalNoteLayout());
        Settling settling = new Settling(pause, settings.settleWithin());
        this.creation = new TicketCreation(
                connectWise.api(TicketFiling.class),
                new TicketsOfPress(connectWise.tickets()),
                texts,
                new RefusalCure(contacts, new NamesInSetup(connectWise)),
                settling);
        this.previews = new Previews(connectWise);
        this.followUp = new FollowUp(connectWise, texts, settling);
        this.outbox = started(settings);
    }

    @Override
    public Submission submit(ButtonPress press) {
        WaitingCaller caller = new WaitingCaller();
        // When a time budget is used up nobody interrupts the caller, so then its thread makes no request.
        PressRun.Awaited awaited = awaited(press, settings.timeBudget().isPresent() ? Requester.CLIENT : caller);
        try {
            caller.await(awaited.answer());
        } catch (InterruptedException interrupted) {
            awaited.stopWaiting();
            caller.leaveInterrupted();
        }
        return Futures.join(awaited.answer());
    }

    @Override
    public CompletableFuture<Submission> submitAsync(ButtonPress press) {
        return awaited(press, Requester.CLIENT).answer();
    }

    @Override
    public Preview preview(ButtonPress press) {
        PressVariables variables = PressVariables.of(press, settings.defaults());
        Evaluation evaluation = settings.rules().evaluate(variables.facts(), variables.initial());
        Trace trace = trace(variables);
        return evaluation
                .refusal()
                .<Preview>map(refusal -> previews.of(press, refusal, trace))
                .orElseGet(() -> {
                    TicketContact contact = Futures.join(contacts.find(press, Requester.CLIENT));
                    return previews.of(texts.of(TicketDraft.of(press, contact, evaluation)), trace);
                });
    }

    @Override
    public IntegrationReport verify() {
        return verification().withoutTestTicket();
    }

    @Override
    public IntegrationReport verifyWithTestTicket() {
        return verification().withTestTicket();
    }

    private Verification verification() {
        return new Verification(connectWise, settings.defaults(), settings.rules());
    }

    private PressRun.Awaited awaited(ButtonPress press, Requester requester) {
        return submitted.once(Objects.requireNonNull(press, "press"), requester, this::file);
    }

    private CompletableFuture<Submission> file(PressRun run) {
        return file(run, draft -> create(draft, run));
    }

    private CompletableFuture<Submission> file(
            PressRun run, Function<TicketDraft, CompletableFuture<FiledTicket>> creating) {
        ButtonPress press = run.press();
        PressVariables variables = PressVariables.of(press, settings.defaults());
        Evaluation evaluation = settings.rules().evaluate(variables.facts(), variables.initial());
        if (evaluation.refusal().isPresent()) {
            return CompletableFuture.completedFuture(
                    refused(press, evaluation.refusal().get(), trace(variables)));
        }
        return contacts.find(press, run.requester())
                .thenCompose(contact -> creating.apply(TicketDraft.of(press, contact, evaluation)))
                .thenCompose(filed -> added(filed, run, receipt(filed, trace(variables))));
    }

    private CompletableFuture<FiledTicket> create(TicketDraft draft, PressRun run) {
        return SubmittedPresses.begin(draft.press().id())
                ? creation.create(draft, run)
                : creation.createUnlessThere(draft, run);
    }

    private CompletableFuture<Submission> added(FiledTicket filed, PressRun run, Submission.Filed receipt) {
        run.stands(receipt);
        return followUp.of(filed, run)
                .thenApply(errors -> errors.isEmpty()
                        ? receipt
                        : Submission.Filed.builder()
                                .from(receipt)
                                .addAllSubmissionErrors(errors)
                                .build());
    }

    private Trace trace(PressVariables variables) {
        return settings.rules().trace(variables.facts(), variables.initial());
    }

    private static Submission refused(ButtonPress press, Refusal refusal, Trace trace) {
        return Submission.Refused.builder()
                .pressId(press.id())
                .rule(refusal.rule())
                .message(refusal.message())
                .trace(trace)
                .build();
    }

    private Submission.Filed receipt(FiledTicket filed, Trace trace) {
        return Submission.Filed.builder()
                .pressId(filed.draft().press().id())
                .ticketId(filed.ticketId())
                .ticketLink(connectWise.endpoint().ticketLink(filed.ticketId()))
                .contactMatch(filed.draft().contact().match())
                .addAllSubmissionErrors(filed.draft().errors())
                .trace(trace)
                .build();
    }

    @Override
    public AcceptedPress accept(ButtonPress press) {
        return stored().accept(press);
    }

    @Override
    public Optional<AcceptedPress> find(String pressId) {
        return stored().find(pressId);
    }

    @Override
    public boolean drain(Duration timeout) {
        return stored().drain(timeout);
    }

    @Override
    public AcceptedPresses outbox() {
        return stored();
    }

    private StoredPresses stored() {
        if (outbox == null) {
            throw new IllegalStateException(OutboxStarter.NO_OUTBOX);
        }
        return outbox.presses();
    }

    private @Nullable OutboxEngine started(SubmissionSettings theSettings) {
        try {
            return theSettings
                    .outbox()
                    .map(where -> OutboxStarter.start(where, this::attempt, theSettings.settleWithin()))
                    .orElse(null);
        } catch (RuntimeException failure) {
            if (closesConnectWise) {
                connectWise.close();
            }
            throw failure;
        }
    }

    /**
     * Makes one attempt for a caller that keeps the time between attempts by itself, which is the outbox.
     *
     * @param press the press
     * @param mayBeThere whether a ticket of it may be there already
     * @param sending asked immediately before a ticket is sent
     * @return as {@link io.github.helpdeskbuttons.outbox.internal.Deliverer} says
     */
    public CompletableFuture<Submission> attempt(ButtonPress press, boolean mayBeThere, Sending sending) {
        PressRun run = new PressRun(press, new PressJournal(press.id(), settings.listener()), Requester.CLIENT);
        return file(run, draft -> creation.attempt(draft, run, mayBeThere, sending))
                .whenComplete(run::complete);
    }

    @Override
    public void close() {
        if (outbox != null) {
            outbox.close();
        }
        if (closesConnectWise) {
            connectWise.close();
        }
    }
}
