package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.PagedCall;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A permission to read, and the harmless requests that need it.
 *
 * @param permission its name, as ConnectWise's security roles have it
 * @param lost what does not work without it
 * @param isNeeded whether presses cannot be filed without it
 * @param tables what is read, by the name of the table
 */
record PermissionProbe(String permission, String lost, boolean isNeeded, Map<String, PagedCall<?>> tables) {

    static PermissionProbe needed(String permission, String lost, String table, PagedCall<?> rows) {
        return new PermissionProbe(permission, lost, true, Map.of(table, rows));
    }

    static PermissionProbe useful(String permission, String lost, Map<String, PagedCall<?>> tables) {
        return new PermissionProbe(permission, lost, false, tables);
    }

    /** Asks for one row of each table. */
    Check run() {
        List<String> denied = new ArrayList<>();
        for (Map.Entry<String, PagedCall<?>> table : tables.entrySet()) {
            try {
                table.getValue().first();
            } catch (MissingPermissionException | InvalidCredentialsException refused) {
                // The credentials were accepted a moment ago, so it is the permission, however ConnectWise puts it.
                denied.add(table.getKey());
            } catch (ConnectWiseException failure) {
                return Diagnosis.of(failure).failed(permission);
            }
        }
        return denied.isEmpty() ? Check.passed(permission, "The API member has it.") : denied(denied);
    }

    private Check denied(List<String> refused) {
        String explanation = "The API member may not read " + String.join(", ", refused) + ". " + lost
                + " Give its security role this permission, with the level All.";
        return isNeeded
                ? Check.failed(permission, Problem.PERMISSION_MISSING, explanation)
                : Check.warning(permission, Problem.PERMISSION_MISSING, explanation);
    }
}
