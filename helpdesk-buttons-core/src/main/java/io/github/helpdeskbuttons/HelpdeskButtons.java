package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Turns presses of helpdesk buttons into ConnectWise service tickets, for one MSP.
 *
 * <p>Make one for each ConnectWise, keep it for the life of the host, share it between threads, and close it at the
 * end. It is thread safe and costs little: many of them can share one {@link ConnectWiseClient}'s connections.
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
     * @param press the press
     * @return the receipt, or the refusal
     * @throws CatchAllContactMissingException if the press has no contact in ConnectWise and the one for such presses is
     *     missing; nothing was filed
     * @throws UnsettledSubmissionException if the ticket was sent and it could not be found out in time whether it exists;
     *     submit the same press again later
     * @throws io.github.helpdeskbuttons.connectwise.error.ConnectWiseException if ConnectWise could not be reached,
     *     rejected the credentials, or answered what cannot be worked with; nothing was filed
     */
    Submission submit(ButtonPress press);

    /**
     * Files a press as a ticket, unless a rule refuses it, without blocking a thread.
     *
     * @param press the press
     * @return what {@link #submit(ButtonPress)} would return; it fails with what that would throw
     */
    CompletableFuture<Submission> submitAsync(ButtonPress press);

    /** Closes the connections that this object opened itself; a client that it was given stays open. */
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
        private TicketDefaults defaults = TicketDefaults.none();
        private RuleSet rules = RuleSet.empty();
        private Duration settleWithin = Duration.ofMinutes(2);

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
            this.defaults = Objects.requireNonNull(defaults, "defaults");
            return this;
        }

        /**
         * Sets the custom rules.
         *
         * @param rules the rules
         * @return this builder
         */
        public Builder rules(RuleSet rules) {
            this.rules = Objects.requireNonNull(rules, "rules");
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
            if (settleWithin.isZero() || settleWithin.isNegative()) {
                throw new IllegalArgumentException("settleWithin is " + settleWithin + "; it must be more than zero.");
            }
            this.settleWithin = settleWithin;
            return this;
        }

        /**
         * Makes the object; no request is sent yet.
         *
         * @return the object
         * @throws IllegalStateException if something that is needed is missing, or is there twice; the message says what
         */
        public HelpdeskButtons build() {
            if (connectWise != null) {
                if (endpoint != null || apiKey != null || clientId != null) {
                    throw new IllegalStateException("Either connectWise(…), or endpoint(…), apiKey(…) and clientId(…): "
                            + "both were given, and they could name two servers.");
                }
                return new Submitter(connectWise, false, defaults, rules, settleWithin);
            }
            ConnectWiseClient own = ConnectWiseClient.builder()
                    .endpoint(needed(endpoint, "endpoint(\"yourconnectwiseinstance.com/v4_6_release\")"))
                    .apiKey(needed(apiKey, "apiKey(\"companyId+publicKey:privateKey\")"))
                    .clientId(needed(clientId, "clientId(\"the id that ConnectWise gave the integration\")"))
                    .build();
            return new Submitter(own, true, defaults, rules, settleWithin);
        }

        private static <T> T needed(@Nullable T value, String setter) {
            if (value == null) {
                throw new IllegalStateException("Call ." + setter + " before build().");
            }
            return value;
        }
    }
}
