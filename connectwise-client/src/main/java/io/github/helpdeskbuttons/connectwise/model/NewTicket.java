package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A ticket to be created.
 *
 * <p>Only {@code summary} and {@code company} are required; a field that is not set is not sent, and ConnectWise
 * then takes its own default or that of the API member. Lengths count UTF-16 code units, as ConnectWise does.
 *
 * <p>{@code toString} shows no text of a person.
 *
 * <p>Get one from {@link #builder()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableNewTicket.class)
@JsonDeserialize(builder = NewTicket.Builder.class)
public sealed interface NewTicket permits ImmutableNewTicket {

    /** {@return the title; not empty, at most 100 characters} */
    @Value.Redacted
    String summary();

    /** {@return the company that the ticket is for} */
    Reference company();

    /** {@return the contact who asks; belongs to the company} */
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

    /** {@return {@code ServiceTicket} for a service board; ConnectWise takes that where this is not set} */
    Optional<String> recordType();

    /** {@return when the work is due} */
    Optional<Instant> requiredDate();

    /** {@return an id of the caller's own, at most 100 characters; it can be searched for} */
    Optional<String> externalXRef();

    /** {@return the purchase order, at most 50 characters} */
    @Value.Redacted
    Optional<String> poNumber();

    /** {@return the first discussion note, of any length; write-only} */
    @Value.Redacted
    Optional<String> initialDescription();

    /** {@return the first internal note, which the contact does not see; write-only} */
    @Value.Redacted
    Optional<String> initialInternalAnalysis();

    /** {@return the first resolution note; write-only} */
    @Value.Redacted
    Optional<String> initialResolution();

    /** {@return whether the board's notifications go out} */
    Optional<Boolean> processNotifications();

    /** {@return whether callbacks are held back for this change} */
    Optional<Boolean> skipCallback();

    /** {@return whether the contact gets mail} */
    Optional<Boolean> automaticEmailContactFlag();

    /** {@return whether the assigned members get mail} */
    Optional<Boolean> automaticEmailResourceFlag();

    /** {@return whether the copies go out} */
    Optional<Boolean> automaticEmailCcFlag();

    /** {@return who gets copies, at most 1000 characters} */
    @Value.Redacted
    Optional<String> automaticEmailCc();

    /** {@return values of the fields that the company added to tickets} */
    List<CustomField> customFields();

    /** {@return a builder of a {@code NewTicket} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link NewTicket}; not thread safe. Get one from {@link NewTicket#builder()}. */
    final class Builder extends ImmutableNewTicket.Builder {
        Builder() {}

        /**
         * Makes the immutable value, once it is known that ConnectWise can accept it.
         *
         * @throws IllegalStateException if a required field is not set
         * @throws IllegalArgumentException if a field is too long or not allowed; the message names the field
         */
        @Override
        public NewTicket build() {
            NewTicket built = super.build();
            Limits.required("summary", built.summary());
            Limits.atMost(100, "summary", built.summary());
            Limits.atMost(50, "siteName", built.siteName());
            Limits.atMost(50, "addressLine1", built.addressLine1());
            Limits.atMost(50, "addressLine2", built.addressLine2());
            Limits.atMost(50, "city", built.city());
            Limits.atMost(50, "stateIdentifier", built.stateIdentifier());
            Limits.atMost(12, "zip", built.zip());
            Limits.atMost(62, "contactName", built.contactName());
            Limits.atMost(20, "contactPhoneNumber", built.contactPhoneNumber());
            Limits.atMost(15, "contactPhoneExtension", built.contactPhoneExtension());
            Limits.atMost(250, "contactEmailAddress", built.contactEmailAddress());
            Limits.atMost(100, "externalXRef", built.externalXRef());
            Limits.atMost(50, "poNumber", built.poNumber());
            Limits.atMost(1000, "automaticEmailCc", built.automaticEmailCc());
            return built;
        }
    }
}
