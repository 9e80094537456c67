/** A host that is a Java module. */
@NullMarked
package io.github.helpdeskbuttons.examples.modulepath;

import org.jspecify.annotations.NullMarked;
