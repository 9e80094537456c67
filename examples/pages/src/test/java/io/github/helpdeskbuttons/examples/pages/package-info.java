/** Pages as they are seen in a browser. */
@NullMarked
package io.github.helpdeskbuttons.examples.pages;

import org.jspecify.annotations.NullMarked;
