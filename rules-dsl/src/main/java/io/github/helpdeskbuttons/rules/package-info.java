/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons.rules;

import org.jspecify.annotations.NullMarked;
