/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons.rules.testing;

import org.jspecify.annotations.NullMarked;
