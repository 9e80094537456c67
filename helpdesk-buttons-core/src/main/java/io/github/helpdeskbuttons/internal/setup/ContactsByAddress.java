package io.github.helpdeskbuttons.internal.setup;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.ContactsApi;
import io.github.helpdeskbuttons.connectwise.model.CommunicationItem;
import io.github.helpdeskbuttons.connectwise.model.Contact;
import io.github.helpdeskbuttons.connectwise.query.Condition;
import io.github.helpdeskbuttons.connectwise.query.Conditions;
import io.github.helpdeskbuttons.connectwise.query.Field;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Finds the contacts that have an e-mail address, whole and without regard to case. */
public final class ContactsByAddress {
    /** The length of an e-mail address in ConnectWise. */
    private static final int LONGEST_ADDRESS = 250;

    private static final Field VALUE = Conditions.field("communicationItems/value");
    private static final Condition IS_EMAIL =
            Conditions.field("communicationItems/communicationType").is("Email");

    private final ContactsApi contacts;

    /**
     * Asks nothing yet.
     *
     * @param contacts whose contacts
     */
    public ContactsByAddress(ContactsApi contacts) {
        this.contacts = contacts;
    }

    /**
     * The contacts, the best first: active before inactive, then the one whose default address it is, then the oldest.
     *
     * @param address the address without white space around it; ConnectWise compares without regard to case
     * @param request makes the request
     */
    public CompletableFuture<List<Contact>> find(
            String address, Function<ApiCall<List<Contact>>, CompletableFuture<List<Contact>>> request) {
        Optional<Condition> asked = canBeAnAddress(address) ? VALUE.covering(address) : Optional.empty();
        if (asked.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        Query query = Query.builder()
                .childConditions(asked.get().and(IS_EMAIL))
                .pageSize(Query.LARGEST_PAGE)
                .build();
        return request.apply(contacts.list(query).all()).thenApply(found -> withAddress(found, address));
    }

    /** What no contact can have costs no request: ConnectWise knows no longer address, and none without an @. */
    private static boolean canBeAnAddress(String text) {
        return text.indexOf('@') > 0 && text.length() <= LONGEST_ADDRESS;
    }

    private static List<Contact> withAddress(List<Contact> found, String address) {
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : found) {
            if (!emails(contact, address).isEmpty()) {
                contacts.add(contact);
            }
        }
        if (contacts.size() > 1) {
            contacts.sort(bestFirst(address));
        }
        return List.copyOf(contacts);
    }

    private static Comparator<Contact> bestFirst(String address) {
        return Comparator.<Contact, Boolean>comparing(
                        contact -> contact.inactiveFlag().orElse(false))
                .thenComparing(contact -> emails(contact, address).stream()
                        .noneMatch(item -> item.defaultFlag().orElse(false)))
                .thenComparing(Contact::id);
    }

    private static List<CommunicationItem> emails(Contact contact, String address) {
        List<CommunicationItem> emails = new ArrayList<>();
        for (CommunicationItem item : contact.communicationItems()) {
            if (item.communicationType().orElse("").equals("Email")
                    && item.value().orElse("").strip().equalsIgnoreCase(address)) {
                emails.add(item);
            }
        }
        return emails;
    }
}
