package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.isnad.SharedChromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo page says when the articles do not come. */
@QuarkusTest
class DemoPageFailuresTest {
  private static final Pattern ARTICLES = Pattern.compile(".*/api/articles.*");
  private static final String KEY = "a key of the operator";

  @RegisterExtension static final SharedChromium chromium = new SharedChromium();

  @TestHTTPResource("/")
  URI home;

  private static void locked(Route route) {
    if (("Bearer " + KEY).equals(route.request().headerValue("authorization"))) {
      route.resume();
    } else {
      route.fulfill(status(401));
    }
  }

  @Test
  void asksForAKeyAndKeepsItForItself() {
    try (DemoPage demo = demo(DemoPageFailuresTest::locked).open("")) {
      Locator field = demo.page().getByLabel("مفتاح الخادم");
      field.fill("wrong");
      field.press("Enter");
      assertThat(demo.find("#notice")).containsText("لم يقبل الخادم هذا المفتاح");
      assertThat(field).isFocused();
      field.fill(KEY);
      field.press("Enter");

      assertThat(demo.find("#cards li")).isVisible();
      assertThat(demo.find("#notice")).isHidden();
      assertThat(demo.page().evaluate("() => JSON.stringify([{...localStorage}, document.cookie])"))
          .isEqualTo("[{},\"\"]");
      assertThat((String) demo.page().evaluate("() => JSON.stringify({...sessionStorage})"))
          .doesNotContain(KEY);
    }
  }

  /** A reader with a keyboard goes on from what came in the place of the notice. */
  @ParameterizedTest
  @CsvSource({"'',#main", "#/marathon,#reader h1", "#/marathon/2,.cited"})
  void leadsTheFocusFromTheKeyToWhatItOpens(String address, String focused) {
    try (DemoPage demo = demo(DemoPageFailuresTest::locked).open(address)) {
      Locator field = demo.page().getByLabel("مفتاح الخادم");
      field.fill(KEY);
      field.press("Enter");

      assertThat(demo.find("#notice")).isHidden();
      assertThat(demo.find(focused)).isFocused();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500,حدث خطأ في الخادم",
    "503,الخادم غير جاهز بعد",
    "403,لا يسمح الخادم",
    "0,تعذر الوصول"
  })
  void saysWhatIsWrong(int status, String words) {
    Consumer<Route> broken =
        route -> {
          if (status == 0) {
            route.abort();
          } else {
            route.fulfill(status(status));
          }
        };
    try (DemoPage demo = demo(broken).open("")) {
      assertThat(demo.find("#notice [role=alert]")).containsText(words);
    }
  }

  @ParameterizedTest
  @CsvSource({"'',#cards li", "#/marathon/2,.cited"})
  void goesOnWhenTheServerIsBack(String address, String shown) {
    AtomicBoolean away = new AtomicBoolean(true);
    Consumer<Route> restarting =
        route -> {
          if (away.get()) {
            route.abort();
          } else {
            route.resume();
          }
        };
    try (DemoPage demo = demo(restarting).open(address)) {
      assertThat(demo.find("#notice")).isVisible();
      away.set(false);
      demo.find("#retry").click();

      assertThat(demo.find(shown)).isVisible();
      assertThat(demo.find("#notice")).isHidden();
    }
  }

  @Test
  void saysThatThereAreNoArticles() {
    Consumer<Route> empty =
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"articles\":[],\"next\":null}"));
    try (DemoPage demo = demo(empty).open("")) {
      assertThat(demo.find("#notice")).containsText("لا مقالات في المخزن بعد");
      assertThat(demo.find("#try")).isHidden();
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"#/no-such-article", "#/no-such-article/3", "#/%E0%A4%A/1"})
  void leadsOnFromAnArticleThatThereIsNot(String address) {
    try (DemoPage demo = demo(Route::resume).open(address)) {
      assertThat(demo.find("#notice")).containsText("لا مقال بهذا العنوان");
      demo.find("#home").click();

      assertThat(demo.find("#cards li")).isVisible();
      assertThat(demo.find("#notice")).isHidden();
    }
  }

  @Test
  void saysThatThereIsNoSuchParagraph() {
    try (DemoPage demo = demo(Route::resume).open("#/marathon/99")) {
      assertThat(demo.find("#reader h1")).isVisible();
      assertThat(demo.find("#status")).hasText("ليس في هذا المقال فقرة رقمها 99.");
    }
  }

  @Test
  void turnsThePagesOfALongList() {
    int stored = given().get("/api/articles?limit=200").jsonPath().getList("articles").size();
    Consumer<Route> shortPages =
        route ->
            route.resume(
                new Route.ResumeOptions()
                    .setUrl(route.request().url().replace("limit=24", "limit=7")));
    try (DemoPage demo = demo(shortPages).open("")) {
      Locator cards = demo.page().locator("#cards li");
      assertThat(cards).hasCount(7);
      demo.find("#more").click();
      assertThat(cards.nth(7).locator("a")).isFocused();
      while (demo.find("#more").isVisible()) {
        int before = cards.count();
        demo.find("#more").click();
        assertThat(cards.nth(before)).isVisible();
      }

      assertThat(cards).hasCount(stored);
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @Test
  void keepsTheRulesOfThePageToThePage() {
    assertThat(given().get("/").header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("require-trusted-types-for 'script'");
    assertThat(given().get("/q/swagger-ui/").header("Content-Security-Policy")).isNull();
    try (DemoPage swagger = demo(Route::resume).open("q/swagger-ui/")) {
      assertThat(swagger.page().getByText("Answers a question").or(swagger.find(".info")).first())
          .isVisible();
    }
  }

  private static Route.FulfillOptions status(int status) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("application/problem+json")
        .setBody("{}");
  }

  /**
   * @param server what becomes of requests for articles
   */
  private DemoPage demo(Consumer<Route> server) {
    DemoPage demo =
        new DemoPage(chromium.browser(), home, new Browser.NewContextOptions().setLocale("ar"));
    Page page = demo.page();
    page.route(ARTICLES, server);
    return demo;
  }
}
