/** Exports the open tickets of a board, with the ConnectWise client alone. */
@NullMarked
package io.github.helpdeskbuttons.examples.client;

import org.jspecify.annotations.NullMarked;
