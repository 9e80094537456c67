package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.ContactMatch;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.connectwise.ContactsApi;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.internal.setup.ContactsByAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Finds whom a press is filed for. */
final class ContactLookup {
    /** Contacts change seldom; a wrong one is found out when ConnectWise refuses the ticket. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Short, so that a person who has just been registered is found soon. */
    private static final Duration MISS_REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final ContactsByAddress contacts;
    private final Remembered<Optional<TicketContact>> known;

    ContactLookup(ContactsApi contacts, LongSupplier nanoTime) {
        this.contacts = new ContactsByAddress(contacts);
        this.known = new Remembered<>(
                MOST_REMEMBERED, contact -> contact.isPresent() ? REMEMBERED : MISS_REMEMBERED, nanoTime);
    }

    /** The contact with the press's e-mail address, else the one for unregistered users. */
    CompletableFuture<TicketContact> find(ButtonPress press, Requester requester) {
        return registered(press, requester)
                .thenCompose(registered ->
                        registered.map(CompletableFuture::completedFuture).orElseGet(() -> catchAll(press, requester)));
    }

    /** Somebody else than the one that ConnectWise refused: the address is looked up anew. Empty if there is nobody. */
    CompletableFuture<Optional<TicketContact>> instead(ButtonPress press, TicketContact refused) {
        if (refused.match() == ContactMatch.CATCH_ALL) {
            known.forget(HelpdeskButtons.CATCH_ALL_EMAIL);
            return catchAll(press, Requester.CLIENT)
                    .thenApply(catchAll -> Optional.of(catchAll).filter(other -> !other.equals(refused)));
        }
        known.forget(address(press));
        return registered(press, Requester.CLIENT)
                .thenCompose(found -> found.filter(other -> !other.equals(refused))
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> catchAll(press, Requester.CLIENT)))
                .thenApply(Optional::of);
    }

    private CompletableFuture<Optional<TicketContact>> registered(ButtonPress press, Requester requester) {
        String own = address(press);
        return own.equals(HelpdeskButtons.CATCH_ALL_EMAIL)
                ? CompletableFuture.completedFuture(Optional.empty())
                : known.get(own, () -> withAddress(own, ContactMatch.REGISTERED, requester));
    }

    private CompletableFuture<TicketContact> catchAll(ButtonPress press, Requester requester) {
        return known.get(
                        HelpdeskButtons.CATCH_ALL_EMAIL,
                        () -> withAddress(HelpdeskButtons.CATCH_ALL_EMAIL, ContactMatch.CATCH_ALL, requester))
                .thenApply(contact -> contact.orElseThrow(() -> {
                    // Whoever reads the error creates the contact and tries again at once.
                    known.forget(HelpdeskButtons.CATCH_ALL_EMAIL);
                    return new CatchAllContactMissingException(press.id());
                }));
    }

    /** ConnectWise compares addresses without regard to case. */
    private static String address(ButtonPress press) {
        return press.email().strip().toLowerCase(Locale.ROOT);
    }

    private CompletableFuture<Optional<TicketContact>> withAddress(
            String address, ContactMatch match, Requester requester) {
        return contacts.find(address, requester::request).thenApply(found -> firstOfCompany(found, match));
    }

    private static Optional<TicketContact> firstOfCompany(List<Contact> found, ContactMatch match) {
        for (Contact contact : found) {
            Optional<Long> company = contact.company().flatMap(Reference::id);
            if (company.isPresent()) {
                return Optional.of(new TicketContact(contact.id(), company.get(), match));
            }
        }
        return Optional.empty();
    }
}
