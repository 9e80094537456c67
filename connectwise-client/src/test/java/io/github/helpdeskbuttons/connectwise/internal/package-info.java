/** How the values of this package behave. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.internal;

import org.jspecify.annotations.NullMarked;
