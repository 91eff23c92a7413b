package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The card behind a marker: the whole paragraph, the quote in it, and the way to the article. */
class CitationCardTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void showsTheParagraphWithItsQuoteAndWhereItStands() {
    ScriptedAnswer answer = ScriptedAnswer.of("a1", "تعمل 40 حافلة 🚌 في المدينة");
    OpenedWidget widget = answered("", answer);

    widget.button(widget.words().marker(1, "مقال رقم 1")).click();

    assertThat(widget.part("card")).isVisible();
    assertThat(widget.part("card-title")).hasText("مقال رقم 1");
    assertThat(widget.part("card-meta")).containsText("صحيفة المرفأ");
    assertThat(widget.part("card-meta").textContent()).containsAnyOf("2024", "٢٠٢٤");
    assertThat(widget.part("card-quote").textContent()).isEqualTo("تعمل 40 حافلة 🚌 في المدينة");
    assertThat(widget.part("card-text").textContent())
        .isEqualTo(answer.cited(0).get("text").asText());
  }

  @Test
  void walksFromCitationToCitation() {
    OpenedWidget widget = answered("", ScriptedAnswer.of("a1", "الأولى", "الثانية", "الثالثة"));
    widget.markers().first().click();

    for (String quote : new String[] {"الثانية", "الثالثة"}) {
      widget.button(widget.words().next).click();
      assertThat(widget.part("card-quote")).hasText(quote);
    }
    for (String quote : new String[] {"الثانية", "الأولى"}) {
      widget.button(widget.words().previous).click();
      assertThat(widget.part("card-quote")).hasText(quote);
    }
    widget.button(widget.words().closeCard).click();
    assertThat(widget.part("card")).not().isVisible();
  }

  @Test
  void opensAMarkerBeforeTheAnswerIsComplete() {
    ScriptedAnswer answer = ScriptedAnswer.of("a1", "الأولى", "الثانية");
    OpenedWidget widget = fixture.open().show().ask("ماذا؟");
    ChatCall call = fixture.chat().calls().await(0).begin(answer).tell(answer, 0);

    widget.markers().first().click();
    Locator place = widget.part("card").getByRole(AriaRole.HEADING);
    assertThat(widget.part("card-quote")).hasText("الأولى");
    assertThat(place).hasText("المصدر 1 من 1");
    assertThat(widget.button(widget.words().next)).isHidden();

    call.tell(answer, 1);
    assertThat(place).hasText("المصدر 1 من 2");
    assertThat(widget.button(widget.words().next)).isEnabled();
    call.finish(answer);
    widget.awaitAnswers(1);
    assertThat(widget.button(widget.words().next)).isEnabled();
    assertThat(widget.part("card-quote")).hasText("الأولى");
    assertThat(widget.markers()).hasCount(2);
    widget.button(widget.words().next).click();
    assertThat(widget.part("card-quote")).hasText("الثانية");
  }

  @Test
  void marksNothingRatherThanTheWrongWords() throws IOException {
    String[] quotes = {
      "{\"start\":-1,\"end\":5}",
      "{\"start\":0,\"end\":100000}",
      "{\"start\":5,\"end\":2}",
      "{\"start\":3,\"end\":3}",
      "{\"start\":\"0\",\"end\":\"5\"}",
      "{\"start\":0.5,\"end\":5}",
      "{\"start\":null,\"end\":5}",
      "{}",
      "null"
    };
    ScriptedAnswer answer = ScriptedAnswer.named("a1");
    for (int i = 0; i < quotes.length; i++) {
      ObjectNode citation = ScriptedAnswer.citation(i + 1, "حافلة");
      citation.set("quote", JSON.readTree(quotes[i]));
      answer.cite(citation).say("تعمل حافلة", i + 1);
    }
    OpenedWidget widget = answered("", answer);
    widget.markers().first().click();

    for (int i = 0; i < quotes.length; i++) {
      assertThat(widget.part("card-title")).hasText("مقال رقم " + (i + 1));
      assertThat(widget.part("card-text").textContent())
          .as(quotes[i])
          .isEqualTo(answer.cited(i).get("text").asText());
      assertThat(widget.part("card-quote").count()).as(quotes[i]).isZero();
      if (i < quotes.length - 1) {
        widget.button(widget.words().next).click();
      }
    }
  }

  @Test
  void bearsAQuoteThatBeginsInTheMiddleOfACharacter() {
    ObjectNode citation = ScriptedAnswer.citation(1, "حافلة").put("text", "🚌🚌 حافلة");
    citation.putObject("quote").put("start", 1).put("end", 10);
    OpenedWidget widget =
        answered("", ScriptedAnswer.named("a1").cite(citation).say("تعمل حافلة", 1));

    widget.markers().first().click();

    assertThat(widget.part("card-title")).hasText("مقال رقم 1");
    assertThat(widget.link(widget.words().link)).isVisible();
  }

  @Test
  void saysNothingOfWhatAnArticleDoesNotSay() {
    ObjectNode citation = ScriptedAnswer.citation(1, "حافلة");
    citation.putNull("source").putNull("url").putNull("publishedAt");
    OpenedWidget widget =
        answered("", ScriptedAnswer.named("a1").cite(citation).say("تعمل حافلة", 1));

    widget.markers().first().click();

    assertThat(widget.part("card-title")).hasText("مقال رقم 1");
    assertThat(widget.part("card").textContent())
        .doesNotContain("null", "undefined", "Invalid Date", "NaN");
    assertThat(widget.link(widget.words().link)).hasCount(0);
  }

  @Test
  void linksToTheQuoteInTheArticleOfThePublisher() {
    OpenedWidget widget = answered("", ScriptedAnswer.of("a1", "تعمل 40 حافلة، منذ-الأحد"));

    widget.markers().first().click();

    String href = widget.link(widget.words().link).getAttribute("href");
    assertThat(href).startsWith("https://news.example/1#:~:text=");
    String fragment = href.substring(href.indexOf("text=") + 5);
    // A bare comma or hyphen would be syntax of text fragments.
    assertThat(fragment.replaceAll("%[0-9A-F]{2}", "")).doesNotContain("-", "،");
    assertThat(URLDecoder.decode(fragment, StandardCharsets.UTF_8))
        .isEqualTo("تعمل 40 حافلة، منذ-الأحد");
  }

  @Test
  void linksToWhereThePageSaysThatItsArticlesAre() {
    OpenedWidget widget =
        answered(
            "article-link=\"/read?id={articleId}#p{paragraph}\"",
            ScriptedAnswer.of("a1", "تعمل 40 حافلة"));

    widget.markers().first().click();

    assertThat(widget.link(widget.words().link).getAttribute("href"))
        .endsWith("/read?id=news%2F1#p2");
  }

  @Test
  void leadsToTheParagraphWhenThePageItselfIsTheArticle() {
    String server = fixture.chat().origin();
    String html =
        PublisherPage.element(server, "mode=\"inline\" article-link=\"#p{paragraph}\"")
            + "<div style=\"height: 3000px\"></div><p id=\"p2\">تعمل 40 حافلة.</p>";
    fixture.chat().script(call -> call.answer(ScriptedAnswer.of("a1", "تعمل 40 حافلة")));
    OpenedWidget widget =
        fixture.open(PublisherPage.with(server, html)).ask("ماذا؟").awaitAnswers(1);
    widget.markers().first().click();

    widget.link(widget.words().link).click();

    assertThat(widget.part("card")).isHidden();
    assertThat(widget.page().locator("#p2:target")).isInViewport();
    assertThat(widget.page().context().pages()).hasSize(1);
  }

  /** Of a long quote the address names the beginning and the end only. */
  @Test
  void leadsToALongQuoteInTheArticle() {
    String quote =
        "قالت المديرة إن الحافلات الأربعين، وهي كلها كهربائية، بدأت العمل صباح الأحد - بعد عام من"
            + " التجارب - على الخط رقم 7 بين الميناء والمدينة القديمة";
    String server = fixture.chat().origin();
    String html =
        PublisherPage.element(server, "")
            + "<div style=\"height: 3000px\"></div><p id=\"quote\">"
            + quote
            + ".</p>";
    OpenedWidget widget = fixture.open(PublisherPage.with(server, html));
    ObjectNode citation =
        ScriptedAnswer.citation(1, quote).put("url", widget.page().url() + "article");
    fixture
        .chat()
        .script(call -> call.answer(ScriptedAnswer.named("a1").cite(citation).say(quote, 1)));
    widget.show().ask("ماذا؟").awaitAnswers(1);
    widget.markers().first().click();
    assertThat(widget.link(widget.words().link).getAttribute("href"))
        .contains(",")
        .hasSizeLessThan(600);

    Page article =
        widget.page().context().waitForPage(() -> widget.link(widget.words().link).click());

    assertThat(article.locator("#quote")).isInViewport();
  }

  /** Offsets count UTF-16 code units, and may cut a character in two. */
  @Test
  void opensAtAQuoteThatEndsWithinACharacter() {
    ObjectNode citation = ScriptedAnswer.citation(1, "حافلة 🚌");
    ObjectNode quote = (ObjectNode) citation.get("quote");
    quote.put("end", quote.get("end").asInt() - 1);
    OpenedWidget widget =
        answered("", ScriptedAnswer.named("a1").cite(citation).say("تعمل حافلة", 1));

    widget.markers().first().click();

    assertThat(widget.part("card")).isVisible();
    assertThat(widget.part("card-text").textContent()).isEqualTo(citation.get("text").asText());
    assertThat(widget.link(widget.words().link).getAttribute("href"))
        .isEqualTo("https://news.example/1#:~:text=%D8%AD%D8%A7%D9%81%D9%84%D8%A9");
  }

  @Test
  void showsAnAddressThatIsNoneAsText() {
    ObjectNode citation = ScriptedAnswer.citation(1, "حافلة").put("url", "www.pub.example/story");
    OpenedWidget widget =
        answered("", ScriptedAnswer.named("a1").cite(citation).say("تعمل حافلة", 1));

    widget.markers().first().click();

    assertThat(widget.part("card")).containsText("www.pub.example/story");
    assertThat(widget.part("card").locator("a[href]")).hasCount(0);
  }

  @Test
  void linksToNothingButTheWeb() {
    String[] urls = {
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "http://",
      ""
    };
    ScriptedAnswer answer = ScriptedAnswer.named("a1");
    for (int i = 0; i < urls.length; i++) {
      answer.cite(ScriptedAnswer.citation(i + 1, "حافلة").put("url", urls[i]));
      answer.say("تعمل حافلة", i + 1);
    }
    OpenedWidget widget = answered("", answer);
    widget.markers().first().click();

    for (int i = 0; i < urls.length; i++) {
      assertThat(widget.part("card-title")).hasText("مقال رقم " + (i + 1));
      assertThat(widget.part("card").locator("a[href]").count()).as(urls[i]).isZero();
      if (i < urls.length - 1) {
        widget.button(widget.words().next).click();
      }
    }
  }

  private static OpenedWidget answered(String attributes, ScriptedAnswer answer) {
    fixture.chat().script(call -> call.answer(answer));
    return fixture.open(attributes).show().ask("ماذا؟").awaitAnswers(1);
  }
}
