/** How the values of this package behave. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.query;

import org.jspecify.annotations.NullMarked;
