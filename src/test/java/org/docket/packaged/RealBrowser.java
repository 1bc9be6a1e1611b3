package org.docket.packaged;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docket.times.StartTime;
import org.opentest4j.TestAbortedException;

/**
 * Chromium as the system has it, without a window. Where there is none, the tests that need it are skipped, and say how to get it; where
 * {@code CI} is set they fail.
 */
public final class RealBrowser implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** The variable that names another. */
    private static final String VARIABLE = "CHROMIUM";

    private static RealBrowser shared;

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The browser that all test classes of this JVM share; it ends with the JVM. */
    public static synchronized RealBrowser shared() {
        if (shared == null) {
            shared = launch();
        }
        return shared;
    }

    /** A browser of its own. */
    public static RealBrowser launch() {
        return StartTime.measure(RealBrowser::launched);
    }

    private static RealBrowser launched() {
        Path chromium = found().orElseThrow(() -> missing("no Chromium: apt-get install chromium, or name yours in " + VARIABLE));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new RealBrowser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-software-rasterizer"))));
    }

    /** Somebody with a browser of their own, as wide as {@code width}; {@code more} says what else is special about it. */
    public BrowserContext context(String home, int width, Consumer<Browser.NewContextOptions> more) {
        var options = new Browser.NewContextOptions().setBaseURL(home).setViewportSize(width, width < 600 ? 844 : 900).setLocale("en-US")
                .setTimezoneId("UTC");
        more.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** The same with nothing special. */
    public BrowserContext context(String home, int width) {
        return context(home, width, options -> {});
    }

    public BrowserContext context(URI home, int width) {
        return context(home.toString(), width);
    }

    /** How far {@code page} goes on to the side of what is seen, in pixels; 0 for one that holds. */
    public static int sideways(Page page) {
        return (int) page.evaluate("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    /** What a test says that cannot run: to be thrown. */
    public static RuntimeException missing(String what) {
        System.out.println("skipped: " + what);
        if (System.getenv("CI") != null) {
            throw new AssertionError(what);
        }
        return new TestAbortedException(what);
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
