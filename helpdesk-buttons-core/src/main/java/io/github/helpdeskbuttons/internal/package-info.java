/** The steps from a press to a ticket, one class each; not for users, and not exported. */
@NullMarked
package io.github.helpdeskbuttons.internal;

import org.jspecify.annotations.NullMarked;
