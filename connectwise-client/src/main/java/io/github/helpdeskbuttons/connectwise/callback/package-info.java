/** Verified webhooks: tells a callback that ConnectWise sent from one that somebody else did. */
@CallbackStyle
@NullMarked
package io.github.helpdeskbuttons.connectwise.callback;

import org.jspecify.annotations.NullMarked;
