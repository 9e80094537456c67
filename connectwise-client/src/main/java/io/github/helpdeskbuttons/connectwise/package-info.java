/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons.connectwise;

import org.jspecify.annotations.NullMarked;
