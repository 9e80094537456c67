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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return the name} */
    @Value.Redacted
    Optional<String> name();

    /** {@return what kind of thing it is} */
    Optional<Reference> type();

    /** {@return its status, such as {@code Active}} */
    Optional<Reference> status();

    /** {@return whose it is} */
    Optional<Reference> company();

    /** {@return who uses it} */
    @Value.Redacted
    Optional<Reference> contact();

    /** {@return where it is} */
    Optional<Reference> site();

    /** {@return the name by which management tools know the device; often its host name} */
    @Value.Redacted
    Optional<String> deviceIdentifier();

    /** {@return the serial number} */
    Optional<String> serialNumber();

    /** {@return the model} */
    Optional<String> modelNumber();

    /** {@return the asset tag} */
    Optional<String> tagNumber();

    /** {@return the network address} */
    @Value.Redacted
    Optional<String> ipAddress();

    /** {@return the hardware address} */
    @Value.Redacted
    Optional<String> macAddress();

    /** {@return the operating system} */
    Optional<String> osType();

    /** {@return whether it is in use} */
    Optional<Boolean> activeFlag();

    /** {@return a builder of a {@code Configuration} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Collects the fields of a {@link Configuration}; not thread safe.
     *
     * <p>Get one from {@link Configuration#builder()}.
     */
    final class Builder extends ImmutableConfiguration.Builder {
        Builder() {}
    }
}
