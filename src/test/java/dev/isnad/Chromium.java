package dev.isnad;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The machine's Chromium, driven by Playwright. Tests that need it are skipped where there is none,
 * and fail where {@code ISNAD_REQUIRE_CHROMIUM} is 1.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  public static Chromium start() {
    return new Chromium(program().orElseThrow(Chromium::absent));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static RuntimeException absent() {
    String line = "the browser's tests need one of %s on the PATH".formatted(NAMES);
    if ("1".equals(System.getenv("ISNAD_REQUIRE_CHROMIUM"))) {
      return new IllegalStateException(line);
    }
    // JUnit's report of a whole class that is skipped does not say why.
    System.getLogger(Chromium.class.getName()).log(System.Logger.Level.WARNING, "Skipped: " + line);
    return new TestAbortedException("Skipped: " + line);
  }
}
