package io.github.helpdeskbuttons.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TicketValues;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class RuleArbitrariesProperties {
    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return RuleArbitraries.ruleSets(20);
    }

    @Provide
    Arbitrary<PressFacts> presses() {
        return RuleArbitraries.presses();
    }

    @Provide
    Arbitrary<TicketValues> values() {
        return RuleArbitraries.ticketValues();
    }

    @Property(tries = 300)
    void theGeneratedRulesDoSomethingToTheGeneratedPressesOftenEnough(
            @ForAll("ruleSets") RuleSet rules,
            @ForAll("presses") PressFacts facts,
            @ForAll("values") TicketValues values) {
        boolean changed = !rules.evaluate(facts, values).values().equals(values);

        assertThat(rules.rules()).hasSizeLessThanOrEqualTo(23);
        Statistics.collect(changed);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    }
}
