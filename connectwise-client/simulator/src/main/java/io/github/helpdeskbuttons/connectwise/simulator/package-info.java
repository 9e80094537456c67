/**
 * A stateful double of the ConnectWise PSA REST API, for tests and examples: start a
 * {@link io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator}, point a client at it, look at what
 * arrived and what it now holds, and make it fail.
 */
@NullMarked
package io.github.helpdeskbuttons.connectwise.simulator;

import org.jspecify.annotations.NullMarked;
