package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.CatchAllContactMissingException;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.SubmissionAbandonedException;
import io.github.helpdeskbuttons.SubmissionListener;
import io.github.helpdeskbuttons.UnsettledSubmissionException;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.RateLimitedException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says why a press was not filed, as problem details (RFC 9457).
 *
 * <p>Whoever pressed a button learns that the press is to be sent again, and under which id. What is wrong with the
 * ConnectWise is none of their business: it goes to the log.
 */
@RestControllerAdvice
final class PressProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PressProblems.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(5);

    /** The SDK's message says where and what was expected, and repeats nothing of the press. */
    @ExceptionHandler
    ProblemDetail invalid(InvalidPressException invalid) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
        problem.setTitle("This is not a press");
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsettled(UnsettledSubmissionException unsettled, WebRequest request) {
        return unavailable(
                "unsettled",
                "Whether the press was filed is not known yet. Send it again with the same id: it is not filed twice.",
                SOON,
                unsettled,
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> abandoned(SubmissionAbandonedException abandoned, WebRequest request) {
        return unavailable(
                "abandoned",
                "ConnectWise took too long, and the press was not filed. Send it again with the same id.",
                SOON,
                abandoned,
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nobodyToFileItFor(CatchAllContactMissingException missing, WebRequest request) {
        return unavailable(
                "set-up",
                "The press was not filed, because ConnectWise is not set up for people whom it does not know. "
                        + "Send it again later with the same id.",
                LATER,
                missing,
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> connectWise(ConnectWiseException failure, WebRequest request) {
        Duration pause = failure instanceof RateLimitedException limited
                ? limited.retryAfter().orElse(SOON)
                : SOON;
        return unavailable(
                "connectwise",
                "ConnectWise does not take the press now, and it was not filed. Send it again with the same id.",
                pause,
                failure,
                request);
    }

    private static ResponseEntity<ProblemDetail> unavailable(
            String reason, String detail, Duration pause, RuntimeException failure, WebRequest request) {
        Object pressId = request.getAttribute(PressController.PRESS_ID, RequestAttributes.SCOPE_REQUEST);
        // The SDK's messages hold no word of a person; those of its causes, which a stack trace would show, are not its
        // own.
        MDC.put(SubmissionListener.MDC_PRESS_ID, String.valueOf(pressId));
        LOG.error("{}: {}", failure.getClass().getSimpleName(), failure.getMessage());
        MDC.remove(SubmissionListener.MDC_PRESS_ID);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setTitle("The press has no ticket yet");
        problem.setProperty("reason", reason);
        problem.setProperty(PressController.PRESS_ID, pressId);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())))
                .body(problem);
    }
}
