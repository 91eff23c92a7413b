package dev.isnad.evaluation.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report opened from disk in a browser that is offline, and whatever the browser complained of.
 *
 * @param complaints errors of the console and the page, and requests for anything but the file
 */
record OpenedReport(BrowserContext context, Page page, Path file, List<String> complaints)
    implements AutoCloseable {

  /** The sample run in a directory's file, against the earlier one. */
  static Path write(Path directory, RunRecord run, Optional<Comparison> comparison)
      throws IOException {
    Path file = directory.resolve("report.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      HtmlReport.write(run, comparison, comparison.map(any -> SampleRuns.earlier()), out);
    }
    return file;
  }

  /** The sample run against the earlier one. */
  static OpenedReport compared(Browser browser, Path directory, int width, ColorScheme scheme)
      throws IOException {
    Path file = write(directory, SampleRuns.run(), Optional.of(SampleComparisons.worse()));
    return open(browser, file, width, scheme);
  }

  static OpenedReport open(Browser browser, Path file, int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setOffline(true)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    List<String> complaints = new ArrayList<>();
    Page page = context.newPage();
    String address = file.toUri().toString();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().equals(address) && !request.url().startsWith("data:")) {
            complaints.add("requested " + request.url());
          }
        });
    page.onDialog(
        dialog -> {
          complaints.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.navigate(address);
    return new OpenedReport(context, page, file, complaints);
  }

  /** How many pixels the page is wider than its window. */
  int overflow() {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
