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

    /** The record id, unique among records of this kind. */
    long id();

    /** The title. */
    @Value.Redacted
    Optional<String> summary();

    /** {@code ServiceTicket}, {@code ProjectTicket} or {@code ProjectIssue}. */
    Optional<String> recordType();

    /** The company that the ticket is for. */
    Optional<Reference> company();

    /** The contact who asks. */
    @Value.Redacted
    Optional<Reference> contact();

    /** The site of the company. */
    Optional<Reference> site();

    /** The service board. */
    Optional<Reference> board();

    /** The status, which belongs to the board. */
    Optional<Reference> status();

    /** The type, which belongs to the board. */
    Optional<Reference> type();

    /** The subtype, which belongs to the board. */
    Optional<Reference> subType();

    /** The item, which belongs to the board. */
    Optional<Reference> item();

    /** The team, which belongs to the board. */
    Optional<Reference> team();

    /** The member who is responsible, by identifier. */
    @Value.Redacted
    Optional<Reference> owner();

    /** The priority. */
    Optional<Reference> priority();

    /** Where the ticket came from. */
    Optional<Reference> source();

    /** {@code Low}, {@code Medium} or {@code High}; people call it urgency. */
    Optional<String> severity();

    /** {@code Low}, {@code Medium} or {@code High}. */
    Optional<String> impact();

    /** The name of the site, at most 50 characters. */
    @Value.Redacted
    Optional<String> siteName();

    /** At most 50 characters. */
    @Value.Redacted
    Optional<String> addressLine1();

    /** At most 50 characters. */
    @Value.Redacted
    Optional<String> addressLine2();

    /** At most 50 characters. */
    @Value.Redacted
    Optional<String> city();

    /** The state or province, at most 50 characters. */
    @Value.Redacted
    Optional<String> stateIdentifier();

    /** The postal code, at most 12 characters. */
    @Value.Redacted
    Optional<String> zip();

    /** The name of who asks, at most 62 characters. */
    @Value.Redacted
    Optional<String> contactName();

    /** At most 20 characters. */
    @Value.Redacted
    Optional<String> contactPhoneNumber();

    /** At most 15 characters. */
    @Value.Redacted
    Optional<String> contactPhoneExtension();

    /** At most 250 characters. */
    @Value.Redacted
    Optional<String> contactEmailAddress();

    /** The id that another system gave the ticket. */
    Optional<String> externalXRef();

    /** The purchase order. */
    @Value.Redacted
    Optional<String> poNumber();

    /** When the work is due. */
    Optional<Instant> requiredDate();

    /** Whether the ticket is closed. */
    Optional<Boolean> closedFlag();

    /** When it was closed. */
    Optional<Instant> closedDate();

    /** Who closed it. */
    @Value.Redacted
    Optional<String> closedBy();

    /** The ticket that this one belongs to. */
    Optional<Long> parentTicketId();

    /** Whether tickets belong to this one. */
    Optional<Boolean> hasChildTicket();

    /** Whether tickets were merged into this one. */
    Optional<Boolean> hasMergedChildTicketFlag();

    /** The ticket that this one was merged into. */
    Optional<Reference> mergedParentTicket();

    /** Values of the fields that the company added to tickets. */
    List<CustomField> customFields();

    /** Starts a {@code Ticket} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Ticket}; not thread safe. */
    final class Builder extends ImmutableTicket.Builder {
        Builder() {}
    }
}
