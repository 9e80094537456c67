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

    /** The version of ConnectWise, such as {@code v2022.1}. */
    Optional<String> version();

    /** Whether it is in ConnectWise's cloud. */
    Optional<Boolean> isCloud();

    /** Its time zone. */
    Optional<String> serverTimeZone();

    /** Where in the cloud it is. */
    Optional<String> cloudRegion();

    /** Starts a {@code SystemInfo} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link SystemInfo}; not thread safe. */
    final class Builder extends ImmutableSystemInfo.Builder {
        Builder() {}
    }
}
