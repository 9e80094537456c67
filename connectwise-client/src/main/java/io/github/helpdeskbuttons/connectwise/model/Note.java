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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the ticket that it belongs to} */
    Optional<Long> ticketId();

    /** {@return what it says} */
    @Value.Redacted
    Optional<String> text();

    /** {@return whether it is part of the discussion, which the contact sees} */
    Optional<Boolean> detailDescriptionFlag();

    /** {@return whether it is internal} */
    Optional<Boolean> internalAnalysisFlag();

    /** {@return whether it is a resolution} */
    Optional<Boolean> resolutionFlag();

    /** {@return whether it describes the issue} */
    Optional<Boolean> issueFlag();

    /** {@return the member who wrote it} */
    @Value.Redacted
    Optional<Reference> member();

    /** {@return the contact who wrote it} */
    @Value.Redacted
    Optional<Reference> contact();

    /** {@return whether the contact wrote it} */
    Optional<Boolean> customerUpdatedFlag();

    /** {@return when it was written} */
    Optional<Instant> dateCreated();

    /** {@return who wrote it} */
    @Value.Redacted
    Optional<String> createdBy();

    /** {@return whether only members see it} */
    Optional<Boolean> internalFlag();

    /** {@return whether the contact sees it} */
    Optional<Boolean> externalFlag();

    /** {@return a builder of a {@code Note} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Note}; not thread safe. Get one from {@link Note#builder()}. */
    final class Builder extends ImmutableNote.Builder {
        Builder() {}
    }
}
