/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.simulator;

import org.jspecify.annotations.NullMarked;
