package io.github.helpdeskbuttons.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesReportTest {
    @Test
    void measuresAllWhereNoneIsNamed() {
        assertThat(RulesReport.chosen(Contestants.names(), List.of("-"))).isEqualTo(Contestants.names());
        assertThat(RulesReport.chosen(RulesReport.families(), List.of("-"))).isEqualTo(RulesReport.families());
    }

    @Test
    void measuresTheNamedContestantBesideTheHandWrittenRules() {
        assertThat(RulesReport.chosen(Contestants.names(), List.of("mixed", "drools")))
                .containsExactlyInAnyOrder("ifs", "drools");
    }

    @Test
    void measuresTheNamedFamilyWithAllContestants() {
        assertThat(RulesReport.chosen(RulesReport.families(), List.of("chained")))
                .containsExactly("chained");
        assertThat(RulesReport.chosen(Contestants.names(), List.of("chained"))).isEqualTo(Contestants.names());
    }
}
