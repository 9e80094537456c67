package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.Random;

/** The texts of rules and presses. Both are made of the same words, so that rules nearly hold much more often than they do. */
final class Vocabulary {
    private static final int MESSAGE_LENGTH = 4096;

    private static final String[] WORDS =
            ("printer screen password account locked out mailbox outlook network cable server slow"
                            + " restart update driver scanner paper jam toner monitor keyboard mouse laptop docking station login"
                            + " error message window crash frozen blue backup restore file folder share drive permission denied"
                            + " access remote desktop vpn tunnel wireless signal router switch phone headset calendar meeting room"
                            + " invite attachment spam phishing link certificate expired license activation office excel macro"
                            + " database report query timeout invoice payroll calibration workstation imaging clinical patient record"
                            + " export import template barcode label camera badge door reader ticket urgent morning yesterday again"
                            + " please help cannot does not work since the and with from after every time user colleague office")
                    .split(" ", -1);

    private static final String[] FOREIGN = {
        "принтер", "не работает", "пароль", "экран", "ошибка", "打印机", "无法登录", "密码错误", "屏幕", "εκτυπωτής", "κωδικός",
        "Straße", "Größe", "Kürzel", "İstanbul", "ağ bağlantısı", "プリンタ", "動かない", "मुद्रक", "طابعة", "😀👍",
                "🖨️ kaputt"
    };

    private Vocabulary() {}

    private static String wordAt(long number) {
        return WORDS[(int) Math.floorMod(number * 7919 + number / 13, (long) WORDS.length)];
    }

    /** Two words and sometimes a number or a third: 6 to 30 characters. */
    static String phrase(int i) {
        String two = wordAt(i) + " " + wordAt(i * 31L + 5);
        return i % 3 == 0 ? two + " " + i : i % 3 == 1 ? two + " " + wordAt(i * 17L + 11) : two + "-" + i / 3;
    }

    /** One word with its number: 4 to 16 characters. */
    static String word(int i) {
        return wordAt(i).substring(0, Math.min(4, wordAt(i).length())) + (i % 10_000);
    }

    /** One or two characters. */
    static String rare(int i) {
        return switch (i / 10 % 4) {
            case 0 -> Character.toString(0x4e00 + i);
            case 1 -> (char) ('a' + i % 26) + Character.toString('!' + i % 15);
            case 2 -> Character.toString(0x400 + i % 255);
            default -> "q" + (char) ('a' + i / 40 % 26);
        };
    }

    static String foreign(int i) {
        return FOREIGN[i % FOREIGN.length] + (i < FOREIGN.length ? "" : " " + i);
    }

    static String domain(int i) {
        return "client" + i + ".example";
    }

    static String option(int i) {
        return "Option " + i;
    }

    static String marker(int i) {
        return "marker_" + i + "_";
    }

    static String host(int i) {
        return "SITE" + i + "-";
    }

    static String person(int i) {
        return "Dan Jump " + i;
    }

    /** The number of a rule that has such a place in its twenty, so that the mixed rules find what is meant for them. */
    private static int near(Random random, int rules, int place) {
        return random.nextInt(rules) / 20 * 20 + place;
    }

    /** A press of which the texts of a few rules can be found, spread over the whole set. */
    static Press press(int seed, int rules, String state) {
        Random random = new Random(seed);
        StringBuilder message = new StringBuilder();
        while (message.length() < MESSAGE_LENGTH) {
            message.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        for (int planted = 0; planted < 3; planted++) {
            String phrase = phrase(near(random, rules, new int[] {2, 8, seed % 4 == 0 ? 15 : 2}[planted]));
            message.insert(
                    random.nextInt(MESSAGE_LENGTH),
                    " " + (planted == 2 ? phrase.toUpperCase(java.util.Locale.ROOT) : phrase) + " ");
        }
        if (seed % 8 == 5) {
            message.insert(random.nextInt(MESSAGE_LENGTH), " " + foreign(near(random, rules, 17)) + " ");
        }
        String subject = message.substring(0, 50).replace('\n', ' ');
        return new Press(
                person(near(random, rules, 16)),
                "dan@" + domain(near(random, rules, 0)),
                host(near(random, rules, 9)) + "PC7",
                "uptime 12 days\n" + marker(near(random, rules, 7)) + "\ndisk ok\n".repeat(8),
                List.of(option(near(random, rules, 1)), "This is an emergency"),
                message.substring(0, MESSAGE_LENGTH),
                subject,
                state);
    }
}
