package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A note of a ticket.
 *
 * <p>{@code toString} does not show its text.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableNote.class)
@JsonDeserialize(builder = Note.Builder.class)
public sealed interface Note permits ImmutableNote {

    /** The record id, unique among records of this kind. */
    long id();

    /** The ticket that it belongs to. */
    Optional<Long> ticketId();

    /** What it says. */
    @Value.Redacted
    Optional<String> text();

    /** Whether it is part of the discussion, which the contact sees. */
    Optional<Boolean> detailDescriptionFlag();

    /** Whether it is internal. */
    Optional<Boolean> internalAnalysisFlag();

    /** Whether it is a resolution. */
    Optional<Boolean> resolutionFlag();

    /** Whether it describes the issue. */
    Optional<Boolean> issueFlag();

    /** The member who wrote it. */
    @Value.Redacted
    Optional<Reference> member();

    /** The contact who wrote it. */
    @Value.Redacted
    Optional<Reference> contact();

    /** Whether the contact wrote it. */
    Optional<Boolean> customerUpdatedFlag();

    /** When it was written. */
    Optional<Instant> dateCreated();

    /** Who wrote it. */
    @Value.Redacted
    Optional<String> createdBy();

    /** Whether only members see it. */
    Optional<Boolean> internalFlag();

    /** Whether the contact sees it. */
    Optional<Boolean> externalFlag();

    /** Starts a {@code Note} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Note}; not thread safe. */
    final class Builder extends ImmutableNote.Builder {
        Builder() {}
    }
}
