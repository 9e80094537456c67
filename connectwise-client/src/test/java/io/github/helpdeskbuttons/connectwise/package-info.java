/** How the client behaves, seen from outside: the bytes that go out and what becomes of the answers. */
@NullMarked
package io.github.helpdeskbuttons.connectwise;

import org.jspecify.annotations.NullMarked;
