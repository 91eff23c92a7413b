package dev.isnad.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The demo page in a browser, and what the browser had to complain of. */
final class DemoPage implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final URI home;
  private final List<String> complaints = new ArrayList<>();

  DemoPage(Browser browser, URI home, Browser.NewContextOptions options) {
    this.home = home;
    context = browser.newContext(options);
    page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("A script runs that nobody wrote: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home.toString()) && !request.url().startsWith("data:")) {
            complaints.add("It asks elsewhere: " + request.url());
          }
        });
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  /**
   * @param address relative to the page's: a query, a place in it, or both
   */
  DemoPage open(String address) {
    page.navigate(home + address);
    return this;
  }

  Page page() {
    return page;
  }

  /** The first of them, in the widget's shadow root, too. */
  Locator find(String selector) {
    return page.locator(selector).first();
  }

  /** Errors and warnings of the console, scripts that failed, requests to other places. */
  List<String> complaints() {
    return complaints;
  }

  /** By how many pixels the page is wider than its window. */
  int overflow() {
    return (Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
  }

  @Override
  public void close() {
    context.close();
  }
}
