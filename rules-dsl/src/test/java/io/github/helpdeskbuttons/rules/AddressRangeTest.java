package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    private static AddressRange range(String cidr) {
        return AddressRange.parse(cidr).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.20.0.0/15, 10.21.255.255, true",
        "10.20.0.0/15, 10.22.0.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.0, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.0/8, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "10.0.0.0/8, no address, false",
        "0.0.0.0/0, no address, false"
    })
    void holdsWhatBeginsLikeItsNetwork(String cidr, String address, boolean held) {
        assertThat(range(cidr).contains(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "2001:db8::/129", "::ffff:10.0.0.0/95", "x/8"})
    void whatIsNoRangeIsNone(String text) {
        assertThat(AddressRange.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void rangesAreEqualWhereNetworkAndLengthAre() {
        assertThat(range("10.0.0.0/8")).isEqualTo(range("10.0.0.0/8")).hasSameHashCodeAs(range("10.0.0.0/8"));
        assertThat(range("10.0.0.0/8")).isNotEqualTo(range("10.0.0.0/9")).isNotEqualTo(range("11.0.0.0/8"));
        assertThat(range("10.0.0.0/8").hashCode())
                .isNotEqualTo(range("10.0.0.0/9").hashCode());
        assertThat(range("10.0.0.0/8")).isNotEqualTo("10.0.0.0/8");
    }
}
