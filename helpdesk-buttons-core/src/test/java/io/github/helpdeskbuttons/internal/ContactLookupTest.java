package io.github.helpdeskbuttons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.StoredRecord;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactLookupTest {
    private static final String SHARED = "reception@contoso.example";

    private final AtomicLong nanos = new AtomicLong();
    private ConnectWiseSimulator connectWise;
    private ConnectWiseClient client;
    private ContactLookup contacts;

    @BeforeEach
    void start() {
        connectWise = ConnectWiseSimulator.start();
        client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(connectWise.endpoint()))
                .apiKey(ApiKey.parse(connectWise.apiKey()))
                .clientId(connectWise.clientId())
                .build();
        contacts = new ContactLookup(client.contacts(), nanos::get);
    }

    @AfterEach
    void stop() {
        client.close();
        connectWise.close();
    }

    private TicketContact find(String email) {
        return contacts.find(ButtonPress.builder().email(email).build(), Requester.CLIENT)
                .join();
    }

    private StoredRecord addReception() {
        return connectWise.addContact("Front", "Desk", SHARED, "Contoso");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void ofSeveralContactsWithOneAddressTheOldestIsTaken() {
        long first = addReception().id();
        addReception();

        assertThat(find(SHARED).contactId()).isEqualTo(first);
    }

    @Test
    void anActiveContactGoesBeforeAnOlderInactiveOne() {
        StoredRecord left = addReception();
        long active = addReception().id();
        connectWise.update("company/contacts", left.id(), "{\"inactiveFlag\": true}");

        assertThat(find(SHARED).contactId()).isEqualTo(active);
    }

    @Test
    void anInactiveContactIsBetterThanNone() {
        StoredRecord left = addReception();
        connectWise.update("company/contacts", left.id(), "{\"inactiveFlag\": true}");

        assertThat(find(SHARED).match()).isEqualTo(ContactMatch.REGISTERED);
    }

    @Test
    void aContactWhoseDefaultAddressItIsGoesBeforeAnOlderOne() {
        StoredRecord also = addReception();
        long own = addReception().id();
        connectWise.update(
                "company/contacts",
                also.id(),
                "{\"communicationItems\": [{\"id\": 900, \"value\": \"" + SHARED
                        + "\", \"communicationType\": \"Email\", \"defaultFlag\": false}]}");

        assertThat(find(SHARED).contactId()).isEqualTo(own);
    }

    @Test
    void aPersonWhoTypesTheAddressForUnregisteredPeopleIsUnregistered() {
        assertThat(find("unregistered@helpdeskbuttons.com").match()).isEqualTo(ContactMatch.CATCH_ALL);
        assertThat(find("somebody@elsewhere.example").match()).isEqualTo(ContactMatch.CATCH_ALL);
    }

    @Test
    void whatCannotBeAnAddressCostsNoRequestOfItsOwn() {
        find("");
        connectWise.clearRequests();

        find("no address");
        find("@" + "x".repeat(10));
        find("x".repeat(250) + "@contoso.example");

        assertThat(connectWise.requests()).isEmpty();
    }

    @Test
    void aContactIsRememberedForTenMinutes() {
        find("dan@contoso.example");
        pass(Duration.ofMinutes(9));
        find("DAN@contoso.example");
        assertThat(connectWise.requestCount("GET", "company/contacts")).isEqualTo(1);

        pass(Duration.ofMinutes(2));
        find("dan@contoso.example");
        assertThat(connectWise.requestCount("GET", "company/contacts")).isEqualTo(2);
    }

    @Test
    void aPersonWhoIsRegisteredNowIsFoundHalfAMinuteLater() {
        assertThat(find(SHARED).match()).isEqualTo(ContactMatch.CATCH_ALL);
        addReception();
        assertThat(find(SHARED).match()).isEqualTo(ContactMatch.CATCH_ALL);

        pass(Duration.ofSeconds(31));
        assertThat(find(SHARED).match()).isEqualTo(ContactMatch.REGISTERED);
    }

    @Test
    void aContactForUnregisteredPeopleThatIsMadeNowIsFoundAtOnce() {
        StoredRecord catchAll = connectWise.records("company/contacts").stream()
                .filter(contact -> contact.json().contains("unregistered@helpdeskbuttons.com"))
                .findFirst()
                .orElseThrow();
        connectWise.remove("company/contacts", catchAll.id());
        assertThatThrownBy(() -> find(""))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CatchAllContactMissingException.class);

        connectWise.addContact("Unregistered", "User", "unregistered@helpdeskbuttons.com", "Unregistered");
        assertThat(find("").match()).isEqualTo(ContactMatch.CATCH_ALL);
    }
}
