package io.github.helpdeskbuttons.connectwise.model;

import java.time.Instant;
import java.util.List;

/** The fields of a ticket that are changed most, for {@link Patch.Builder#set}. */
public final class TicketFields {

    /** The title, at most 100 characters. */
    public static final PatchField<String> SUMMARY = PatchField.text("summary", 100);

    /** The board; status, team, type, subtype and item belong to it and must fit. */
    public static final PatchField<Reference> BOARD = PatchField.of("board");

    /** The status. */
    public static final PatchField<Reference> STATUS = PatchField.of("status");

    /** The company. */
    public static final PatchField<Reference> COMPANY = PatchField.of("company");

    /** The contact, who belongs to the company. */
    public static final PatchField<Reference> CONTACT = PatchField.of("contact");

    /** The type. */
    public static final PatchField<Reference> TYPE = PatchField.of("type");

    /** The subtype. */
    public static final PatchField<Reference> SUB_TYPE = PatchField.of("subType");

    /** The item. */
    public static final PatchField<Reference> ITEM = PatchField.of("item");

    /** The team. */
    public static final PatchField<Reference> TEAM = PatchField.of("team");

    /** The responsible member, by identifier. */
    public static final PatchField<Reference> OWNER = PatchField.of("owner");

    /** The priority. */
    public static final PatchField<Reference> PRIORITY = PatchField.of("priority");

    /** Where the ticket came from. */
    public static final PatchField<Reference> SOURCE = PatchField.of("source");

    /** {@code Low}, {@code Medium} or {@code High}; people call it urgency. */
    public static final PatchField<String> SEVERITY = PatchField.of("severity");

    /** {@code Low}, {@code Medium} or {@code High}. */
    public static final PatchField<String> IMPACT = PatchField.of("impact");

    /** The id that another system gave the ticket, at most 100 characters. */
    public static final PatchField<String> EXTERNAL_X_REF = PatchField.text("externalXRef", 100);

    /** When the work is due. */
    public static final PatchField<Instant> REQUIRED_DATE = PatchField.of("requiredDate");

    /** All custom fields at once: ConnectWise takes the whole array. */
    public static final PatchField<List<CustomField>> CUSTOM_FIELDS = PatchField.of("customFields");

    private TicketFields() {}
}
