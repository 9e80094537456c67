/** The integration test, one class for each part of the set-up; not for users, and not exported. */
@NullMarked
package io.github.helpdeskbuttons.internal.verify;

import org.jspecify.annotations.NullMarked;
