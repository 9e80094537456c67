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

    /**
     * {@return a reference to a record by its id}
     *
     * @param id the record id
     */
    static Reference id(long id) {
        return builder().id(id).build();
    }

    /**
     * {@return a reference to a record by its name, such as a board or a priority}
     *
     * @param name as ConnectWise holds it
     */
    static Reference name(String name) {
        return builder().name(name).build();
    }

    /**
     * {@return a reference to a company or a member by its identifier}
     *
     * @param identifier as ConnectWise holds it
     */
    static Reference identifier(String identifier) {
        return builder().identifier(identifier).build();
    }

    /** {@return the record id} */
    Optional<Long> id();

    /** {@return the name a person sees, such as a board's} */
    Optional<String> name();

    /** {@return the short unique text of a company or a member} */
    Optional<String> identifier();

    /**
     * {@return the name by which management tools know a configuration; only a reference to one has it, and only in
     * answers}
     */
    @Value.Redacted
    Optional<String> deviceIdentifier();

    /** {@return a builder of a {@code Reference} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Reference}; not thread safe. Get one from {@link Reference#builder()}. */
    final class Builder extends ImmutableReference.Builder {
        Builder() {}
    }
}
