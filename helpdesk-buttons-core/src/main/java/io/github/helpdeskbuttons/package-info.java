/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons;

import org.jspecify.annotations.NullMarked;
