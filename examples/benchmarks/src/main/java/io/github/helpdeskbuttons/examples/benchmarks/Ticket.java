package io.github.helpdeskbuttons.examples.benchmarks;

import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.List;
import java.util.Locale;

/**
 * The state on which the other contestants work: what somebody would write who has no library. What several rules need of
 * a text is worked out once for as long as the text stays the same, as such a person would do.
 */
public final class Ticket {
    public String message;
    public String subject;
    public String board = "Help Desk";
    public String type = "";
    public String team = "";
    public String priority = "";
    public String state;
    public final String name;
    public final String hostname;
    public final String append;
    public final List<String> selections;
    private final String email;

    private String domain = "";
    private boolean domainKnown;
    private String foldedOf = "";
    private String folded = "";
    private String wordsOf = "";
    private int words;

    Ticket(Press press) {
        this.message = press.message();
        this.subject = press.subject();
        this.state = press.state();
        this.name = press.name();
        this.hostname = press.hostname();
        this.append = press.append();
        this.selections = press.selections();
        this.email = press.email();
    }

    /** The mail domain in lower case. */
    public String domain() {
        if (!domainKnown) {
            domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
            domainKnown = true;
        }
        return domain;
    }

    /** The message, case-folded. */
    @SuppressWarnings("ReferenceEquality")
    public String foldedMessage() {
        if (foldedOf != message) {
            folded = fold(message);
            foldedOf = message;
        }
        return folded;
    }

    /** How many words the subject has. */
    @SuppressWarnings("ReferenceEquality")
    public int subjectWords() {
        if (wordsOf != subject) {
            words = countWords(subject);
            wordsOf = subject;
        }
        return words;
    }

    /** As the rules fold: each character to upper case, then to lower case. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        boolean hasPairs = false;
        for (int i = 0; i < folded.length; i++) {
            char character = folded[i];
            if (character >= 'A' && character <= 'Z') {
                folded[i] = (char) (character + 32);
            } else if (character >= 0x80) {
                folded[i] = Character.toLowerCase(Character.toUpperCase(character));
                hasPairs |= Character.isSurrogate(character);
            }
        }
        return hasPairs ? foldPairs(text) : new String(folded);
    }

    private static String foldPairs(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c))));
        return folded.toString();
    }

    private static int countWords(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ';
            count += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return count;
    }

    /** What came out, to be compared with others. */
    List<String> values() {
        return List.of(message, subject, board, type, team, priority, state);
    }

    /** The same of an evaluation. */
    static List<String> values(Evaluation evaluation) {
        TicketValues values = evaluation.values();
        return List.of(
                values.get(Variables.MESSAGE).orElse(""),
                values.get(Variables.SUBJECT).orElse(""),
                values.get(Variables.BOARD).orElse(""),
                values.get(Variables.TYPE).orElse(""),
                values.get(Variables.TEAM).orElse(""),
                values.get(Variables.PRIORITY).orElse(""),
                values.get(Variables.STATE).orElse(""));
    }
}
