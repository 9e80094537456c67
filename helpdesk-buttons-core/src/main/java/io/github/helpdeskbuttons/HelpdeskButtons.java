package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.internal.SubmissionSettings;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import io.github.helpdeskbuttons.outbox.AcceptedPresses;
import io.github.helpdeskbuttons.outbox.Outbox;
import io.github.helpdeskbuttons.outbox.internal.OutboxStarter;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Turns presses of helpdesk buttons into ConnectWise service tickets, for one MSP.
 *
 * <p>Make one for each ConnectWise, keep it for the life of the host, share it between threads, and close it at the
 * end. It is thread safe and costs little: many of them can share one {@link ConnectWiseClient}'s connections.
 *
 * <pre>{@code
 * try (HelpdeskButtons buttons = HelpdeskButtons.builder()
 *         .endpoint(endpoint) // yourconnectwiseinstance.com/v4_6_release
 *         .apiKey(apiKey) // companyId+publicKey:privateKey
 *         .clientId(clientId)
 *         .defaults(TicketDefaults.builder().board("Help Desk").build())
 *         .build()) {
 *     Submission submission = buttons.submit(ButtonPress.builder()
 *             .name("Dan Jump")
 *             .email("dan@contoso.example")
 *             .message("The MRI workstation does not boot")
 *             .build());
 *     if (submission instanceof Submission.Filed filed) {
 *         System.out.println("Ticket " + filed.ticketId());
 *     }
 * }
 * }</pre>
 *
 * <p>An interface so that hosts can fake it in their tests; methods may be added to it, with an implementation of their
 * own, in later minor versions.
 *
 * <p>Get one from {@link #builder()}.
 */
public interface HelpdeskButtons extends AutoCloseable {

    /**
     * The e-mail address of the contact under which presses of unregistered people are filed. The MSP creates it, in a
     * company made for that.
     */
    String CATCH_ALL_EMAIL = "unregistered@helpdeskbuttons.com";

    /**
     * Starts the set-up.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Files a press as a ticket, unless a rule refuses it, and waits until ConnectWise has answered.
     *
     * <p>A press that is submitted again, also at the same time, is not filed again: the receipt names the one ticket.
     *
     * <p>The calling thread makes the requests, unless there is a {@linkplain Builder#timeBudget(Duration) time budget}. When
     * it is interrupted, the request that it makes is cut off, and the press goes on without it: what is thrown says
     * what is known by then.
     *
     * @param press the press
     * @return the receipt, or the refusal
     * @throws CatchAllContactMissingException if the press has no contact in ConnectWise and the one for such presses is
     *     missing; nothing was filed
     * @throws UnsettledSubmissionException if the ticket was sent and it could not be found out in time whether it exists;
     *     submit the same press again later
     * @throws io.github.helpdeskbuttons.connectwise.error.ConnectWiseException if ConnectWise could not be reached,
     *     rejected the credentials, or answered what cannot be worked with; nothing was filed
     * @throws SubmissionAbandonedException if the {@linkplain Builder#timeBudget(Duration) time budget} was used up, or the
     *     calling thread interrupted, before the ticket was sent; nothing was filed
     */
    Submission submit(ButtonPress press);

    /**
     * Files a press as a ticket, unless a rule refuses it, without blocking a thread.
     *
     * <p>Cancelling what is returned ends the submission if nothing was sent and nobody else waits for the same press;
     * from the moment on when the ticket is sent, it is followed to its end, so that its outcome becomes known: the listener
     * hears of it, and submitting the same press again gives its receipt.
     *
     * @param press the press
     * @return what {@link #submit(ButtonPress)} would return; it fails with what that would throw
     */
    CompletableFuture<Submission> submitAsync(ButtonPress press);

    /**
     * Shows what would become of a press, without creating anything: the trace of the rules, the ticket's values and texts,
     * and the very JSON that would be sent. Only the contact is looked up, unless it is remembered.
     *
     * @param press the press
     * @return the ticket that would be sent, or the refusal
     * @throws CatchAllContactMissingException if the press has no contact in ConnectWise and the one for such presses is
     *     missing
     * @throws io.github.helpdeskbuttons.connectwise.error.ConnectWiseException if ConnectWise could not be asked for the
     *     contact
     */
    Preview preview(ButtonPress press);

    /**
     * Tries the set-up, changing nothing: whether the server answers, the credentials, each permission, the contact {@value
     * #CATCH_ALL_EMAIL}, and whether ConnectWise knows every name that the defaults and the rules use.
     *
     * <p>Waits for a few dozen requests. It goes on where something is wrong, unless nothing else can be tried then.
     *
     * @return what was found; it throws nothing for what is wrong with the set-up
     */
    IntegrationReport verify();

    /**
     * Tries the set-up as {@link #verify()} does, and also files a ticket that says it is a test, for the contact {@value
     * #CATCH_ALL_EMAIL} and with the defaults, to prove the permissions to add and edit.
     *
     * <p>The ticket stays open: somebody has to close or delete it. Each call files another.
     *
     * @return what was found, with the ticket's number; it throws nothing for what is wrong with the set-up
     */
    IntegrationReport verifyWithTestTicket();

    /**
     * Takes a press into the outbox and returns at once; it becomes a ticket as soon as ConnectWise can take it.
     *
     * <p>Once this returns, the press is on disk, attachments included, and survives this process and this machine. A press
     * that is accepted again is one entry: it changes nothing, unless the press was refused or given up, and begins anew
     * then with what is given here. Leave what was accepted to the outbox: it does not know of a press that another process
     * submits as well.
     *
     * @param press the press
     * @return where the press stands
     * @throws InvalidPressException if its attachments are larger than {@link Outbox#attachmentLimit(long)}; nothing was
     *     stored
     * @throws OutboxUnavailableException if the database cannot be reached, or has no space; accept the same press again
     * @throws java.io.UncheckedIOException if the content of an attachment cannot be read; nothing was stored
     * @throws IllegalStateException if there is no outbox, or it is closed
     */
    default AcceptedPress accept(ButtonPress press) {
        throw new IllegalStateException(OutboxStarter.NO_OUTBOX);
    }

    /**
     * Tells where an accepted press stands.
     *
     * @param pressId {@link ButtonPress#id()}
     * @return its status, or empty if it was never accepted, or its end is longer ago than {@link
     *     Outbox#keepOutcomes(Duration)}
     * @throws OutboxUnavailableException if the database cannot be reached
     * @throws IllegalStateException if there is no outbox, or it is closed
     */
    default Optional<AcceptedPress> find(String pressId) {
        throw new IllegalStateException(OutboxStarter.NO_OUTBOX);
    }

    /**
     * Waits until every accepted press has come to its end: filed, refused, or given up. Useful before a shutdown; presses
     * that are left over lose nothing, and go on at the next start.
     *
     * @param timeout how long to wait at most; zero to look only
     * @return whether none is under way any more; false also if the thread was interrupted
     * @throws OutboxUnavailableException if the database cannot be reached
     * @throws IllegalStateException if there is no outbox, or it is closed
     */
    default boolean drain(Duration timeout) {
        throw new IllegalStateException(OutboxStarter.NO_OUTBOX);
    }

    /**
     * Gives the presses in the outbox to those who look after it: to count, list, read, try again, and erase them.
     *
     * @return the presses
     * @throws IllegalStateException if there is no outbox
     */
    default AcceptedPresses outbox() {
        throw new IllegalStateException(OutboxStarter.NO_OUTBOX);
    }

    /**
     * Ends the deliveries of the outbox, if there is one, and closes the connections that this object opened itself; a client
     * or data source that it was given stays open. Attempts that are under way may end within ten seconds; what is left goes
     * on at the next start.
     */
    @Override
    void close();

    /**
     * Collects the set-up of {@link HelpdeskButtons}; every setter refuses null and takes effect at {@link #build()}.
     *
     * <p>Needed: {@link #endpoint(String)}, {@link #apiKey(String)} and {@link #clientId(String)}, or instead of the
     * three {@link #connectWise(ConnectWiseClient)}. By default there are no {@linkplain #rules(RuleSet) rules}, and
     * everything is {@linkplain #defaults(TicketDefaults) left to ConnectWise}.
     *
     * <p>Not thread safe. Get one from {@link HelpdeskButtons#builder()}.
     */
    final class Builder {
        private @Nullable Endpoint endpoint;
        private @Nullable ApiKey apiKey;
        private @Nullable String clientId;
        private @Nullable ConnectWiseClient connectWise;
        private final SubmissionSettings.Builder settings = SubmissionSettings.builder();

        private Builder() {}

        /**
         * Names the ConnectWise server as the MSP types it.
         *
         * @param endpoint such as {@code yourconnectwiseinstance.com/v4_6_release}
         * @return this builder
         * @throws IllegalArgumentException if it is no such address; the message shows a right one
         */
        public Builder endpoint(String endpoint) {
            this.endpoint = Endpoint.parse(endpoint);
            return this;
        }

        /**
         * Sets the API key as the MSP types it.
         *
         * @param apiKey such as {@code Comp_a+123asd4asabcd:asdf38judj234}
         * @return this builder
         * @throws IllegalArgumentException if it is no such key; the message shows the form, and nothing of the key
         */
        public Builder apiKey(String apiKey) {
            this.apiKey = ApiKey.parse(apiKey);
            return this;
        }

        /**
         * Sets the id that ConnectWise gave the integration.
         *
         * @param clientId the id from ConnectWise's developer site, a UUID
         * @return this builder
         */
        public Builder clientId(String clientId) {
            this.clientId = Objects.requireNonNull(clientId, "clientId");
            return this;
        }

        /**
         * Uses a client that the host made, and will close, in place of endpoint, API key and client id.
         *
         * @param connectWise the client
         * @return this builder
         */
        public Builder connectWise(ConnectWiseClient connectWise) {
            this.connectWise = Objects.requireNonNull(connectWise, "connectWise");
            return this;
        }

        /**
         * Sets what tickets hold before the rules speak.
         *
         * @param defaults the defaults
         * @return this builder
         */
        public Builder defaults(TicketDefaults defaults) {
            settings.defaults(Objects.requireNonNull(defaults, "defaults"));
            return this;
        }

        /**
         * Sets the custom rules.
         *
         * @param rules the rules
         * @return this builder
         */
        public Builder rules(RuleSet rules) {
            settings.rules(Objects.requireNonNull(rules, "rules"));
            return this;
        }

        /**
         * Sets how long a ticket whose fate is unknown, because ConnectWise's answer was lost, is looked for before it is
         * sent again. ConnectWise can take minutes to commit what it did not answer; a shorter time makes a second ticket
         * likelier, which is then merged into the first.
         *
         * @param settleWithin the time, more than zero; two minutes unless set
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder settleWithin(Duration settleWithin) {
            settings.settleWithin(moreThanZero("settleWithin", settleWithin));
            return this;
        }

        /**
         * Sets how long a submission may take in all, pauses included. When it is over, whoever waits is told what is known:
         * {@link SubmissionAbandonedException} if nothing was sent, {@link UnsettledSubmissionException} if the ticket was
         * sent and its fate is not known yet, or the receipt with a submission error if only attachments and computers are
         * still being added. Whatever was sent is followed to its end all the same, and the listener hears of it.
         *
         * @param timeBudget the time, more than zero; as long as it takes unless set
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder timeBudget(Duration timeBudget) {
            settings.timeBudget(moreThanZero("timeBudget", timeBudget));
            return this;
        }

        private static Duration moreThanZero(String name, Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException(name + " is " + time + "; it must be more than zero.");
            }
            return time;
        }

        /**
         * Sets how the description of a ticket looks.
         *
         * @param layout the layout; {@link DescriptionLayout#standard()} unless set
         * @return this builder
         */
        public Builder descriptionLayout(DescriptionLayout layout) {
            settings.descriptionLayout(Objects.requireNonNull(layout, "layout"));
            return this;
        }

        /**
         * Sets how the internal note of a ticket looks.
         *
         * @param layout the layout; {@link InternalNoteLayout#standard()} unless set
         * @return this builder
         */
        public Builder internalNoteLayout(InternalNoteLayout layout) {
            settings.internalNoteLayout(Objects.requireNonNull(layout, "layout"));
            return this;
        }

        /**
         * Sets who hears what becomes of each press.
         *
         * @param listener the listener; nobody unless set
         * @return this builder
         */
        public Builder listener(SubmissionListener listener) {
            settings.listener(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Keeps accepted presses in an outbox, and delivers them from there from {@link #build()} on.
         *
         * @param outbox where and how; there is none unless set
         * @return this builder
         */
        public Builder outbox(Outbox outbox) {
            settings.outbox(Objects.requireNonNull(outbox, "outbox"));
            return this;
        }

        /**
         * Makes the object; no request is sent yet, but those of presses that wait in the outbox.
         *
         * @return the object
         * @throws OutboxUnavailableException if the outbox's database cannot be reached
         * @throws IllegalStateException if something that is needed is missing, or is there twice; the message says what
         */
        public HelpdeskButtons build() {
            if (connectWise != null) {
                if (endpoint != null || apiKey != null || clientId != null) {
                    throw new IllegalStateException("Either connectWise(…), or endpoint(…), apiKey(…) and clientId(…): "
                            + "both were given, and they could name two servers.");
                }
                return new Submitter(connectWise, false, settings.build());
            }
            ConnectWiseClient own = ConnectWiseClient.builder()
                    .endpoint(needed(endpoint, "endpoint(\"yourconnectwiseinstance.com/v4_6_release\")"))
                    .apiKey(needed(apiKey, "apiKey(\"companyId+publicKey:privateKey\")"))
                    .clientId(needed(clientId, "clientId(\"the id that ConnectWise gave the integration\")"))
                    .build();
            return new Submitter(own, true, settings.build());
        }

        private static <T> T needed(@Nullable T value, String setter) {
            if (value == null) {
                throw new IllegalStateException("Call ." + setter + " before build().");
            }
            return value;
        }
    }
}
