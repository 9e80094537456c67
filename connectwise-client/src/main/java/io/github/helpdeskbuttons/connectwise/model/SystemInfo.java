package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a ConnectWise server says of itself.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableSystemInfo.class)
@JsonDeserialize(builder = SystemInfo.Builder.class)
public sealed interface SystemInfo permits ImmutableSystemInfo {

    /** {@return the version of ConnectWise, such as {@code v2022.1}} */
    Optional<String> version();

    /** {@return whether it is in ConnectWise's cloud} */
    Optional<Boolean> isCloud();

    /** {@return its time zone} */
    Optional<String> serverTimeZone();

    /** {@return where in the cloud it is} */
    Optional<String> cloudRegion();

    /** {@return a builder of a {@code SystemInfo} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link SystemInfo}; not thread safe. Get one from {@link SystemInfo#builder()}. */
    final class Builder extends ImmutableSystemInfo.Builder {
        Builder() {}
    }
}
