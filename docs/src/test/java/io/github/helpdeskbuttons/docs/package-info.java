/** Holds every page of the repository to what it says: links, commands, coordinates, and above all the code. */
@NullMarked
package io.github.helpdeskbuttons.docs;

import org.jspecify.annotations.NullMarked;
