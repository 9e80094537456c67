package io.github.helpdeskbuttons.docs;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import io.github.helpdeskbuttons.connectwise.simulator.Fault;
import java.util.Map;
import java.util.Optional;

/** The ConnectWise of the pages: what they file there is filed in a simulator, which takes the credentials that they show. */
public final class DocumentedConnectWise {
    private static final String API_KEY = "Comp_a+123asd4asabcd:asdf38judj234";
    private static final String CLIENT_ID = "8f2b5d3c-6a1e-4c57-9d0b-2f4e6a8c0d1e";

    private static final Map<String, String> IN_THE_SOURCE = Map.of(
            "\"yourconnectwiseinstance.com/v4_6_release\"", DocumentedConnectWise.class.getName() + ".endpoint()",
            "System.getenv(\"CONNECTWISE_ENDPOINT\")", DocumentedConnectWise.class.getName() + ".endpoint()",
            "System.getenv(\"CONNECTWISE_API_KEY\")", "\"" + API_KEY + "\"",
            "System.getenv(\"CONNECTWISE_CLIENT_ID\")", "\"" + CLIENT_ID + "\"");

    private static volatile Optional<ConnectWiseSimulator> current = Optional.empty();

    private DocumentedConnectWise() {}

    /** Puts the simulator in the place of what a page names, and changes nothing else of its code. */
    static String redirected(String code) {
        String redirected = code;
        for (Map.Entry<String, String> named : IN_THE_SOURCE.entrySet()) {
            redirected = redirected.replace(named.getKey(), named.getValue());
        }
        return redirected;
    }

    /** Starts the simulator that code asks for from now on. */
    static ConnectWiseSimulator start() {
        String[] key = API_KEY.split("[+:]", -1);
        ConnectWiseSimulator simulator = ConnectWiseSimulator.builder()
                .credentials(key[0], key[1], key[2], CLIENT_ID)
                .start();
        // The page on the client reaches out for what the simulator does not have.
        simulator.failBy(request -> request.path().startsWith("finance/agreements/")
                ? Optional.of(Fault.answer(200, "application/json", "{\"id\":7,\"name\":\"Gold\"}"))
                : Optional.empty());
        current = Optional.of(simulator);
        return simulator;
    }

    /**
     * The address that stands for the documented one; for compiled pages alone.
     *
     * @return the address of the simulator that was started last
     */
    public static String endpoint() {
        return current.orElseThrow().endpoint();
    }
}
