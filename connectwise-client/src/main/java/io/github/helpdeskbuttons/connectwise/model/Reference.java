package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Points to another record: a board, a company, a member …
 *
 * <p>One type stands for every kind of reference. A request needs id, name or identifier; which ones ConnectWise
 * accepts depends on what is referred to: most records by {@code id} or {@code name}, companies and members by
 * {@code id} or {@code identifier}. An answer carries what ConnectWise sent, usually the id with the name.
 *
 * <p>Get one from {@link #id(long)}, {@link #name(String)} or {@link #identifier(String)}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableReference.class)
@JsonDeserialize(builder = Reference.Builder.class)
public sealed interface Reference permits ImmutableReference {

    /** Refers to a record by its id. */
    static Reference id(long id) {
        return builder().id(id).build();
    }

    /** Refers to a record by its name, such as a board or a priority. */
    static Reference name(String name) {
        return builder().name(name).build();
    }

    /** Refers to a company or a member by its identifier. */
    static Reference identifier(String identifier) {
        return builder().identifier(identifier).build();
    }

    /** The record id. */
    Optional<Long> id();

    /** The name a person sees, such as a board's. */
    Optional<String> name();

    /** The short unique text of a company or a member. */
    Optional<String> identifier();

    /** The name by which management tools know a configuration; only a reference to one has it, and only in answers. */
    @Value.Redacted
    Optional<String> deviceIdentifier();

    /** Starts a {@code Reference} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Reference}; not thread safe. */
    final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
