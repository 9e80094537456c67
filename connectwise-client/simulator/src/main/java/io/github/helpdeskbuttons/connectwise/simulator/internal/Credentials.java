package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the simulator lets in: one company, one pair of keys, one integration. */
public record Credentials(String companyId, String publicKey, String privateKey, String clientId) {

    private static final String CANNOT_ROUTE = "Cannot route. Codebase/company is invalid";
    private static final Pattern MODEL_VERSION =
            Pattern.compile(".*application/vnd\\.connectwise\\.com\\+json\\s*;\\s*version=\"?([^,;\"]*)\"?.*");
    private static final Pattern KNOWN_VERSION = Pattern.compile("20(1[5-9]|2[0-6])\\.[1-9]|v?3\\.0(\\.0)?");

    static ApiError cannotRoute() {
        return ApiError.text(400, "text/plain; charset=utf-8", CANNOT_ROUTE);
    }

    void check(ReceivedRequest request) {
        checkAuthorization(request.header("Authorization"));
        if (!request.header("clientId").map(String::strip).orElse("").equalsIgnoreCase(clientId)) {
            throw unauthorized("Missing or invalid ClientID header. A valid clientId must be sent with each request.");
        }
        checkVersion(request.header("Accept").orElse(""));
    }

    private void checkAuthorization(Optional<String> header) {
        String user = header.flatMap(Credentials::decodeBasic)
                .orElseThrow(() -> unauthorized("Authorization has been denied for this request."));
        int plus = user.indexOf('+');
        if (plus >= 0 && !user.substring(0, plus).equalsIgnoreCase(companyId)) {
            throw cannotRoute();
        }
        if (plus < 0 || !user.substring(plus + 1).equals(publicKey + ":" + privateKey)) {
            throw unauthorized("Invalid credentials.");
        }
    }

    private static Optional<String> decodeBasic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static void checkVersion(String accept) {
        var matcher = MODEL_VERSION.matcher(accept);
        if (matcher.matches() && !KNOWN_VERSION.matcher(matcher.group(1)).matches()) {
            throw ApiError.of(400, "InvalidVersion", "The version '" + matcher.group(1) + "' is not supported.");
        }
    }

    private static ApiError unauthorized(String message) {
        return ApiError.of(401, "Unauthorized", message);
    }

    /** The company alone: the keys reach no log. */
    @Override
    public String toString() {
        return "Credentials[" + companyId + "]";
    }
}
