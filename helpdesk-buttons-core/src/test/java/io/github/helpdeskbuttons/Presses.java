package io.github.helpdeskbuttons;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Presses of every kind that a form, or an attacker, can make. */
final class Presses {
    private Presses() {}

    static ButtonPress emergency() {
        return ButtonPress.builder()
                .id("press-1")
                .name("Dan Jump")
                .email("dan@contoso.example")
                .message("The MRI workstation does not boot")
                .addSelections("This is an emergency")
                .hostname("MRI-01")
                .build();
    }

    static Arbitrary<ButtonPress> any() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        texts().list().ofMaxSize(3),
                        texts().list().ofMaxSize(2),
                        Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond))
                .as((name, email, message, selections, appended, moment) -> ButtonPress.builder()
                        .name(name)
                        .email(email)
                        .message(message)
                        .selections(selections)
                        .appendedTexts(appended)
                        .hostname(name)
                        .ip(email)
                        .mac(message)
                        .phone(name)
                        .cell(email)
                        .businessName(message)
                        .pressedAt(moment)
                        .build());
    }

    /** Any characters: quotes, controls, lone surrogates. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(
                        "",
                        " ",
                        "\"o'brien\" or 1=1",
                        "dan@contoso.example",
                        "\ud800",
                        "a\u0000b",
                        "🖨️ \"«»\"",
                        "line\r\nline",
                        "\\\" and \\u0041"));
    }
}
