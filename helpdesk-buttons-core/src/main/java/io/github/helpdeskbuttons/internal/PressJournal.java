package io.github.helpdeskbuttons.internal;

import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.SubmissionListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Tells the log and the host's listener what becomes of one press, in the logging context of whoever submitted it. */
final class PressJournal {
    private static final Logger LOG = LoggerFactory.getLogger(HelpdeskButtons.class);

    private final String pressId;
    private final SubmissionListener listener;
    private final Map<String, String> context;
    private final long began = System.nanoTime();

    PressJournal(String pressId, SubmissionListener listener) {
        this.pressId = pressId;
        this.listener = listener;
        this.context = contextWith(pressId);
    }

    private static Map<String, String> contextWith(String pressId) {
        Map<String, String> callers = MDC.getCopyOfContextMap();
        Map<String, String> context = callers == null ? new HashMap<>() : callers;
        context.put(SubmissionListener.MDC_PRESS_ID, pressId);
        return context;
    }

    void submitted(Submission submission) {
        if (submission instanceof Submission.Filed filed) {
            say(() -> {
                LOG.info("Press {} is ticket {}", pressId, filed.ticketId());
                hears(() -> listener.filed(filed, took()));
            });
        } else if (submission instanceof Submission.Refused refused) {
            say(() -> {
                LOG.info("Press {} was refused by rule {}", pressId, refused.rule());
                hears(() -> listener.refused(refused, took()));
            });
        }
    }

    void failed(Throwable failure) {
        say(() -> hears(() -> listener.failed(pressId, failure, took())));
    }

    void repeated() {
        say(() -> hears(() -> listener.repeated(pressId)));
    }

    void outcomeUnknown() {
        say(() -> {
            LOG.warn("The outcome of filing press {} is unknown; looking for its ticket", pressId);
            hears(() -> listener.outcomeUnknown(pressId));
        });
    }

    void sendingAgain(Duration waited) {
        say(() -> {
            LOG.warn("No ticket of press {} appeared within {}; sending it again", pressId, waited);
            hears(() -> listener.sentAgain(pressId));
        });
    }

    void merged(long ticketId, List<Long> others) {
        say(() -> {
            LOG.warn("Press {} had several tickets; merged {} into {}", pressId, others, ticketId);
            hears(() -> listener.merged(pressId, ticketId, others));
        });
    }

    void couldNotMerge(long ticketId, List<Long> others, Throwable failure) {
        say(() -> LOG.warn("Tickets {} of press {} could not be merged into {}", others, pressId, ticketId, failure));
    }

    void couldNotLookForOthers(long ticketId, Throwable failure) {
        say(() -> LOG.warn("Could not look for a second ticket of press {} beside {}", pressId, ticketId, failure));
    }

    void couldNotNote(long ticketId, Throwable failure) {
        say(() -> LOG.warn("The submission errors of ticket {} could not be noted", ticketId, failure));
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void hears(Runnable listening) {
        try {
            listening.run();
        } catch (RuntimeException failure) {
            // Its message may hold what the person typed, since listeners are given submissions.
            LOG.error(
                    "The listener failed on press {} with {}",
                    pressId,
                    failure.getClass().getName());
        }
    }

    private void say(Runnable saying) {
        @Nullable Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.setContextMap(context);
        try {
            saying.run();
        } finally {
            if (before == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(before);
            }
        }
    }
}
