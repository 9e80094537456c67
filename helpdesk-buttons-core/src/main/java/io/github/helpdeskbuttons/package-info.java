/**
 * Turns the press of a helpdesk button into exactly one ConnectWise service ticket: {@link
 * io.github.helpdeskbuttons.HelpdeskButtons} is where to begin.
 *
 * <p>All types here are immutable or thread safe, no method returns null, and no parameter may be null.
 */
@NullMarked
@ValueStyle
package io.github.helpdeskbuttons;

import org.jspecify.annotations.NullMarked;
