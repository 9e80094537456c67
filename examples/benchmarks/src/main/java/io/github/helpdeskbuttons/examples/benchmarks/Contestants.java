package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who takes part, by name. */
final class Contestants {
    /** The one that all others are compared with. */
    static final String BASELINE = "ifs";

    private static final Map<String, Contestant.Maker> MAKERS = new LinkedHashMap<>();

    static {
        MAKERS.put(BASELINE, HandWritten::new);
        MAKERS.put("compiled", OurRules::compiled);
        MAKERS.put("lambdas", Lambdas::new);
        MAKERS.put("interpreted", OurRules::interpreted);
        MAKERS.put("easy-rules", EasyRules::new);
        MAKERS.put("spel", SpringExpressions::new);
        MAKERS.put("cel", CelRules::new);
        MAKERS.put("drools", DroolsRules::new);
    }

    private Contestants() {}

    static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    /** Whether it can do the family's rules at that size in reasonable time. */
    static boolean takesPart(String name, Family family, int size) {
        return switch (name) {
            case "interpreted" -> size <= 1_000 || family != Family.KEYWORDS;
            // To compile 10,000 rules took two minutes on a busy machine, and then 600 MB of heap.
            case "drools" -> size <= 1_000;
            default -> true;
        };
    }

    static Contestant.Maker maker(String name) {
        Contestant.Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("no contestant is called " + name + "; there are " + names());
        }
        return maker;
    }

    /** Sets one up, and makes sure that it does what the lambdas do. */
    static Contestant make(String name, Family family, int size) {
        List<Test.Rule> rules = family.rules(size);
        List<Press> presses = family.presses(size);
        Contestant contestant = maker(name).make(rules, presses);
        Contestant other = new Lambdas(rules, presses);
        for (int i = 0; i < presses.size(); i++) {
            List<String> result = contestant.values(contestant.evaluate(i));
            List<String> expected = other.values(other.evaluate(i));
            if (!result.equals(expected)) {
                throw new IllegalStateException(name + " is wrong about press " + i + " of " + family + " at " + size
                        + " rules: " + result + " instead of " + expected);
            }
        }
        return contestant;
    }
}
