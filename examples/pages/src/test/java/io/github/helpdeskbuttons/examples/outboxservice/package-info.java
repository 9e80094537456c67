/** The page of the outbox in a browser. */
@NullMarked
package io.github.helpdeskbuttons.examples.outboxservice;

import org.jspecify.annotations.NullMarked;
