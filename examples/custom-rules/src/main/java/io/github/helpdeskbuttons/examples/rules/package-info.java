/** The custom rules of an MSP with three clients, and a program that shows what they make of a press. */
@NullMarked
package io.github.helpdeskbuttons.examples.rules;

import org.jspecify.annotations.NullMarked;
