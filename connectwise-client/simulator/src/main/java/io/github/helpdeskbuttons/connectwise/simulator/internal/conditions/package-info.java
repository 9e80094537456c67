/** The language of the {@code conditions} parameter: lexer, parser and evaluation. Not for users. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import org.jspecify.annotations.NullMarked;
