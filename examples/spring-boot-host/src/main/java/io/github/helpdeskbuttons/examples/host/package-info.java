/** A service that receives presses over HTTP and files them, with health, metrics and an orderly end. */
@NullMarked
package io.github.helpdeskbuttons.examples.host;

import org.jspecify.annotations.NullMarked;
