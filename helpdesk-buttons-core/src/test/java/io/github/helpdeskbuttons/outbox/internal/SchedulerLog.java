package io.github.helpdeskbuttons.outbox.internal;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the scheduler says while a test runs, as far as tests let anybody say anything: errors. */
final class SchedulerLog implements AutoCloseable {
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("com.github.kagkarlsson.scheduler");

    SchedulerLog() {
        appender.start();
        logger.addAppender(appender);
    }

    List<String> errors() {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
