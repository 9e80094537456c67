package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A degree of how much is affected.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableImpact.class)
@JsonDeserialize(builder = Impact.Builder.class)
public sealed interface Impact permits ImmutableImpact {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people call it, at most 50 characters} */
    Optional<String> name();

    /** {@return what people see, at most 200 characters} */
    Optional<String> description();

    /** {@return whether it is taken where none is named} */
    Optional<Boolean> defaultFlag();

    /** {@return a builder of an {@code Impact} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of an {@link Impact}; not thread safe. Get one from {@link Impact#builder()}. */
    final class Builder extends ImmutableImpact.Builder {
        Builder() {}
    }
}
