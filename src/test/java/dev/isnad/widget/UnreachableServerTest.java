package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.isnad.widget.StreamedAnswersTest.assertInWords;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that fail without an answer: browsers do not say why, and the widget finds out. */
class UnreachableServerTest {
  private static final String UNREACHABLE = "تعذر الوصول إلى الخدمة";
  private static final String DENIED = "لا يُسمح لهذه الصفحة";

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @BeforeEach
  void letRequestsFail() {
    fixture.letRequestsFail();
  }

  /** There is nobody who could forbid it. */
  @Test
  void saysThatThePagesOwnServerCannotBeReached() {
    OpenedWidget widget = open("/");
    widget.page().route("**/api/chat", Route::abort);

    widget.show().ask("كم حافلة؟");

    assertThat(widget.part("error")).containsText(UNREACHABLE);
  }

  @Test
  void saysThatAServerWhichServesTheWidgetDoesNotLetThePageAsk() {
    OpenedWidget widget = open(fixture.chat().origin());
    widget.page().route("**/api/chat", Route::abort);

    widget.show().ask("كم حافلة؟");

    assertThat(widget.part("error")).containsText(DENIED);
  }

  @Test
  void saysThatAServerWithoutAWidgetCannotBeReached() {
    OpenedWidget widget = open(fixture.chat().origin());
    widget.page().route("**/api/chat", Route::abort);
    widget
        .page()
        .route(
            "**/widget.js",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("")));

    widget.show().ask("كم حافلة؟");

    assertThat(widget.part("error")).containsText(UNREACHABLE);
  }

  @Test
  void saysThatAServerThatIsNotThereCannotBeReached() {
    OpenedWidget widget = open("http://localhost:9");

    widget.show().ask("كم حافلة؟");

    assertInWords(widget.part("error"));
    assertThat(widget.part("error")).containsText(UNREACHABLE);
  }

  @Test
  void stopsWhileItFindsOut() {
    OpenedWidget widget = open(fixture.chat().origin()).show();
    Page page = widget.page();
    page.route("**/api/chat", Route::abort);
    page.route("**/widget.js", route -> {});

    page.waitForRequest("**/widget.js", () -> widget.ask("كم حافلة؟"));
    widget.button(widget.words().stop).click();

    assertThat(widget.part("error")).containsText("توقف الجواب");
    assertThat(widget.button(widget.words().send)).isVisible();
  }

  private static OpenedWidget open(String server) {
    return fixture.open(
        PublisherPage.with(fixture.chat().origin(), PublisherPage.element(server, "")));
  }
}
