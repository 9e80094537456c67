package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A file that is attached to a record.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableDocument.class)
@JsonDeserialize(builder = Document.Builder.class)
public sealed interface Document permits ImmutableDocument {

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what people see} */
    @Value.Redacted
    Optional<String> title();

    /** {@return the name of the file} */
    @Value.Redacted
    Optional<String> fileName();

    /** {@return the name on the server} */
    Optional<String> serverFileName();

    /** {@return who added it} */
    @Value.Redacted
    Optional<String> owner();

    /** {@return whether it is a link and no file} */
    Optional<Boolean> linkFlag();

    /** {@return whether it is a picture} */
    Optional<Boolean> imageFlag();

    /** {@return whether the contact sees it} */
    Optional<Boolean> publicFlag();

    /** {@return whether it cannot be changed} */
    Optional<Boolean> readOnlyFlag();

    /** {@return the size; the unit is undocumented} */
    Optional<Long> size();

    /** {@return another unique id} */
    Optional<String> guid();

    /** {@return a builder of a {@code Document} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Document}; not thread safe. Get one from {@link Document#builder()}. */
    final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
