package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.NullNode;

/** What a server tells about itself. */
final class SystemInformation {

    private static final String COMPANY_INFO = "/login/companyinfo/";
    private static final String VERSION = "v2022.1.99999";

    private final String companyId;
    private final String site;

    SystemInformation(String companyId, String site) {
        this.companyId = companyId;
        this.site = site;
    }

    ApiResponse info() {
        return ApiResponse.json(
                200,
                Json.object()
                        .put("version", VERSION)
                        .put("isCloud", false)
                        .put("serverTimeZone", "UTC")
                        .put("cloudRegion", ""));
    }

    static boolean isCompanyInfo(String fullPath) {
        return fullPath.regionMatches(true, 0, COMPANY_INFO, 0, COMPANY_INFO.length());
    }

    /** Open to anyone; the body is {@code null} for an unknown company. */
    ApiResponse companyInfo(String fullPath) {
        String asked = fullPath.substring(COMPANY_INFO.length());
        if (!asked.equalsIgnoreCase(companyId)) {
            return ApiResponse.json(200, NullNode.getInstance());
        }
        return ApiResponse.json(
                200,
                Json.object()
                        .put("CompanyName", companyId)
                        .put("Codebase", "v2022_1/")
                        .put("VersionCode", "v2022.1")
                        .put("VersionNumber", VERSION)
                        .put("CompanyID", companyId)
                        .put("IsCloud", "False")
                        .put("SiteUrl", site));
    }
}
