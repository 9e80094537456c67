package io.github.helpdeskbuttons.rules;

import java.util.Arrays;

/** Collects numbers without boxing them. */
final class IntList {
    private int[] numbers = new int[1];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
