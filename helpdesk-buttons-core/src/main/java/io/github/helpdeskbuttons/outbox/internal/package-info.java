/** How the outbox keeps and delivers presses; not for users, and not exported. */
@NullMarked
@SettingsStyle
package io.github.helpdeskbuttons.outbox.internal;

import org.jspecify.annotations.NullMarked;
