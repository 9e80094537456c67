package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.RetryPolicy;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import io.github.helpdeskbuttons.internal.SubmissionSettings;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tests need to play a host. */
final class Hosts {
    private Hosts() {}

    static Submitter submitter(String endpoint, String apiKey, String clientId, RuleSet rules) {
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(endpoint))
                .apiKey(ApiKey.parse(apiKey))
                .clientId(clientId)
                .readTimeout(Duration.ofSeconds(5))
                .retryPolicy(RetryPolicy.never())
                .requestsPerMinute(1_000_000)
                .build();
        return new Submitter(
                client, true, SubmissionSettings.builder().rules(rules).build());
    }

    static Submitter submitter(ConnectWiseSimulator connectWise, RuleSet rules) {
        return submitter(connectWise.endpoint(), connectWise.apiKey(), connectWise.clientId(), rules);
    }

    static Submitter submitter(ConnectWiseSimulator connectWise) {
        return submitter(connectWise, RuleSet.empty());
    }

    /** Pauses that a test can wait out. */
    static OutboxSettings.Builder quick() {
        return OutboxSettings.builder()
                .pollInterval(Duration.ofMillis(50))
                .firstPause(Duration.ofMillis(50))
                .longestPause(Duration.ofMillis(400))
                .heartbeat(Duration.ofMillis(300))
                .graceAtClose(Duration.ofSeconds(2))
                .firstProbe(Duration.ofMillis(200));
    }

    /** The tickets that were not merged into another, by the press that they carry. */
    static Map<String, List<Long>> standingTickets(ConnectWiseSimulator connectWise) {
        return connectWise.tickets().stream()
                .filter(ticket -> ticket.field("mergedParentTicket/id").isEmpty())
                .filter(ticket -> ticket.field("externalXRef").isPresent())
                .collect(Collectors.groupingBy(
                        ticket -> ticket.field("externalXRef").orElseThrow(),
                        Collectors.mapping(StoredRecord::id, Collectors.toList())));
    }
}
