package dev.isnad.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import dev.isnad.SharedChromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test a scripted chat, a publisher's site and pages opened in Chromium, and fails a
 * test in which a page complained: errors, warnings, violations of its policy, dialogs.
 */
final class WidgetFixture
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', event =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      """;

  private final SharedChromium chromium = new SharedChromium();
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private ScriptedChat chat;
  private PublisherSite site;
  private final List<String> expected = new ArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    chromium.beforeAll(context);
    chat = ScriptedChat.start();
    site = PublisherSite.start(0);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (site != null) {
      chat.close();
      site.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    expected.clear();
    complaints.clear();
    chat.begin();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    chat.assertSound();
    if (context.getExecutionException().isEmpty()) {
      assertThat(complaints).isEmpty();
    }
  }

  ScriptedChat chat() {
    return chat;
  }

  /** That a request fails is what the test is about, so the browser may say so. */
  void letRequestsFail() {
    letThePageHear("Failed to load resource");
    letThePageHear("blocked by CORS policy");
  }

  /** That the page is told of this, in these words among others, is what the test is about. */
  void letThePageHear(String words) {
    expected.add(words);
  }

  /** A page with a launcher in the language. */
  OpenedWidget open(Words words) {
    return widget(open("lang=\"" + words.lang + "\"").page(), 0, words);
  }

  /** A page with a launcher in Arabic. */
  OpenedWidget open() {
    return open("");
  }

  /** The same, with more attributes on the element. */
  OpenedWidget open(String attributes) {
    return open(PublisherPage.of(chat.origin(), attributes));
  }

  OpenedWidget open(PublisherPage publisherPage) {
    return open(publisherPage, new Browser.NewContextOptions());
  }

  OpenedWidget open(PublisherPage publisherPage, Browser.NewContextOptions options) {
    return open(site.publish(publisherPage), options);
  }

  /** The first widget of the page at the address. */
  OpenedWidget open(String address, Browser.NewContextOptions options) {
    Page page = newPage(options);
    page.navigate(address);
    page.waitForFunction("() => customElements.get('isnad-chat')");
    return widget(page, 0, Words.ARABIC);
  }

  static OpenedWidget widget(Page page, int index, Words words) {
    return new OpenedWidget(page, page.locator("isnad-chat").nth(index), words);
  }

  private Page newPage(Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    contexts.add(context);
    context.addInitScript(TELL_VIOLATIONS);
    Page page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(this::complain);
    page.onDialog(
        dialog -> {
          complain("dialog " + dialog.message());
          dialog.dismiss();
        });
    return page;
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complain(message.text() + " " + message.location());
    }
  }

  private void complain(String words) {
    if (expected.stream().noneMatch(words::contains)) {
      complaints.add(words);
    }
  }
}
