/** Presses, read from files, become tickets in a ConnectWise that answers over HTTP. */
@NullMarked
package io.github.helpdeskbuttons.examples.quickstart;

import org.jspecify.annotations.NullMarked;
