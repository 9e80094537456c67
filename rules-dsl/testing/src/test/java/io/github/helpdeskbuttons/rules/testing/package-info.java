/** Specifications of the tester and of the arbitraries. */
@NullMarked
package io.github.helpdeskbuttons.rules.testing;

import org.jspecify.annotations.NullMarked;
