package io.github.helpdeskbuttons.connectwise.error;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call to ConnectWise that did not give its result; each subclass is one thing that a caller would do differently.
 *
 * <p>The message says what was wrong, in which request, and what to do. It holds no credential, no body and no text of a
 * person: ConnectWise's own words may repeat what was sent and are found only in {@link #serverMessage()} and
 * {@link FieldError#message()}. Immutable.
 *
 * <p>Thrown by {@link io.github.helpdeskbuttons.connectwise.ApiCall#execute()}; the subclasses' constructors are public so that
 * tests can make one.
 */
public abstract sealed class ConnectWiseException extends RuntimeException
        permits InvalidCredentialsException,
                MissingPermissionException,
                NotFoundException,
                RejectedException,
                ConflictException,
                RateLimitedException,
                ServerFailureException,
                UnreadableAnswerException,
                TimedOutException,
                UnreachableException,
                OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    /** What a name of a field or a code looks like; anything else from the server is not repeated in a message. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_./\\[\\]-]{0,79}");

    /** Not serialized: it is for the caller at hand. */
    private final transient ErrorDetails details;

    ConnectWiseException(String problem, ErrorDetails details, @Nullable Throwable cause) {
        super(describe(Objects.requireNonNull(problem, "problem"), Objects.requireNonNull(details, "details")), cause);
        this.details = details;
    }

    /** {@return all facts about the failure at once} */
    public ErrorDetails details() {
        return details;
    }

    /** {@return the HTTP method of the request} */
    public String method() {
        return details.method();
    }

    /** {@return the path of the request beneath the API's base, without its query} */
    public String path() {
        return details.path();
    }

    /** {@return the HTTP status; empty where no answer came} */
    public OptionalInt status() {
        return details.status();
    }

    /** {@return ConnectWise's own error code, such as {@code InvalidObject}} */
    public Optional<String> code() {
        return details.code();
    }

    /** {@return ConnectWise's own words; they may repeat what was sent, so keep them out of logs} */
    public Optional<String> serverMessage() {
        return details.serverMessage();
    }

    /** {@return what was wrong with which field; empty where ConnectWise named none} */
    public List<FieldError> fieldErrors() {
        return details.fieldErrors();
    }

    /** {@return the id by which the server's logs know the request, where the answer carried one} */
    public Optional<String> requestId() {
        return details.requestId();
    }

    private static String describe(String problem, ErrorDetails details) {
        StringBuilder text = new StringBuilder(details.method())
                .append(' ')
                .append(details.path())
                .append(": ")
                .append(problem);
        String facts = facts(details);
        return facts.isEmpty()
                ? text.toString()
                : text.append(" [").append(facts).append(']').toString();
    }

    private static String facts(ErrorDetails details) {
        StringBuilder facts = new StringBuilder();
        details.status().ifPresent(status -> append(facts, "status " + status));
        details.code().filter(ConnectWiseException::isName).ifPresent(code -> append(facts, "code " + code));
        String fields = details.fieldErrors().stream()
                .map(ConnectWiseException::nameOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            append(facts, "fields: " + fields);
        }
        details.requestId().ifPresent(id -> append(facts, "request id " + id));
        return facts.toString();
    }

    private static String nameOf(FieldError error) {
        String field = error.field().filter(ConnectWiseException::isName).orElse("");
        String code = error.code().filter(ConnectWiseException::isName).orElse("");
        return field.isEmpty() || code.isEmpty() ? field + code : field + " (" + code + ")";
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static void append(StringBuilder facts, String fact) {
        facts.append(facts.isEmpty() ? "" : ", ").append(fact);
    }
}
