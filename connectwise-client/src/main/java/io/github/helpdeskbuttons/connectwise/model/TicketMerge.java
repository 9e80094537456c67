package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tickets that are to become part of another one.
 *
 * <p>Get one from {@link #builder()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableTicketMerge.class)
@JsonDeserialize(builder = TicketMerge.Builder.class)
public sealed interface TicketMerge permits ImmutableTicketMerge {

    /** {@return the ids of the tickets that go into the other; at least one} */
    List<Long> mergeTicketIds();

    /** {@return the status that they get} */
    Optional<Reference> status();

    /** {@return a builder of a {@code TicketMerge} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link TicketMerge}; not thread safe. Get one from {@link TicketMerge#builder()}. */
    final class Builder extends ImmutableTicketMerge.Builder {
        Builder() {}

        /**
         * Makes the immutable value, once it is known that ConnectWise can accept it.
         *
         * @throws IllegalStateException if a required field is not set
         * @throws IllegalArgumentException if a field is too long or not allowed; the message names the field
         */
        @Override
        public TicketMerge build() {
            TicketMerge built = super.build();
            Limits.atLeastOne("mergeTicketIds", built.mergeTicketIds());
            return built;
        }
    }
}
