/** Specifications of the rules, by example and by property. */
@NullMarked
package io.github.helpdeskbuttons.rules;

import org.jspecify.annotations.NullMarked;
