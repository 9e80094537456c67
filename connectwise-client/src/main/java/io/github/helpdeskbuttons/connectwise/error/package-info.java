/** What can go wrong in a call to ConnectWise: one exception for each thing that a caller would do differently. */
@ErrorStyle
@NullMarked
package io.github.helpdeskbuttons.connectwise.error;

import org.jspecify.annotations.NullMarked;
