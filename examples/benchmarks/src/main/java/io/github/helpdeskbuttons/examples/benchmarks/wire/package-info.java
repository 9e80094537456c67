/** What a press costs between the host and the wire, beside the same requests made by hand. */
@NullMarked
package io.github.helpdeskbuttons.examples.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
