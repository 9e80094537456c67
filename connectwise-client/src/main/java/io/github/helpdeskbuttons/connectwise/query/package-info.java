/** What a list is asked for: typed conditions, order, fields and page size. */
@NullMarked
package io.github.helpdeskbuttons.connectwise.query;

import org.jspecify.annotations.NullMarked;
