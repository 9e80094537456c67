package io.github.helpdeskbuttons.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.outbox.PressState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that ends when its press is no longer its own leaves the schedule as it is, and alarms nobody. */
class OutboxOvertakenTest {
    @Test
    void aPressThatTheHostErasesAsSoonAsItIsFiled(@TempDir Path folder) {
        ButtonPress press = Stage.newPress();
        try (SchedulerLog log = new SchedulerLog()) {
            try (Stage stage = new Stage(Hosts.quick().file(folder.resolve("outbox")))) {
                stage.onChange(change -> {
                    if (change.state() == PressState.FILED) {
                        stage.engine.presses().erase(press.id());
                    }
                });
                stage.engine.presses().accept(press);
                Await.until(
                        "it is erased",
                        () -> stage.engine.presses().find(press.id()).isEmpty());
            }
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void aPressThatTheHostAcceptsAgainAsSoonAsItIsRefused(@TempDir Path folder) {
        ButtonPress press = Stage.newPress();
        try (SchedulerLog log = new SchedulerLog()) {
            try (Stage stage = new Stage(Hosts.quick().file(folder.resolve("outbox")))) {
                stage.attemptsEnd(attempt -> stage.refused(attempt, "in arrears"));
                stage.onChange(change -> {
                    if (change.state() == PressState.REFUSED) {
                        stage.attemptsSucceed();
                        stage.engine.presses().accept(press);
                    }
                });
                stage.engine.presses().accept(press);
                stage.await(press.id(), PressState.FILED);
            }
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void aPressThatAnotherHostTookOverMeanwhile() {
        String url = Postgres.url(Postgres.newDatabase());
        ButtonPress press = Stage.newPress();
        CompletableFuture<Submission> underWay = new CompletableFuture<>();
        try (SchedulerLog log = new SchedulerLog()) {
            try (Stage first = new Stage(shared(url))) {
                first.attemptsEnd(attempt -> underWay);
                first.engine.presses().accept(press);
                Await.until("the attempt is under way", () -> first.attempts.size() == 1);
                try (Stage second = new Stage(shared(url), ManualClock.ahead(Duration.ofHours(5)))) {
                    second.await(press.id(), PressState.FILED);
                    first.attemptsSucceed();
                    underWay.complete(first.filed(first.attempts.get(0), 9).join());
                }
            }
            assertThat(log.errors()).isEmpty();
        }
    }

    private static OutboxSettings.Builder shared(String url) {
        return OutboxLookingTest.patient(
                Hosts.quick().dataSource(Postgres.dataSource(url)).createTables(true));
    }
}
