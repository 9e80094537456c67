package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What shows only between processes. */
class SeveralProcessesTest {

    @Test
    void twoProcessesThatSubmitTheSamePressesGetTheSameReceipts() throws Exception {
        int presses = 20;
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.start();
                HostProcess one = HostProcess.start(connectWise, List.of(), presses, 0, 0);
                HostProcess other = HostProcess.start(connectWise, List.of(), presses, 0, 0)) {
            one.go();
            other.go();
            List<String> receipts = one.receipts();

            assertThat(other.receipts()).isEqualTo(receipts).hasSize(presses);
            assertThat(connectWise.tickets().stream()
                            .filter(ticket ->
                                    ticket.field("mergedParentTicket/id").isEmpty())
                            .map(ticket -> ticket.field("externalXRef").orElseThrow() + " " + ticket.id())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(receipts);
        }
    }

    @Test
    void fiftyAttachmentsOf10MegabytesPassThrough128MegabytesOfHeap() throws Exception {
        int tenMegabytes = 10_000_000;
        try (ConnectWiseSimulator connectWise = ConnectWiseSimulator.builder()
                        .keepDocuments(false)
                        .journalSize(0)
                        .start();
                HostProcess host = HostProcess.start(connectWise, List.of("-Xmx128m"), 1, 50, tenMegabytes)) {
            host.go();
            List<String> receipts = host.receipts();

            StoredRecord ticket = connectWise.tickets().get(0);
            assertThat(receipts).containsExactly("shared-0 " + ticket.id());
            assertThat(connectWise.documents(ticket.id()))
                    .hasSize(50)
                    .allSatisfy(document -> assertThat(document.length()).isEqualTo(tenMegabytes));
        }
    }
}
