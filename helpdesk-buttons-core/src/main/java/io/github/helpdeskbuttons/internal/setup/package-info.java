/** What the set-up tables of ConnectWise hold: boards, priorities, members and their like; not for users, and not exported. */
@NullMarked
package io.github.helpdeskbuttons.internal.setup;

import org.jspecify.annotations.NullMarked;
