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

    /** {@return the name} */
    @JsonProperty("CompanyName")
    Optional<String> companyName();

    /** {@return the id typed on the login screen} */
    @JsonProperty("CompanyID")
    Optional<String> companyId();

    /** {@return the path segment of its version, with a slash at the end} */
    @JsonProperty("Codebase")
    Optional<String> codebase();

    /** {@return the version, as a code} */
    @JsonProperty("VersionCode")
    Optional<String> versionCode();

    /** {@return the version, as a number} */
    @JsonProperty("VersionNumber")
    Optional<String> versionNumber();

    /** {@return whether it is in ConnectWise's cloud} */
    @JsonProperty("IsCloud")
    Optional<Boolean> isCloud();

    /** {@return the host that answers the API} */
    @JsonProperty("SiteUrl")
    Optional<String> siteUrl();

    /** {@return a builder of a {@code CompanyInfo} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link CompanyInfo}; not thread safe. Get one from {@link CompanyInfo#builder()}. */
    final class Builder extends ImmutableCompanyInfo.Builder {
        Builder() {}
    }
}
