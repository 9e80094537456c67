/** Presses come in over HTTP, wait in an outbox, and are shown on a live page. */
@NullMarked
package io.github.helpdeskbuttons.examples.outboxservice;

import org.jspecify.annotations.NullMarked;
