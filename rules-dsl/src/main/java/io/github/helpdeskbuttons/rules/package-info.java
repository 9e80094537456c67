/**
 * Custom rules for helpdesk button presses: immutable data with exact semantics, evaluated before a ticket is sent.
 *
 * <p>Start at {@link io.github.helpdeskbuttons.rules.Rule} and {@link io.github.helpdeskbuttons.rules.Variables}; put
 * rules together in a {@link io.github.helpdeskbuttons.rules.RuleSet}.
 */
@NullMarked
package io.github.helpdeskbuttons.rules;

import org.jspecify.annotations.NullMarked;
