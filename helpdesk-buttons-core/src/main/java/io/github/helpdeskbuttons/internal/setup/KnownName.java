package io.github.helpdeskbuttons.internal.setup;

/**
 * A row of a set-up table.
 *
 * @param id its id in ConnectWise
 * @param name what tickets name it by: its name, or the identifier of a member
 * @param active whether tickets can still be given it
 */
public record KnownName(long id, String name, boolean active) {}
