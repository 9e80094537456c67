package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A device or other thing of a company that tickets can be about.
 *
 * <p>{@code toString} shows neither the device's name and addresses, nor who uses it.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableConfiguration.class)
@JsonDeserialize(builder = Configuration.Builder.class)
public sealed interface Configuration permits ImmutableConfiguration {

    /** The record id, unique among records of this kind. */
    long id();

    /** The name. */
    @Value.Redacted
    Optional<String> name();

    /** What kind of thing it is. */
    Optional<Reference> type();

    /** Its status, such as {@code Active}. */
    Optional<Reference> status();

    /** Whose it is. */
    Optional<Reference> company();

    /** Who uses it. */
    @Value.Redacted
    Optional<Reference> contact();

    /** Where it is. */
    Optional<Reference> site();

    /** The name by which management tools know the device; often its host name. */
    @Value.Redacted
    Optional<String> deviceIdentifier();

    /** The serial number. */
    Optional<String> serialNumber();

    /** The model. */
    Optional<String> modelNumber();

    /** The asset tag. */
    Optional<String> tagNumber();

    /** The network address. */
    @Value.Redacted
    Optional<String> ipAddress();

    /** The hardware address. */
    @Value.Redacted
    Optional<String> macAddress();

    /** The operating system. */
    Optional<String> osType();

    /** Whether it is in use. */
    Optional<Boolean> activeFlag();

    /** Starts a {@code Configuration} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Configuration}; not thread safe. */
    final class Builder extends ImmutableConfiguration.Builder {
        Builder() {}
    }
}
