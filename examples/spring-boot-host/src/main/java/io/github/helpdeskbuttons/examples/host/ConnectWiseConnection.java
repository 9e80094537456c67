package io.github.helpdeskbuttons.examples.host;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The ConnectWise that presses go to, from {@code connectwise.*}; in the environment these are {@code CONNECTWISE_ENDPOINT},
 * {@code CONNECTWISE_API_KEY} and {@code CONNECTWISE_CLIENT_ID}.
 *
 * <p>No constraint but "not blank": Spring prints a value that breaks one, and the SDK's own messages hold nothing of a key.
 *
 * @param endpoint such as {@code yourconnectwiseinstance.com/v4_6_release}
 * @param apiKey {@code companyId+publicKey:privateKey}
 * @param clientId the id that ConnectWise gave the integration
 */
@Validated
@ConfigurationProperties("connectwise")
record ConnectWiseConnection(@NotBlank String endpoint, @NotBlank String apiKey, @NotBlank String clientId) {

    /** A record would show the key. */
    @Override
    public String toString() {
        return "ConnectWiseConnection[" + endpoint + "]";
    }
}
