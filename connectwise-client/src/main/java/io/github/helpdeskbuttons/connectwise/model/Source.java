package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where tickets can come from: mail, telephone …
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableSource.class)
@JsonDeserialize(builder = Source.Builder.class)
public sealed interface Source permits ImmutableSource {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return a builder of a {@code Source} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Source}; not thread safe. Get one from {@link Source#builder()}. */
    final class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
