/**
 * Tries rules on presses in a host's own tests, and generates presses and rule sets for jqwik properties.
 *
 * <p>{@link io.github.helpdeskbuttons.rules.testing.RuleSetTester} needs no test framework;
 * {@link io.github.helpdeskbuttons.rules.testing.RuleArbitraries} needs jqwik, which the host adds by itself.
 */
@NullMarked
package io.github.helpdeskbuttons.rules.testing;

import org.jspecify.annotations.NullMarked;
