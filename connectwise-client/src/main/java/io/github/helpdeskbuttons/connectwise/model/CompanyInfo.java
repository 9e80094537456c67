package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where the ConnectWise of a company is; told to anybody who knows the company id.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCompanyInfo.class)
@JsonDeserialize(builder = CompanyInfo.Builder.class)
public sealed interface CompanyInfo permits ImmutableCompanyInfo {

    /** The name. */
    @JsonProperty("CompanyName")
    Optional<String> companyName();

    /** The id typed on the login screen. */
    @JsonProperty("CompanyID")
    Optional<String> companyId();

    /** The path segment of its version, with a slash at the end. */
    @JsonProperty("Codebase")
    Optional<String> codebase();

    /** The version, as a code. */
    @JsonProperty("VersionCode")
    Optional<String> versionCode();

    /** The version, as a number. */
    @JsonProperty("VersionNumber")
    Optional<String> versionNumber();

    /** Whether it is in ConnectWise's cloud. */
    @JsonProperty("IsCloud")
    Optional<Boolean> isCloud();

    /** The host that answers the API. */
    @JsonProperty("SiteUrl")
    Optional<String> siteUrl();

    /** Starts a {@code CompanyInfo} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link CompanyInfo}; not thread safe. */
    final class Builder extends ImmutableCompanyInfo.Builder {
        Builder() {}
    }
}
