package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.TicketDefaults;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the service treats presses, from {@code helpdesk-buttons.*}.
 *
 * @param defaults what tickets hold before the rules speak
 * @param timeBudget how long a submission may take before whoever waits is answered
 * @param verifyEvery how long the health indicator lives with one finding before it looks again
 * @param largestPress how large the JSON of a press may be, its attachments included
 */
@Validated
@ConfigurationProperties("helpdesk-buttons")
record HostSettings(
        @DefaultValue Defaults defaults,
        @NotNull @DefaultValue("20s") Duration timeBudget,
        @NotNull @DefaultValue("5m") Duration verifyEvery,
        @NotNull @DefaultValue("20MB") DataSize largestPress) {

    /** What is null is left to ConnectWise. */
    record Defaults(
            @Nullable String board,
            @Nullable String state,
            @Nullable String type,
            @Nullable String priority,
            @Nullable String source) {

        TicketDefaults ticketDefaults() {
            return TicketDefaults.builder()
                    .board(Optional.ofNullable(board))
                    .state(Optional.ofNullable(state))
                    .type(Optional.ofNullable(type))
                    .priority(Optional.ofNullable(priority))
                    .source(Optional.ofNullable(source))
                    .build();
        }
    }
}
