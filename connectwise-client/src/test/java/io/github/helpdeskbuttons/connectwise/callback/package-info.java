/** Tests of the verified webhooks. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.callback;

import org.jspecify.annotations.NullMarked;
