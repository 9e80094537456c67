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

    /** The record id, unique among records of this kind. */
    long id();

    /** What people see. */
    @Value.Redacted
    Optional<String> title();

    /** The name of the file. */
    @Value.Redacted
    Optional<String> fileName();

    /** The name on the server. */
    Optional<String> serverFileName();

    /** Who added it. */
    @Value.Redacted
    Optional<String> owner();

    /** Whether it is a link and no file. */
    Optional<Boolean> linkFlag();

    /** Whether it is a picture. */
    Optional<Boolean> imageFlag();

    /** Whether the contact sees it. */
    Optional<Boolean> publicFlag();

    /** Whether it can be changed. */
    Optional<Boolean> readOnlyFlag();

    /** The size; the unit is undocumented. */
    Optional<Long> size();

    /** Another unique id. */
    Optional<String> guid();

    /** Starts a {@code Document} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Document}; not thread safe. */
    final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
