/** Benchmarks; run them by the command in the module's README. */
@NullMarked
package io.github.helpdeskbuttons.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
