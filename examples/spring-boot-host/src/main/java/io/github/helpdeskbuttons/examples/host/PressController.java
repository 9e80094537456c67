package io.github.helpdeskbuttons.examples.host;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes presses. What cannot be filed is answered by {@link PressProblems}.
 *
 * <p>Senders give each press an {@code id} of their own, and the same one when they send it again: then it is one ticket,
 * however often it is sent.
 */
@RestController
final class PressController {
    /** Where {@link PressProblems} finds which press a request was about. */
    static final String PRESS_ID = "pressId";

    private final HelpdeskButtons buttons;
    private final PressReader reader;

    PressController(HelpdeskButtons buttons, PressReader reader) {
        this.buttons = buttons;
        this.reader = reader;
    }

    /** No thread waits while ConnectWise does its part. */
    @PostMapping(path = "/presses", consumes = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<?>> submit(HttpServletRequest request) throws IOException {
        ButtonPress press = reader.read(request.getInputStream());
        request.setAttribute(PRESS_ID, press.id());
        return buttons.submitAsync(press).thenApply(PressController::answer);
    }

    private static ResponseEntity<?> answer(Submission submission) {
        if (submission instanceof Submission.Filed filed) {
            return ResponseEntity.created(filed.ticketLink())
                    .body(new Ticket(filed.pressId(), filed.ticketId(), filed.ticketLink()));
        }
        Submission.Refused refused = (Submission.Refused) submission;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.message());
        problem.setTitle("The press was refused");
        problem.setProperty(PRESS_ID, refused.pressId());
        return ResponseEntity.of(problem).build();
    }

    /** What the sender of a press is told of its ticket. */
    record Ticket(String pressId, long ticketId, URI ticketLink) {}
}
