package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.error.ConflictException;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.ErrorDetails;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.MissingPermissionException;
import io.github.helpdeskbuttons.connectwise.error.NotFoundException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import io.github.helpdeskbuttons.connectwise.error.RejectedException;
import io.github.helpdeskbuttons.connectwise.error.ServerFailureException;
import io.github.helpdeskbuttons.connectwise.error.TimedOutException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.error.UnreadableAnswerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.Response;

/** Tells which exception an answer, or the lack of one, is. */
final class Failures {

    private static final long LONGEST_ERROR_BODY = 64 * 1024;
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:|/+=-]{1,100}");

    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** No answer came, or it broke off. */
    ConnectWiseException of(Attempt attempt, IOException failure) {
        ErrorDetails details = details(attempt).build();
        ConnectWiseException lost = lost(attempt, details, failure);
        return attempt.isSent() ? unlessRead(attempt, details, lost) : lost;
    }

    /** An answer came that says something else than success. */
    ConnectWiseException of(Attempt attempt, Response response) {
        ErrorBody body = ErrorBody.parse(bodyOf(response));
        ErrorDetails details = details(attempt, response)
                .code(body.code())
                .serverMessage(body.message())
                .fieldErrors(body.fieldErrors())
                .build();
        int status = response.code();
        if (status == 408) {
            return unlessRead(
                    attempt,
                    details,
                    new TimedOutException("the server waited in vain for the request; try again", details, null));
        }
        if (status >= 500) {
            return serverFailure(attempt, body, details);
        }
        return status >= 400 ? refused(attempt, status, body, details) : redirected(attempt, details);
    }

    /** A success came that cannot be read. */
    ConnectWiseException unreadable(Attempt attempt, Response response, String what) {
        ErrorDetails details = details(attempt, response).build();
        return unlessRead(
                attempt,
                details,
                new UnreadableAnswerException(
                        "the answer is not what ConnectWise sends: " + what
                                + "; check that the endpoint is ConnectWise's API and that no proxy answers in its place",
                        details,
                        null));
    }

    /** A success came that says there is nothing: {@code null} in place of a record. */
    ConnectWiseException nothing(Attempt attempt, Response response) {
        ErrorDetails details = details(attempt, response).build();
        return unlessRead(attempt, details, new NotFoundException("there is no such record", details, null));
    }

    private static ConnectWiseException lost(Attempt attempt, ErrorDetails details, IOException failure) {
        if (isInterruption(failure)) {
            return new UnreachableException(
                    "the calling thread was interrupted before the answer was there", details, failure);
        }
        if (failure instanceof InterruptedIOException) {
            String what = attempt.isSent() ? "no whole answer came in time" : "no connection could be made in time";
            return new TimedOutException(what + "; try again later, or give the client more time", details, failure);
        }
        if (failure instanceof ProtocolException && attempt.isSent() && !isCut(failure)) {
            return new UnreadableAnswerException(
                    "what answers there does not speak HTTP; check the endpoint", details, failure);
        }
        if (failure instanceof SSLException) {
            return new UnreachableException(
                    "no encrypted connection could be made; check the endpoint and the server's certificate",
                    details,
                    failure);
        }
        String what =
                attempt.isSent() ? "the connection broke before the whole answer was there" : "nothing answers there";
        return new UnreachableException(what + "; check the endpoint and the network", details, failure);
    }

    /** OkHttp says so of a body that is shorter than announced. */
    private static boolean isCut(IOException failure) {
        return String.valueOf(failure.getMessage()).startsWith("unexpected end of stream");
    }

    /** OkHttp says a time-out and an interruption by the same exception. */
    private static boolean isInterruption(IOException failure) {
        return failure instanceof InterruptedIOException
                && !(failure instanceof SocketTimeoutException)
                && !"timeout".equals(failure.getMessage());
    }

    private static ConnectWiseException serverFailure(Attempt attempt, ErrorBody body, ErrorDetails details) {
        if (body.isJson() && body.says("Error converting value")) {
            return new RejectedException(
                    "ConnectWise could not convert a value of the request; serverMessage() says which", details, null);
        }
        return unlessRead(
                attempt,
                details,
                new ServerFailureException("ConnectWise failed to answer; try again later", details, null));
    }

    private ConnectWiseException refused(Attempt attempt, int status, ErrorBody body, ErrorDetails details) {
        if (body.says("Cannot route")) {
            return new InvalidCredentialsException(
                    "ConnectWise knows no such company; check the company id before the + of the API key, and the endpoint",
                    details,
                    null);
        }
        if (body.says("SSL is required")) {
            return new UnreachableException(
                    "this host does not answer the API; check the endpoint (in the cloud it begins with api-)",
                    details,
                    null);
        }
        return switch (status) {
            case 401 ->
                new InvalidCredentialsException(
                        "ConnectWise rejected the credentials; check the API key and the client id", details, null);
            case 403 ->
                new MissingPermissionException(
                        "the API member may not do this; give its security role the permission", details, null);
            case 404 -> notFound(attempt, details);
            case 409 ->
                new ConflictException(
                        "it collides with a record that is there; read that one and decide again", details, null);
            case 429 ->
                new RateLimitedException(
                        "ConnectWise asks for fewer requests; wait, or lower the client's rate limit",
                        details,
                        RetryAfter.parse(attempt.retryAfter(), clock));
            default ->
                body.hasCode("ObjectExists")
                        ? new ConflictException("such a record exists already; read that one", details, null)
                        : new RejectedException(
                                "ConnectWise refused the request as it is; mend the fields named here", details, null);
        };
    }

    /** The cloud answers 404 for keys that it does not know; a whole table cannot be missing, so there it is the key. */
    private static ConnectWiseException notFound(Attempt attempt, ErrorDetails details) {
        return attempt.target().isCollection()
                ? new InvalidCredentialsException(
                        "nothing answers at a path that ConnectWise has; in the cloud this means a key that it does not know:"
                                + " check the API key, then the endpoint and the path",
                        details,
                        null)
                : new NotFoundException("there is no such record, or the API member cannot see it", details, null);
    }

    private static ConnectWiseException redirected(Attempt attempt, ErrorDetails details) {
        return unlessRead(
                attempt,
                details,
                new UnreadableAnswerException(
                        "the server points to another address, which is not followed; check the endpoint",
                        details,
                        null));
    }

    /** What is merely a failure for a read leaves the outcome of a write unknown. */
    private static ConnectWiseException unlessRead(
            Attempt attempt, ErrorDetails details, ConnectWiseException failure) {
        return attempt.target().isRead()
                ? failure
                : new OutcomeUnknownException(
                        "the change was sent and its answer was lost, so it may have been made;"
                                + " look for it before sending it again",
                        details,
                        failure);
    }

    private static ErrorDetails.Builder details(Attempt attempt) {
        return ErrorDetails.builder()
                .method(attempt.target().method())
                .path(attempt.target().path());
    }

    private static ErrorDetails.Builder details(Attempt attempt, Response response) {
        return details(attempt).status(response.code()).requestId(requestId(response));
    }

    /** No header for it is documented; these are the usual ones. */
    private static Optional<String> requestId(Response response) {
        return Stream.of("x-cw-request-id", "x-request-id", "request-id", "x-correlation-id")
                .flatMap(name -> Optional.ofNullable(response.header(name)).stream())
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .findFirst();
    }

    /** A body that breaks off is as good as none: the status alone says that the request failed. */
    private static String bodyOf(Response response) {
        try {
            return response.peekBody(LONGEST_ERROR_BODY).string();
        } catch (IOException cut) {
            return "";
        }
    }
}
