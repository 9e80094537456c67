/** Placeholder. */
@NullMarked
package io.github.helpdeskbuttons.examples.quickstart;

import org.jspecify.annotations.NullMarked;
