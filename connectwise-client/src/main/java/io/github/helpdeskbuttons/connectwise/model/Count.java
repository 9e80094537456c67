package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A number of records.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCount.class)
@JsonDeserialize(builder = Count.Builder.class)
public sealed interface Count permits ImmutableCount {

    /** {@return how many there are} */
    long count();

    /** {@return a builder of a {@code Count} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Count}; not thread safe. Get one from {@link Count#builder()}. */
    final class Builder extends ImmutableCount.Builder {
        Builder() {}
    }
}
