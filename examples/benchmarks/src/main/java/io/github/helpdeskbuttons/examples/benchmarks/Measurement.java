package io.github.helpdeskbuttons.examples.benchmarks;

/**
 * What was measured of a contestant.
 *
 * @param micros the time of one press, the median of all iterations
 * @param ratio the same in relation to the hand-written rules: the median of the rounds, each by itself
 * @param bytes what one press allocates
 */
record Measurement(Family family, int size, String contestant, double micros, double ratio, double bytes) {}
