package io.github.helpdeskbuttons.examples.outboxservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;

import io.github.helpdeskbuttons.examples.pages.Browser;
import io.github.helpdeskbuttons.examples.pages.Look;
import io.github.helpdeskbuttons.outbox.Outbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** The page of the outbox as who looks after it sees it. */
@Timeout(120)
class OutboxPageTest {
    private static final By CONNECTION = By.id("connection");
    private static final By FILED = By.id("filed");
    private static final By ENDED = By.id("ended");
    private static final By TRY_AGAIN = By.cssSelector("li button:not([hidden])");

    private static Browser browser;

    private final HttpClient form = HttpClient.newHttpClient();
    private final Path folder;
    private OutboxService service;

    OutboxPageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        service = start(0);
        show(Look.LIGHT);
    }

    @AfterEach
    void stop() {
        browser.driver().get("about:blank");
        service.close();
    }

    private OutboxService start(int port) throws IOException {
        Outbox outbox = Outbox.inFile(folder.resolve("outbox"))
                .pollInterval(Duration.ofMillis(50))
                .backOff(Duration.ofMillis(20), Duration.ofMillis(50))
                .mostAttempts(1);
        return OutboxService.start(Map.of(), outbox, port);
    }

    private void show(Look look) {
        browser.show(service.address(), look);
        shows(CONNECTION, "connected");
    }

    private void shows(By place, String text) {
        browser.await().until(textToBe(place, text));
    }

    private void press(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = form.send(
                HttpRequest.newBuilder(service.address().resolve("/presses"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id
                                + "\",\"email\":\"dan@contoso.example\",\"message\":\"It does not boot\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private static void click(String id) {
        browser.driver().findElement(By.id(id)).click();
    }

    private static List<String> items(By heading) {
        return browser.driver().findElement(heading).findElements(By.xpath("../ul/li")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void anAcceptedPressIsShownWithItsTicketWithoutAReload() throws Exception {
        shows(FILED, "Filed (0)");

        press("p-1");

        shows(FILED, "Filed (1)");
        assertThat(items(FILED))
                .singleElement()
                .satisfies(item -> assertThat(item).startsWith("p-1\n").contains("filed, 1 attempt", "ticket "));
    }

    @Test
    void aPressByTheButtonOnThePageIsFiledToo() {
        click("press");

        shows(FILED, "Filed (1)");
    }

    @Test
    void aGivenUpPressIsTriedAgainByAClick() throws Exception {
        click("down");
        press("p-1");
        shows(ENDED, "Given up or refused (1)");
        assertThat(items(ENDED).get(0)).startsWith("p-1\ngiven up, 1 attempt\n").endsWith("\nTry again");

        click("up");
        browser.driver().findElement(TRY_AGAIN).click();

        shows(FILED, "Filed (1)");
        shows(ENDED, "Given up or refused (0)");
    }

    @Test
    void whoUsesTheKeyboardKeepsTheirPlaceWhileOtherPressesCome() throws Exception {
        click("down");
        press("p-1");
        shows(ENDED, "Given up or refused (1)");
        WebElement again = browser.driver().findElement(TRY_AGAIN);
        assertThat(again.getAccessibleName()).isEqualTo("Try again: p-1");
        browser.driver().executeScript("arguments[0].focus()", again);

        press("p-2");
        shows(ENDED, "Given up or refused (2)");

        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(again);
        click("up");
        browser.driver().executeScript("arguments[0].focus()", again);
        again.sendKeys(Keys.ENTER);
        shows(FILED, "Filed (1)");
    }

    @Test
    void twoBrowsersShowTheSame() throws Exception {
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        try {
            show(Look.LIGHT);
            press("p-1");
            shows(FILED, "Filed (1)");
        } finally {
            browser.driver().close();
            browser.driver().switchTo().window(first);
        }
        shows(FILED, "Filed (1)");
    }

    @Test
    void thePageComesBackByItselfWhenTheServiceDoes() throws Exception {
        press("p-1");
        shows(FILED, "Filed (1)");
        int port = service.address().getPort();

        service.close();
        shows(CONNECTION, "not connected; trying again by itself");
        click("press");
        shows(By.id("told"), "The service did not answer. Nothing was done; try again.");
        service = start(port);

        shows(CONNECTION, "connected");
        press("p-2");
        shows(FILED, "Filed (2)");
    }

    @Test
    void nothingIsWrongWithThePageAndItAsksThisServiceAlone() throws Exception {
        browser.requests();
        browser.complaints();
        show(Look.LIGHT);
        press("p-1");
        shows(FILED, "Filed (1)");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(service.address().toString()) || address.equals("data:,"));
    }

    @Test
    void thePageIsLegible() throws Exception {
        press("01a213e7-192c-7d5a-a583-ac1f07853ebb");
        shows(FILED, "Filed (1)");
        click("down");
        press("p".repeat(100));
        shows(ENDED, "Given up or refused (1)");

        for (Look look : Look.values()) {
            show(look);
            shows(ENDED, "Given up or refused (1)");
            browser.keepScreenshot("outbox-" + look);
            browser.assertIsLegible();
        }
    }
}
