package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way in which a request can fail, by name. */
final class Faults {
    private static final String TIMEOUT = "A timeout has occured. Please try again.";

    private Faults() {}

    /** Those that come at once. */
    static Map<String, Supplier<Fault>> quick() {
        Map<String, Supplier<Fault>> faults = new LinkedHashMap<>();
        faults.put("reset before the change", Fault::reset);
        faults.put("reset after the change", () -> Fault.reset().afterTheChange());
        faults.put("closed before the change", Fault::close);
        faults.put("closed after the change", () -> Fault.close().afterTheChange());
        faults.put("500 without the change", () -> Fault.error(500, "ConnectWiseApi", TIMEOUT));
        faults.put("500 with the change", () -> Fault.error(500, "ConnectWiseApi", TIMEOUT)
                .afterTheChange());
        faults.put("503", () -> Fault.error(503, "ConnectWiseApi", "down"));
        faults.put("a proxy's page without the change", () -> Fault.html(502));
        faults.put("a proxy's page with the change", () -> Fault.html(502).afterTheChange());
        faults.put("429", () -> Fault.tooManyRequests(Duration.ZERO));
        faults.put("a body that is cut", () -> Fault.cutBody().afterTheChange());
        faults.put("JSON that is cut", () -> Fault.truncatedJson().afterTheChange());
        faults.put("garbage", () -> Fault.garbage().afterTheChange());
        faults.put("a reset and a late commit", () -> Fault.reset().lateCommit());
        faults.put("500 and a late commit", () -> Fault.error(500, "ConnectWiseApi", TIMEOUT)
                .lateCommit());
        return faults;
    }

    static Fault named(String name) {
        return Optional.ofNullable(all().get(name)).orElseThrow().get();
    }

    /** Those that last until the client's patience ends, as well. */
    static Map<String, Supplier<Fault>> all() {
        Map<String, Supplier<Fault>> faults = quick();
        faults.put("a time-out without the change", Fault::stall);
        faults.put("a time-out with the change", () -> Fault.stall().afterTheChange());
        faults.put("a time-out with a late commit", () -> Fault.stall().lateCommit());
        return faults;
    }
}
