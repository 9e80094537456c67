package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service ticket as ConnectWise holds it.
 *
 * <p>{@code toString} shows no text of a person.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableTicket.class)
@JsonDeserialize(builder = Ticket.Builder.class)
public sealed interface Ticket permits ImmutableTicket {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the title} */
    @Value.Redacted
    Optional<String> summary();

    /** {@return {@code ServiceTicket}, {@code ProjectTicket} or {@code ProjectIssue}} */
    Optional<String> recordType();

    /** {@return the company that the ticket is for} */
    Optional<Reference> company();

    /** {@return the contact who asks} */
    @Value.Redacted
    Optional<Reference> contact();

    /** {@return the site of the company} */
    Optional<Reference> site();

    /** {@return the service board} */
    Optional<Reference> board();

    /** {@return the status, which belongs to the board} */
    Optional<Reference> status();

    /** {@return the type, which belongs to the board} */
    Optional<Reference> type();

    /** {@return the subtype, which belongs to the board} */
    Optional<Reference> subType();

    /** {@return the item, which belongs to the board} */
    Optional<Reference> item();

    /** {@return the team, which belongs to the board} */
    Optional<Reference> team();

    /** {@return the member who is responsible, by identifier} */
    @Value.Redacted
    Optional<Reference> owner();

    /** {@return the priority} */
    Optional<Reference> priority();

    /** {@return where the ticket came from} */
    Optional<Reference> source();

    /** {@return {@code Low}, {@code Medium} or {@code High}; people call it urgency} */
    Optional<String> severity();

    /** {@return {@code Low}, {@code Medium} or {@code High}} */
    Optional<String> impact();

    /** {@return the name of the site, at most 50 characters} */
    @Value.Redacted
    Optional<String> siteName();

    /** {@return the street, at most 50 characters} */
    @Value.Redacted
    Optional<String> addressLine1();

    /** {@return the rest of the street, at most 50 characters} */
    @Value.Redacted
    Optional<String> addressLine2();

    /** {@return the city, at most 50 characters} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the state or province, at most 50 characters} */
    @Value.Redacted
    Optional<String> stateIdentifier();

    /** {@return the postal code, at most 12 characters} */
    @Value.Redacted
    Optional<String> zip();

    /** {@return the name of who asks, at most 62 characters} */
    @Value.Redacted
    Optional<String> contactName();

    /** {@return the telephone number of who asks, at most 20 characters} */
    @Value.Redacted
    Optional<String> contactPhoneNumber();

    /** {@return the extension of that number, at most 15 characters} */
    @Value.Redacted
    Optional<String> contactPhoneExtension();

    /** {@return the e-mail address of who asks, at most 250 characters} */
    @Value.Redacted
    Optional<String> contactEmailAddress();

    /** {@return the id that another system gave the ticket} */
    Optional<String> externalXRef();

    /** {@return the purchase order} */
    @Value.Redacted
    Optional<String> poNumber();

    /** {@return when the work is due} */
    Optional<Instant> requiredDate();

    /** {@return whether the ticket is closed} */
    Optional<Boolean> closedFlag();

    /** {@return when it was closed} */
    Optional<Instant> closedDate();

    /** {@return who closed it} */
    @Value.Redacted
    Optional<String> closedBy();

    /** {@return the ticket that this one belongs to} */
    Optional<Long> parentTicketId();

    /** {@return whether tickets belong to this one} */
    Optional<Boolean> hasChildTicket();

    /** {@return whether tickets were merged into this one} */
    Optional<Boolean> hasMergedChildTicketFlag();

    /** {@return the ticket that this one was merged into} */
    Optional<Reference> mergedParentTicket();

    /** {@return values of the fields that the company added to tickets} */
    List<CustomField> customFields();

    /** {@return a builder of a {@code Ticket} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Ticket}; not thread safe. Get one from {@link Ticket#builder()}. */
    final class Builder extends ImmutableTicket.Builder {
        Builder() {}
    }
}
