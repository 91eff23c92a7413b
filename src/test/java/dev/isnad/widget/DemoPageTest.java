package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.isnad.Axe;
import dev.isnad.SharedChromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo page in a browser, over the sample articles. */
@QuarkusTest
class DemoPageTest {
  @RegisterExtension static final SharedChromium chromium = new SharedChromium();

  @TestHTTPResource("/")
  URI home;

  @Test
  void listsTheStoredArticles() {
    JsonPath stored = given().get("/api/articles?limit=24").jsonPath();
    try (DemoPage demo = open("")) {
      assertThat(demo.find("#cards li")).isVisible();
      assertThat(demo.find(".excerpt:not(:empty)")).isVisible();
      List<String> ids =
          demo.page().locator("#cards h3 a").all().stream()
              .map(link -> decoded(link.getAttribute("href").substring("#/".length())))
              .toList();

      assertThat(ids).containsExactlyInAnyOrderElementsOf(stored.getList("articles.id"));
      assertThat(demo.page().locator("#cards h3").allTextContents())
          .containsExactlyInAnyOrderElementsOf(stored.getList("articles.title"));
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mosaic-farmer", "observatory"})
  void numbersTheParagraphsOfAnArticle(String id) {
    JsonPath stored = given().get("/api/articles/" + id).jsonPath();
    try (DemoPage demo = open("#/" + id)) {
      assertThat(demo.find("#reader h1")).hasText(stored.getString("title"));

      assertThat(demo.page().locator(".paragraphs p").allTextContents())
          .isEqualTo(stored.getList("paragraphs.text"));
      assertThat(demo.page().locator(".paragraphs .number").allTextContents())
          .isEqualTo(stored.getList("paragraphs.number").stream().map(String::valueOf).toList());
      assertThat(demo.page()).hasTitle(stored.getString("title") + " · بريد المرسى");
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @Test
  void landsOnTheParagraphOfTheAddress() {
    try (DemoPage demo = open("#/mosaic-farmer/9")) {
      Locator paragraph = demo.find("[data-number='9']");

      assertThat(paragraph).isInViewport();
      assertThat(paragraph).hasClass("cited");
      assertThat(paragraph).isFocused();
      demo.find("[data-number='3'] .number").click();
      assertThat(demo.page()).hasURL(home + "#/mosaic-farmer/3");
      assertThat(demo.page().locator(".cited")).hasCount(1);
      assertThat(demo.find(".cited .number")).hasText("3");
    }
  }

  @Test
  void leadsFromAnAnswerToTheWordsThatSupportIt() {
    try (DemoPage demo = open("")) {
      demo.find("#questions button").click();
      demo.find("[part~=marker]").click();
      String quote = demo.find("[part~=card-quote]").textContent();
      demo.find("[part~=card-link]").click();

      assertThat(demo.find(".cited mark")).hasText(quote);
      assertThat(demo.find(".cited")).isFocused();
      assertThat(demo.find(".cited")).isInViewport();
      assertThat(demo.find("[part~=panel]")).isHidden();
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @Test
  void leadsBackToTheParagraphThatItShows() {
    try (DemoPage demo = open("")) {
      demo.find("#questions button").click();
      demo.find("[part~=marker]").click();
      demo.find("[part~=card-link]").click();
      assertThat(demo.find(".cited")).isFocused();
      demo.page().evaluate("() => scrollTo(0, 0)");
      demo.find("[part~=launcher]").click();
      demo.find("[part~=marker]").click();
      demo.find("[part~=card-link]").click();

      assertThat(demo.find("[part~=panel]")).isHidden();
      assertThat(demo.find(".cited")).isFocused();
    }
  }

  @Test
  void asksOfOneArticleOnly() {
    try (DemoPage demo = open("#/marathon")) {
      Locator chat = demo.find("isnad-chat");
      demo.page().getByLabel("في هذا المقال فقط").check();
      assertThat(chat).hasAttribute("article", "marathon");
      demo.page().getByText("كل المقالات").first().click();
      assertThat(demo.find("#front")).isVisible();

      assertThat(chat).not().hasAttribute("article", "marathon");
    }
  }

  @Test
  void returnsToThePlaceInTheListThatTheReaderLeft() {
    try (DemoPage demo = open("")) {
      Locator link = demo.page().locator("#cards h3 a").last();
      link.click();
      assertThat(demo.find("#reader h1")).isFocused();
      demo.page().goBack();

      assertThat(link).isFocused();
      assertThat(link).isInViewport();
    }
  }

  @Test
  void showsHostileTextsAsText() {
    String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    String id = "a/<b>\"'#?%2F";
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "title",
                hostile,
                "source",
                hostile,
                "author",
                hostile,
                "url",
                "javascript:alert(3)",
                "keywords",
                List.of(hostile),
                "paragraphs",
                List.of(hostile, "{{7*7}} ${7*7}")))
        .put("/api/articles/{id}", id);
    try (DemoPage demo = open("")) {
      demo.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(hostile)).click();

      assertThat(demo.find("#reader h1")).hasText(hostile);
      assertThat(demo.find(".paragraphs p")).hasText(hostile);
      assertThat(demo.find("#reader > footer")).containsText("javascript:alert(3)");
      assertThat(demo.page().locator("main img, main script, main b + b")).hasCount(0);
      assertThat(demo.page().locator("a[href^='javascript']")).hasCount(0);
      assertThat(demo.complaints()).isEmpty();
    } finally {
      given().delete("/api/articles/{id}", id);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "320,''",
    "320,#/solar-desalination/4",
    "320,?lang=en#/observatory",
    "768,''",
    "1400,?lang=en"
  })
  void fitsTheWindow(int width, String address) {
    try (DemoPage demo = demo(new Browser.NewContextOptions().setViewportSize(width, 800))) {
      demo.open(address);
      assertThat(demo.find("#cards li:visible, .paragraphs li")).isVisible();

      assertThat(demo.overflow()).isNotPositive();
      assertThat(demo.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,''", "DARK,''", "LIGHT,#/port-silos/3", "DARK,?lang=en#/observatory/3"})
  void barsNobody(ColorScheme scheme, String address) {
    try (DemoPage demo = demo(new Browser.NewContextOptions().setColorScheme(scheme))) {
      demo.open(address);
      assertThat(demo.find(".excerpt:not(:empty):visible, .cited")).isVisible();

      assertThat(Axe.violations(demo.page())).isEmpty();
    }
  }

  @Test
  void speaksEnglishToo() {
    try (DemoPage demo = open("#/marathon/2")) {
      assertThat(demo.find(".cited")).isVisible();
      demo.find("#language").click();

      assertThat(demo.page()).hasURL(home + "?lang=en#/marathon/2");
      assertThat(demo.find("html")).hasAttribute("dir", "ltr");
      assertThat(demo.find("isnad-chat")).hasAttribute("lang", "en");
      assertThat(demo.find(".cited")).hasCSS("direction", "rtl");
      assertThat(demo.page().getByLabel("Only in this article")).isVisible();
      assertThat(demo.find("#lines")).containsText("server=\"%s\"".formatted(trimmed()));
    }
  }

  private String trimmed() {
    return home.toString().replaceAll("/$", "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private DemoPage open(String address) {
    return demo(new Browser.NewContextOptions()).open(address);
  }

  private DemoPage demo(Browser.NewContextOptions options) {
    return new DemoPage(
        chromium.browser(), home, options.setReducedMotion(ReducedMotion.REDUCE).setLocale("ar"));
  }
}
