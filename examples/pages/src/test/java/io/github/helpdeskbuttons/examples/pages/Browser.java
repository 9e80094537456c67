package io.github.helpdeskbuttons.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own, of the operating system's; nothing is downloaded. */
public final class Browser implements AutoCloseable {
    private static final String HOW_TO_GET_ONE =
            "The pages are not looked at: there is no chromium and chromedriver on the PATH."
                    + " On Debian and Ubuntu .ci/install-chromium installs both.";
    private static final Pattern REQUEST = Pattern.compile("\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

    /** Every text that has less than 4.5 : 1 against what is behind it, which is what WCAG 2 AA asks for. */
    private static final String FAINT_TEXTS =
            """
            const parse = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = colour => colour.slice(0, 3).map(part => part / 255)
              .map(part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
              .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
            const behind = element => {
              for (let at = element; at; at = at.parentElement) {
                const colour = parse(getComputedStyle(at).backgroundColor);
                if (colour.length < 4 || colour[3] === 1) return colour;
              }
              return [255, 255, 255];
            };
            const faint = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const element = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || !element.getClientRects().length || element.localName === 'script') continue;
              const [one, other] = [parse(getComputedStyle(element).color), behind(element)].map(light);
              const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
              if (contrast < 4.5) faint.push(contrast.toFixed(2) + ': ' + texts.currentNode.data.trim());
            }
            return faint;
            """;

    /** It warns that it has nothing of its own for each new Chromium; nothing of the kind is used here. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        VERSIONS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one, or skips the test where there is none and none is demanded. */
    public static Browser open() {
        Optional<File> chromium = onPath("chromium");
        Optional<File> chromedriver = onPath("chromedriver");
        boolean isThere = chromium.isPresent() && chromedriver.isPresent();
        if (Boolean.getBoolean("browser.required")) {
            assertThat(isThere).as(HOW_TO_GET_ONE).isTrue();
        }
        assumeTrue(isThere, HOW_TO_GET_ONE);

        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Waits for what the page is to show. */
    public WebDriverWait await() {
        return new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(20));
    }

    public void show(URI page, Look look) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.colours()))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", 900, "deviceScaleFactor", 1, "mobile", look.width() < 500));
        driver.get(page.toString());
    }

    /** Keeps a picture for whoever wants to look. */
    public void keepScreenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("screenshots")));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    public void assertIsLegible() {
        assertThat((List<?>) driver.executeScript(FAINT_TEXTS))
                .as("texts of too little contrast")
                .isEmpty();
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that the page is too wide")
                .isEqualTo(0L);
    }

    /** What the console said since it was last asked: script errors, and what the page was not allowed to do. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked since it was last asked. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
