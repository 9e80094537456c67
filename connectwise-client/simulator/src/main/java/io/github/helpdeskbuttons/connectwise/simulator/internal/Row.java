package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record as stored. Its tree is never changed once stored: an edit stores another.
 *
 * @param owner the id of the board or ticket it belongs to; 0 if none
 */
public record Row(Kind kind, long id, long owner, ObjectNode json) {}
