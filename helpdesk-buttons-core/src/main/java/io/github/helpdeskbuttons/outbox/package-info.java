/**
 * The outbox: presses that are accepted are durable, and become tickets as soon as ConnectWise can take them. {@link
 * io.github.helpdeskbuttons.outbox.Outbox} is where to begin.
 *
 * <p>All types here are immutable or thread safe, no method returns null, and no parameter may be null.
 */
@NullMarked
@OutboxStyle
package io.github.helpdeskbuttons.outbox;

import org.jspecify.annotations.NullMarked;
