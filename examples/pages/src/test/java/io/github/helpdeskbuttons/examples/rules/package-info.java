/** The page of a trace in a browser. */
@NullMarked
package io.github.helpdeskbuttons.examples.rules;

import org.jspecify.annotations.NullMarked;
