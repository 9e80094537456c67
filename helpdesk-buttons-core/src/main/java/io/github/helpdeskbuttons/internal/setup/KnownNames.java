package io.github.helpdeskbuttons.internal.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of one set-up table.
 *
 * @param all every row, inactive ones too
 */
public record KnownNames(List<KnownName> all) {
    /** More would not help who has misspelt a name. */
    private static final int MOST_SUGGESTIONS = 3;

    /** Keeps the rows as they are now. */
    public KnownNames {
        all = List.copyOf(all);
    }

    /** The row that ConnectWise takes for this name, which it compares without regard to case; active ones first. */
    public Optional<KnownName> find(String name) {
        return all.stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .min(Comparator.comparing((KnownName known) -> !known.active())
                        .thenComparing(known -> !known.name().equals(name)));
    }

    /** The active names that somebody may have meant who wrote this one, the likeliest first; not many, often none. */
    public List<String> near(String name) {
        return all.stream()
                .filter(KnownName::active)
                .map(KnownName::name)
                .distinct()
                .map(known -> new Candidate(known, Likeness.of(name, known)))
                .filter(candidate -> candidate.likeness().isNear())
                .sorted(Comparator.comparing(Candidate::likeness).thenComparing(Candidate::name))
                .limit(MOST_SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, Likeness likeness) {}
}
