package io.github.helpdeskbuttons.connectwise.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list as it came.
 *
 * @param rows the records
 * @param isLinked whether the server sent a {@code Link} header, so that it alone tells whether there is more
 * @param next where the next page begins, by that header
 */
record Page(List<JsonNode> rows, boolean isLinked, Optional<Cursor> next) {}
