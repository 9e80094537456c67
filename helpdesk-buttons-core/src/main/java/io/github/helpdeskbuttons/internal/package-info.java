/** The steps from a press to a ticket, one class each; not for users, and not exported. */
@NullMarked
@ValueStyle
package io.github.helpdeskbuttons.internal;

import org.jspecify.annotations.NullMarked;
