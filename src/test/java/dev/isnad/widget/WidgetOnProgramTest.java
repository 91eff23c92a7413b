package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.isnad.PublisherProfile;
import dev.isnad.benchmark.PageSet;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The widget on a publisher's page, on another origin than the whole program that answers. */
@QuarkusTest
@TestProfile(PublisherProfile.class)
class WidgetOnProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TURTLES = "كم بلغت نسبة فقس بيوض السلاحف؟";
  private static final String NOT_THERE = "ما عاصمة بيرو؟";
  private static final Pattern TWO_LINES =
      Pattern.compile("```html\n(<script .*\n<isnad-chat .*\n)```");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @TestHTTPResource("/")
  URI root;

  private PublisherSite site;
  private String server;

  @BeforeEach
  void openTheSite() throws IOException {
    site = PublisherSite.start(PublisherProfile.listedPort());
    server = root.toString().replaceFirst("/$", "");
  }

  @AfterEach
  void closeTheSite() {
    site.close();
  }

  @Test
  void worksOnAnEmptyPageWithTheTwoLinesOfTheReadme() throws IOException {
    Matcher lines = TWO_LINES.matcher(Files.readString(Path.of("README.md")));
    assertThat(lines.find()).isTrue();
    String document = lines.group(1).replaceAll("http://localhost:8080", server);
    OpenedWidget widget = open(new PublisherPage(document, "", "").strict(server));

    widget.show().ask(TURTLES).awaitAnswers(1);

    assertThat(widget.part("sentence").first()).containsText("81%");
  }

  @Test
  void opensEachCitationWithTheWordsThatTheProgramQuotes() throws IOException {
    OpenedWidget widget = open("");
    widget.show();
    int citations = 0;
    for (EvaluationQuestion item : PageSet.sampleQuestions()) {
      if (item.tags().contains("readme")) {
        widget.evaluate("element => element.clear()");
        widget.ask(item.question()).awaitAnswers(1);
        citations += assertShowsWhatTheProgramSays(widget, ask(item.question()));
      }
    }
    assertThat(citations).isGreaterThanOrEqualTo(10);
  }

  /**
   * @return how many citations there are
   */
  private static int assertShowsWhatTheProgramSays(OpenedWidget widget, JsonNode answer) {
    List<String> sentences = new ArrayList<>();
    answer.path("sentences").forEach(sentence -> sentences.add(sentence.path("text").asText()));
    assertThat(widget.part("sentence")).containsText(sentences.toArray(String[]::new));
    for (JsonNode citation : answer.path("citations")) {
      int number = citation.path("number").asInt();
      String text = citation.path("text").asText();
      JsonNode quote = citation.path("quote");
      widget.button(widget.words().marker(number, citation.path("title").asText())).first().click();

      assertThat(widget.part("card-title")).hasText(citation.path("title").asText());
      assertThat(widget.part("card-text").textContent()).isEqualTo(text);
      assertThat(widget.part("card-quote").textContent())
          .isEqualTo(text.substring(quote.path("start").asInt(), quote.path("end").asInt()));
      widget.button(widget.words().closeCard).click();
    }
    return answer.path("citations").size();
  }

  @Test
  void showsThatTheArticlesDoNotSay() throws IOException {
    OpenedWidget widget = open("").show().ask(NOT_THERE);

    assertThat(widget.part("refusal")).containsText(ask(NOT_THERE).path("answer").asText());
    assertThat(widget.markers()).hasCount(0);
  }

  @Test
  void goesOnWithTheConversationAfterAReload() throws IOException {
    OpenedWidget widget = open("").show().ask(TURTLES).awaitAnswers(1);
    widget.page().reload();
    widget.show();
    assertThat(widget.part("sentence").first()).containsText("81%");

    Request request = widget.page().waitForRequest("**/api/chat", () -> widget.ask("ومن قال ذلك؟"));

    JsonNode body = JSON.readTree(request.postData());
    assertThat(body.path("conversationId").asText()).matches("[0-9A-Z]{26}");
    assertThat(widget.part("answer").last()).hasAttribute("aria-busy", "false");
    assertThat(widget.part("error")).hasCount(0);
  }

  @Test
  void tellsInWordsThatThePageMayNotAsk() throws IOException {
    fixture.letRequestsFail();
    try (PublisherSite stranger = PublisherSite.start(PublisherProfile.unlistedPort())) {
      OpenedWidget widget =
          fixture.open(
              stranger.publish(PublisherPage.of(server, "")), new Browser.NewContextOptions());

      widget.show().ask(TURTLES);

      assertThat(widget.part("error")).containsText("لا يُسمح لهذه الصفحة");
      assertThat(widget.part("sentence")).hasCount(0);
    }
  }

  @Test
  void asksOneArticleOnly() {
    OpenedWidget turtles = open("article=\"solar-desalination-related-1\"");
    turtles.show().ask(TURTLES).awaitAnswers(1);
    assertThat(turtles.markers()).not().hasCount(0);

    OpenedWidget marathon = open("article=\"marathon\"").show().ask(TURTLES);

    assertThat(marathon.part("refusal")).isVisible();
  }

  @Test
  void asksOneSourceOnly() {
    String question = "بكم يباع مجس سوسة النخل للمزارعين؟";
    OpenedWidget right = open("source=\"نشرة الواحة\"").show().ask(question).awaitAnswers(1);
    right.markers().first().click();
    assertThat(right.part("card-meta")).containsText("نشرة الواحة");

    OpenedWidget wrong = open("source=\"The White Plateau Gazette\"").show().ask(question);

    assertThat(wrong.part("refusal")).isVisible();
  }

  @Test
  void handsTheReadersRatingToTheOperator() {
    OpenedWidget widget = open("").show().ask(TURTLES).awaitAnswers(1);

    widget.button(widget.words().rateDown).click();
    widget.part("comment").getByRole(AriaRole.TEXTBOX).fill("أردت عدد السلاحف");
    widget.part("comment").getByRole(AriaRole.TEXTBOX).press("Enter");
    assertThat(widget.part("comment")).hasCount(0);

    String ratings =
        given()
            .header("Authorization", "Bearer " + PublisherProfile.key())
            .get("/api/feedback")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(ratings).contains(TURTLES, "أردت عدد السلاحف");
  }

  /** The publisher's own article, found and marked by the browser where the quote stands. */
  @Test
  void leadsToTheQuoteOnThePageOfThePublisher() throws IOException {
    String fact = "افتتحت مكتبة الزقاق الأزرق ركنا للخرائط البحرية القديمة يوم الثلاثاء";
    String below = "<div style=\"height: 3000px\"></div><p id=\"fact\">" + fact + ".</p>";
    given()
        .header("Authorization", "Bearer " + PublisherProfile.key())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "title",
                "ركن للخرائط",
                "paragraphs",
                List.of(fact + "."),
                "url",
                PublisherProfile.listedOrigin() + "/maps"))
        .put("/api/articles/maps")
        .then()
        .statusCode(201);
    OpenedWidget widget =
        open(PublisherPage.with(server, PublisherPage.element(server, "") + below));
    widget.show().ask("ماذا افتتحت مكتبة الزقاق الأزرق يوم الثلاثاء؟").awaitAnswers(1);
    widget.markers().first().click();

    Page article =
        widget.page().context().waitForPage(() -> widget.link(widget.words().link).click());

    assertThat(article.locator("#fact")).isInViewport();
  }

  @Test
  void runsOnlyTheVersionThatThePageNames() throws Exception {
    WidgetScript script = new WidgetScript();
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(script.plain().bytes());
    String line =
        "<script type=\"module\" src=\"%s/widget.js?v=%s\" integrity=\"sha384-%s\" crossorigin></script>";
    String named =
        line.formatted(server, script.version(), Base64.getEncoder().encodeToString(hash));
    OpenedWidget widget =
        open(new PublisherPage(named + PublisherPage.element(server, ""), "", ""));

    widget.show().ask(TURTLES).awaitAnswers(1);

    fixture.letThePageHear("'integrity' attribute");
    fixture.letRequestsFail();
    String other = named.replaceFirst("sha384-.{4}", "sha384-AAAA");
    site.publish(
        new PublisherPage(
            other.replace(" crossorigin", " crossorigin id=\"script\"")
                + PublisherPage.element(server, ""),
            "",
            ""));
    widget
        .page()
        .addInitScript(
            "addEventListener('error', event => { window.refused = event.target.id }, true)");
    widget.page().reload();
    widget.page().waitForFunction("() => window.refused === 'script'");
    assertThat(widget.page().evaluate("() => customElements.get('isnad-chat') === undefined"))
        .isEqualTo(true);
  }

  private OpenedWidget open(String attributes) {
    return open(PublisherPage.of(server, attributes).strict(server));
  }

  private OpenedWidget open(PublisherPage page) {
    return fixture.open(site.publish(page), new Browser.NewContextOptions());
  }

  /** What the API says. */
  private static JsonNode ask(String question) throws IOException {
    return JSON.readTree(
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("question", question))
            .post("/api/chat")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }
}
