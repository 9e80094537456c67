package io.github.helpdeskbuttons.connectwise.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ConnectWise's condition grammar, written from its description and without a look at the code that writes it.
 *
 * <p>A double quote ends a string and nothing escapes it; that is the strictest reading.
 */
final class ConditionParser {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_/]*");
    private static final Pattern OPERATOR =
            Pattern.compile("\\s*(!=|<=|>=|=|<|>)|\\s+((?:not\\s+)?(?:contains|like|in))\\s+");
    private static final Pattern WORD = Pattern.compile("-?\\d+(?:\\.\\d+)?|true|false|null|\\[[0-9TZ:.+-]+]");

    /** What a condition means. */
    sealed interface Tree {}

    /** One comparison; texts are strings, everything else is a word. */
    record Compared(String field, String operator, List<Object> values) implements Tree {}

    /** A number, date, flag or null. */
    record Word(String text) {}

    /** Parts of which all, or one, must hold. */
    record Joined(String operator, List<Tree> parts) implements Tree {}

    private final String text;
    private int at;

    private ConditionParser(String text) {
        this.text = text;
    }

    static Tree parse(String text) {
        ConditionParser parser = new ConditionParser(text);
        Tree tree = parser.or();
        if (parser.at != text.length()) {
            throw parser.unexpected();
        }
        return tree;
    }

    private Tree or() {
        return joined("or", () -> joined("and", this::single));
    }

    private Tree joined(String operator, Supplier<Tree> part) {
        List<Tree> parts = new ArrayList<>(List.of(part.get()));
        Pattern joint = Pattern.compile("\\s+" + operator + "\\s+");
        while (match(joint) != null) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : new Joined(operator, parts);
    }

    private Tree single() {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            Tree inner = or();
            expect(')');
            return inner;
        }
        String field = require(FIELD).group();
        Matcher found = require(OPERATOR);
        String operator = (found.group(1) == null ? found.group(2) : found.group(1))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return new Compared(
                field, operator, operator.endsWith("in") && !operator.endsWith("contains") ? list() : List.of(value()));
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        expect('(');
        do {
            values.add(value());
        } while (skip(','));
        expect(')');
        return values;
    }

    private Object value() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw unexpected();
            }
            String string = text.substring(at + 1, end);
            at = end + 1;
            return string;
        }
        return new Word(require(WORD).group());
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unexpected();
        }
    }

    private Matcher require(Pattern pattern) {
        Matcher matcher = match(pattern);
        if (matcher == null) {
            throw unexpected();
        }
        return matcher;
    }

    private @Nullable Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("unexpected at " + at + " of " + text);
    }
}
