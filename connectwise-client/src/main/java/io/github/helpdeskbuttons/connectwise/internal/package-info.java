/** How a call travels: interceptors, adapters, retry and JSON; not for users. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.internal;

import org.jspecify.annotations.NullMarked;
