package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yourconnectwiseinstance.com/v4_6_release",
                "yourconnectwiseinstance.com/v4_6_release/",
                "https://yourconnectwiseinstance.com/v4_6_release",
                "HTTPS://YourConnectWiseInstance.com/V4_6_RELEASE//",
                "yourconnectwiseinstance.com",
                "yourconnectwiseinstance.com/",
                " yourconnectwiseinstance.com./v4_6_release\r\n",
                "yourconnectwiseinstance.com:443/v4_6_release/apis/3.0/",
            })
    void readsTheAddressInEveryFormThatPeopleType(String text) {
        assertThat(Endpoint.parse(text).apiBase())
                .isEqualTo(URI.create("https://yourconnectwiseinstance.com/v4_6_release/apis/3.0/"));
    }

    @ParameterizedTest
    @CsvSource({
        "na.myconnectwise.net, api-na.myconnectwise.net",
        "EU.myconnectwise.net/v4_6_release, api-eu.myconnectwise.net",
        "au.myconnectwise.net, api-au.myconnectwise.net",
        "aus.myconnectwise.net, api-aus.myconnectwise.net",
        "za.myconnectwise.net, api-za.myconnectwise.net",
        "staging.connectwisedev.com, api-staging.connectwisedev.com",
        "api-na.myconnectwise.net, api-na.myconnectwise.net",
        "xx.myconnectwise.net, xx.myconnectwise.net",
        "na.myconnectwise.net.example, na.myconnectwise.net.example",
    })
    void turnsCloudHostsIntoTheOnesThatAnswerTheApi(String typed, String host) {
        assertThat(Endpoint.parse(typed).apiBase().getHost()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "na.myconnectwise.net/v4_6_release, https://na.myconnectwise.net/",
        "api-na.myconnectwise.net/v4_6_release, https://na.myconnectwise.net/",
        "cw.example:8443, https://cw.example:8443/",
        "http://127.0.0.1:8080/v4_6_release, http://127.0.0.1:8080/",
    })
    void linksATicketOnTheHostThatTechniciansUse(String typed, String web) {
        assertThat(Endpoint.parse(typed).ticketLink(4711))
                .hasToString(web + "v4_6_release/services/system_io/Service/fv_sr100_request.rails?service_recid=4711");
    }

    @Test
    void refusesALinkToNoTicket() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.parse("cw.example").ticketLink(0))
                .withMessageContaining("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080/v4_6_release", "http://localhost:1", "http://[::1]:9/", "http://127.9.9.9"
            })
    void allowsClearTextToALoopbackAddress(String text) {
        assertThat(Endpoint.parse(text).apiBase().getScheme()).isEqualTo("http");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "http://cw.example/v4_6_release, clear text",
        "http://127.0.0.1.evil.example, clear text",
        "http://localhost.evil.example, clear text",
        "http://10.0.0.1, clear text",
        "http://0.0.0.0, clear text",
        "http://127.0.0.999, clear text",
        "ftp://cw.example, https://",
        "https://, no host",
        "https:///v4_6_release, no host",
        "cw.example:99999, host and port",
        "Comp_a+secret1:secret2, host and port",
        "cw.example/v2022_1, always v4_6_release",
        "cw.example/v2022_1/apis/3.0, always v4_6_release",
        "cw.example/v4_6_release/services, not the API's",
        "cw.example/v4_6_release/apis/2.0, not the API's",
        "cw.example/support, not the API's",
        "https://secret1:secret2@cw.example, user name",
        "secret1@cw.example/v4_6_release, user name",
        "@cw.example, user name",
        "cw.example/v4_6_release?key=secret1, query",
        "cw.example/v4_6_release?, query",
        "cw.example/v4_6_release#secret1, fragment",
        "cw.example\\v4_6_release, backslash",
        "'cw .example', white space",
        "'cw.example/v4_6_\nrelease', control character",
    })
    void refusesAnythingElseAndSaysWhatToType(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.parse(text))
                .withMessageContaining(problem)
                .withMessageContaining("yourconnectwiseinstance.com/v4_6_release")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("secret1", "secret2"));
    }

    @Property
    void readsWhatItWroteAsTheSameEndpoint(@ForAll("addresses") String typed) {
        Endpoint endpoint = Endpoint.parse(typed);

        assertThat(Endpoint.parse(endpoint.apiBase().toString())).isEqualTo(endpoint);
        assertThat(endpoint.apiBase().getPath()).isEqualTo("/v4_6_release/apis/3.0/");
        assertThat(endpoint.apiBase().getScheme()).isEqualTo("https");
    }

    @Property
    void everyTextIsEitherAnEncryptedOrLocalEndpointOrRefused(@ForAll String text) {
        try {
            URI base = Endpoint.parse(text).apiBase();
            assertThat(base.getScheme()).isEqualTo("https");
            assertThat(base.getRawUserInfo()).isNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("yourconnectwiseinstance.com/v4_6_release");
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> label =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> path = Arbitraries.of("", "/", "/v4_6_release", "/v4_6_release/", "/v4_6_release/apis/3.0");
        return Combinators.combine(
                        Arbitraries.of("", "https://", "HTTPS://"),
                        Arbitraries.oneOf(
                                Arbitraries.of("na.myconnectwise.net", "api-eu.myconnectwise.net"),
                                Combinators.combine(label, label).as((a, b) -> a + "." + b + ".example")),
                        Arbitraries.of("", ":443", ":8443"),
                        path)
                .as((scheme, host, port, end) -> scheme + host + port + end);
    }
}
