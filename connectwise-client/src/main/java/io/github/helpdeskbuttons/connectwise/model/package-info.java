/** Immutable models of what travels to and from ConnectWise. */
@ModelStyle
@NullMarked
package io.github.helpdeskbuttons.connectwise.model;

import org.jspecify.annotations.NullMarked;
