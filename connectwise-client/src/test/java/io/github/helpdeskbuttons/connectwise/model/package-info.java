/** How the values of this package behave. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.model;

import org.jspecify.annotations.NullMarked;
