package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "127.0.0.1",
                "1:2:3:4:5:6:7:8",
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1:2:3::6:7:8",
                "1:2:3:4::6:7:8",
                "ff02:0:0:0:0:1:ff00:abcd",
                "2001:DB8::1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4",
                "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"
            })
    void isReadAsTheJdkReadsIt(String text) throws UnknownHostException {
        byte[] expected = InetAddress.getByName(text).getAddress();

        assertThat(Address.parse(text))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(expected));
    }

    @Test
    void anIpv4AddressInsideIpv6IsTheIpv4Address() {
        assertThat(Address.parse("::ffff:1.2.3.4"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3, 4));
        assertThat(Address.parse("::fffe:1.2.3.4"))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(16));
        assertThat(Address.parse("::1:ffff:1.2.3.4"))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.",
                "1.2.3.0004",
                "1.2.3.-4",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7::8",
                "1:2:3:4:5:6:7:8::",
                "1::2::3",
                ":1",
                "1:",
                "12345::",
                "::x",
                "x::",
                "1.2.3.4::",
                "::1.2.3",
                "::1.2.3.4:5",
                "host.example"
            })
    void anythingElseIsNone(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Test
    void aTextLongerThanAnyAddressIsNone() {
        assertThat(Address.parse("0ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"))
                .isEmpty();
    }
}
