/** The simulated server: its tables, its checks and its endpoints. Not for users. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.simulator.internal;

import org.jspecify.annotations.NullMarked;
