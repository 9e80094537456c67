package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.connectwise.SystemApi;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.model.SystemInfo;
import java.util.Optional;

/** Whether a ConnectWise answers, and lets the API member in. */
final class ConnectionCheck {
    private static final String SUBJECT = "Server and credentials";

    private final SystemApi system;

    ConnectionCheck(SystemApi system) {
        this.system = system;
    }

    Check run() {
        try {
            return answered(system.info().execute());
        } catch (MissingPermissionException noClientId) {
            // Everybody who is let in may ask this; ConnectWise answers so to a client id that it does not know.
            return Diagnosis.rejected(noClientId).failed(SUBJECT);
        } catch (ConnectWiseException failure) {
            return Diagnosis.of(failure).failed(SUBJECT);
        }
    }

    /** Any JSON object could be read as one in which everything is left out. */
    private static Check answered(SystemInfo info) {
        Optional<String> version = info.version().map(ServerWords::oneLine);
        return version.map(text -> Check.passed(SUBJECT, "ConnectWise " + text + " answers and accepts the API key."))
                .orElseGet(() -> Diagnosis.notConnectWise().failed(SUBJECT));
    }
}
