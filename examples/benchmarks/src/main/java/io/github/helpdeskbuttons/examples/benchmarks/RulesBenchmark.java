package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Applies a whole rule set to one press after another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesBenchmark {
    @Param("MIXED")
    public String family = "";

    @Param("10")
    public int size;

    @Param(Contestants.BASELINE)
    public String contestant = "";

    private Contestant rules = press -> press;
    private int press;

    /** Sets the contestant up; it fails where the results are not everybody's. */
    @Setup
    public void prepare() {
        rules = Contestants.make(contestant, Family.valueOf(family), size);
    }

    /** One press. */
    @Benchmark
    public Object evaluate() {
        press = (press + 1) % Family.PRESSES;
        return rules.evaluate(press);
    }
}
