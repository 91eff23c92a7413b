package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.isnad.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes pictures of the demo page and the widget on it, for people to look at: on a desktop and a
 * phone, in both languages, light and dark. Arguments: the directory of the pictures, and the
 * address of a running program with the sample articles.
 */
public final class WidgetScreenshots {
  private static final String QUESTION =
      "كم حافلة كهربائية تعمل على الخط رقم 7، وكم راكبا تسع الواحدة؟";
  private static final String NOT_THERE = "ما عاصمة بيرو؟";

  private WidgetScreenshots() {}

  private enum Screen {
    DESKTOP(1280, 800),
    PHONE(360, 740);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    String server = arguments.length > 1 ? arguments[1] : "http://localhost:8080";
    try (Chromium chromium = Chromium.start()) {
      for (Screen screen : Screen.values()) {
        for (Words words : Words.values()) {
          for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String name =
                "%s-%s-%s-".formatted(screen, words.lang, scheme).toLowerCase(Locale.ROOT);
            try (BrowserContext context = context(chromium.browser(), screen, scheme)) {
              Page page = context.newPage();
              page.navigate(server + "/?lang=" + words.lang);
              take(page, words, directory.resolve(name).toString());
            }
          }
        }
      }
    }
  }

  private static BrowserContext context(Browser browser, Screen screen, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(screen.width, screen.height)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void take(Page page, Words words, String prefix) {
    OpenedWidget widget = WidgetFixture.widget(page, 0, words);
    assertThat(page.locator("#cards li").first()).isVisible();
    picture(page, prefix + "front.png");
    widget.show();
    picture(page, prefix + "open.png");
    widget.ask(QUESTION).awaitAnswers(1);
    picture(page, prefix + "answer.png");
    widget.markers().first().click();
    assertThat(widget.part("card-quote")).isVisible();
    picture(page, prefix + "card.png");
    widget.link(words.link).click();
    assertThat(page.locator(".cited")).isVisible();
    picture(page, prefix + "article.png");
    widget.show();
    widget.evaluate("element => element.clear()");
    widget.ask(NOT_THERE);
    assertThat(widget.part("refusal")).isVisible();
    picture(page, prefix + "refusal.png");
  }

  private static void picture(Page page, String file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
  }
}
