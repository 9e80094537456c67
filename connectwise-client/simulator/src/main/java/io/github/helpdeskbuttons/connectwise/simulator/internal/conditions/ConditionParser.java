package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import java.util.ArrayList;
import java.util.List;

/** Reads a condition by recursive descent; {@code not} binds tighter than {@code and}, and {@code and} than {@code or}. */
public final class ConditionParser {

    private static final int MAXIMUM_DEPTH = 200;

    private final List<Token> tokens;
    private final Names names;
    private final boolean inAllowed;
    private int at;
    private int depth;

    private ConditionParser(List<Token> tokens, Names names, boolean inAllowed) {
        this.tokens = tokens;
        this.names = names;
        this.inAllowed = inAllowed;
    }

    /**
     * Parses a whole condition.
     *
     * @param inAllowed whether {@code in (…)} may be used; child conditions refuse it
     * @throws ConditionSyntaxException if it is none, or names a field that is not there
     */
    public static Condition parse(String text, QuoteEscape escape, Names names, boolean inAllowed) {
        ConditionParser parser = new ConditionParser(new Lexer(text, escape).tokens(), names, inAllowed);
        Condition condition = parser.alternatives();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return condition;
    }

    private Condition alternatives() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (acceptKeyword("or"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(List.copyOf(parts));
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(negation());
        } while (acceptKeyword("and"));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(List.copyOf(parts));
    }

    private Condition negation() {
        if (++depth > MAXIMUM_DEPTH) {
            throw new ConditionSyntaxException("The condition is nested too deeply.");
        }
        Condition condition = acceptKeyword("not") ? new Condition.Not(negation()) : primary();
        depth--;
        return condition;
    }

    private Condition primary() {
        if (peek().kind() == Token.Kind.OPEN) {
            next();
            Condition inner = alternatives();
            expect(Token.Kind.CLOSE);
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        String name = expect(Token.Kind.NAME).text();
        FieldPath path = new FieldPath(names.resolve(List.of(name.split("[/.]", -1))));
        boolean negated = acceptKeyword("not");
        Condition comparison = new Condition.Comparison(path, matcher());
        return negated ? new Condition.Not(comparison) : comparison;
    }

    private Matcher matcher() {
        if (inAllowed && acceptKeyword("in")) {
            return new Matcher.In(list());
        }
        Operator operator = Operator.of(peek()).orElseThrow(this::unexpected);
        next();
        if (operator.isTextual()) {
            String text = expect(Token.Kind.STRING).text();
            return operator == Operator.LIKE ? Matcher.Like.of(text) : new Matcher.Contains(text);
        }
        return new Matcher.Ordering(operator, literal());
    }

    private List<Literal> list() {
        expect(Token.Kind.OPEN);
        List<Literal> literals = new ArrayList<>();
        do {
            literals.add(literal());
        } while (accept(Token.Kind.COMMA));
        expect(Token.Kind.CLOSE);
        return List.copyOf(literals);
    }

    private Literal literal() {
        Token token = peek();
        Literal literal =
                switch (token.kind()) {
                    case STRING -> new Literal.Text(token.text());
                    case NUMBER ->
                        new Literal.Decimal(Values.decimal(token.text()).orElseThrow(this::unexpected));
                    case DATE -> new Literal.Date(Values.instant(token.text()).orElseThrow(this::unexpected));
                    case NAME -> word(token);
                    case OPERATOR, OPEN, CLOSE, COMMA, END -> throw unexpected();
                };
        next();
        return literal;
    }

    private Literal word(Token token) {
        if (token.isKeyword("null")) {
            return new Literal.Null();
        }
        if (token.isKeyword("true") || token.isKeyword("false")) {
            return new Literal.Bool(token.isKeyword("true"));
        }
        throw unexpected();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private boolean accept(Token.Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    private boolean acceptKeyword(String keyword) {
        if (!peek().isKeyword(keyword)) {
            return false;
        }
        next();
        return true;
    }

    private Token expect(Token.Kind kind) {
        if (peek().kind() != kind) {
            throw unexpected();
        }
        return next();
    }

    private ConditionSyntaxException unexpected() {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "end" : "'" + token.text() + "'";
        return new ConditionSyntaxException("Unexpected " + found + " at position " + token.position() + ".");
    }
}
