package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import java.util.concurrent.CompletableFuture;

/**
 * Makes of a draft that ConnectWise refused one that it may accept: without the values that it named, else without
 * the names that its set-up tables do not know, at the worst with nothing but company, contact, summary and description, and for the contact for
 * unregistered users.
 */
final class RefusalCure {
    private static final String NO_FIELD_NAMED =
            "ConnectWise refused the ticket without saying which value it would not take, and its set-up tables did not "
                    + "show it either, so all were left to it.";

    private static final String CONTACT_REFUSED =
            "ConnectWise did not accept a ticket for the contact of the press's e-mail address, or its company; it was filed "
                    + "for another. See whether that company was deleted or made inactive.";

    private final ContactLookup contacts;
    private final NamesInSetup setup;

    RefusalCure(ContactLookup contacts, NamesInSetup setup) {
        this.contacts = contacts;
        this.setup = setup;
    }

    /** Another draft, or the rejection again if nothing is left that could be left out. */
    CompletableFuture<TicketDraft> of(TicketDraft draft, RejectedException rejection) {
        TicketDraft named = RefusedValues.leftOut(draft, rejection);
        if (!named.equals(draft)) {
            return CompletableFuture.completedFuture(named);
        }
        if (RefusedValues.concernsContact(rejection)) {
            return filedForAnother(draft, rejection);
        }
        return setup.knownOf(draft).thenCompose(known -> {
            TicketDraft kept = known.equals(draft) ? draft.minimal(NO_FIELD_NAMED) : known;
            return kept.equals(draft) ? filedForAnother(draft, rejection) : CompletableFuture.completedFuture(kept);
        });
    }

    private CompletableFuture<TicketDraft> filedForAnother(TicketDraft draft, RejectedException rejection) {
        return contacts.instead(draft.press(), draft.contact())
                .thenApply(other -> other.map(contact -> draft.filedFor(contact, CONTACT_REFUSED))
                        .orElseThrow(() -> rejection));
    }
}
