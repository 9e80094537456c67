package io.github.helpdeskbuttons.connectwise.simulator;

import org.junit.jupiter.api.AfterEach;

/** A test with a simulator of its own, with the seed data. */
abstract class SimulatorTest {

    static final String MINIMAL_TICKET =
            "{\"summary\":\"The MRI workstation does not boot\",\"company\":{\"identifier\":\"Contoso\"}}";

    final ConnectWiseSimulator simulator = create();
    final Caller caller = new Caller(simulator);

    ConnectWiseSimulator create() {
        return ConnectWiseSimulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }
}
