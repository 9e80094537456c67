package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a condition into tokens. */
final class Lexer {

    private final String text;
    private final QuoteEscape escape;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, QuoteEscape escape) {
        this.text = text;
        this.escape = escape;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                string();
            } else if (c == '[') {
                date();
            } else if (Character.isDigit(c) || c == '-') {
                number();
            } else if (Character.isLetter(c) || c == '_') {
                name();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", at));
        return tokens;
    }

    private void string() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean last = at == text.length();
            if (c == '\\' && escape == QuoteEscape.BACKSLASH && !last && isEscapable(text.charAt(at))) {
                value.append(text.charAt(at++));
            } else if (c != '"') {
                value.append(c);
            } else if (escape == QuoteEscape.DOUBLED && !last && text.charAt(at) == '"') {
                value.append(text.charAt(at++));
            } else {
                tokens.add(new Token(Token.Kind.STRING, value.toString(), start));
                return;
            }
        }
        throw new ConditionSyntaxException("String is not closed at position " + start + ".");
    }

    private static boolean isEscapable(char c) {
        return c == '"' || c == '\\';
    }

    private void date() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new ConditionSyntaxException("Date is not closed at position " + at + ".");
        }
        tokens.add(new Token(Token.Kind.DATE, text.substring(at + 1, end).strip(), at));
        at = end + 1;
    }

    private void number() {
        int start = at++;
        while (at < text.length() && isNumberPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), start));
    }

    private boolean isNumberPart(char c) {
        boolean sign = c == '+' || c == '-';
        boolean afterExponent = text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E';
        return Character.isDigit(c) || c == '.' || c == 'e' || c == 'E' || (sign && afterExponent);
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '/' || c == '.';
    }

    private void symbol(char c) {
        switch (c) {
            case '(' -> add(Token.Kind.OPEN, 1);
            case ')' -> add(Token.Kind.CLOSE, 1);
            case ',' -> add(Token.Kind.COMMA, 1);
            case '=' -> add(Token.Kind.OPERATOR, 1);
            case '<', '>' -> add(Token.Kind.OPERATOR, isFollowedByEquals() ? 2 : 1);
            case '!' -> {
                if (!isFollowedByEquals()) {
                    throw unexpected(c);
                }
                add(Token.Kind.OPERATOR, 2);
            }
            default -> throw unexpected(c);
        }
    }

    private boolean isFollowedByEquals() {
        return at + 1 < text.length() && text.charAt(at + 1) == '=';
    }

    private void add(Token.Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), at));
        at += length;
    }

    private ConditionSyntaxException unexpected(char c) {
        return new ConditionSyntaxException("Unexpected character '" + c + "' at position " + at + ".");
    }
}
