package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPagesTest {

  @Test
  void pageBecomesItsArticlesAndTheirMetadata() throws IOException {
    CleanedPage page = Pages.page("news.html", resource("news.html"));

    Article article = page.articles().get(0);
    assertThat(article.metadata())
        .isEqualTo(
            new ArticleMetadata(
                "إنتاج الكهرباء من الشمس يتضاعف",
                "وكالات",
                "https://example.org/news/solar",
                "سارة علي",
                new PublishedAt("2024-06-20T10:30:00+03:00"),
                "ar",
                List.of("الطاقة", "الكهرباء")));
    assertThat(Pages.texts(article))
        .containsExactly(
            "أعلنت وزارة الطاقة أمس أن إنتاج الكهرباء من الشمس تضاعف خلال ثلاثة أعوام في جنوب البلاد.",
            "وقال الوزير إن المحطات الجديدة ستدخل الخدمة قبل نهاية العام المقبل إذا اكتمل تمويلها.",
            "وأضاف أن الشبكة تحتاج إلى خطوط جديدة تربط الجنوب بالشمال وتكلف نحو مليار دولار.",
            "تكلف المحطة الأولى مئتي مليون دولار.",
            "تكلف المحطة الثانية ثلاثمئة مليون دولار.");
    Article related = page.articles().get(1);
    assertThat(related.metadata().title()).isEqualTo("فيضانات الشرق تقطع الطريق الساحلي");
    assertThat(related.paragraphs()).hasSize(1);
  }

  @Test
  void everythingElseIsReportedWithItsRule() throws IOException {
    CleanedPage page = Pages.page("news.html", resource("news.html"));

    assertThat(Pages.removed(page, "html-figcaption"))
        .containsExactly("ألواح شمسية في الجنوب (رويترز)");
    assertThat(Pages.removed(page, "html-nav")).containsExactly("سياسة", "اقتصاد");
    assertThat(Pages.removed(page, "html-aside")).hasSize(1);
    assertThat(Pages.removed(page, "html-footer")).containsExactly("جميع الحقوق محفوظة");
    assertThat(Pages.removed(page, "link-line")).containsExactly("صور: أكبر محطة شمسية في العالم");
    assertThat(Pages.removed(page, "heading")).contains("محطات جديدة");
    assertThat(page.removed()).noneMatch(block -> block.text().contains("tracking"));
  }

  @Test
  void pageWithoutMarkupForItsArticleIsReadFromItsDensestElement() throws IOException {
    CleanedPage page = Pages.page("divs.html", resource("divs.html"));

    assertThat(Pages.texts(page.articles().get(0)))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("The council said on Monday");
    assertThat(page.articles().get(0).metadata().language()).isEqualTo("en");
    assertThat(page.removed()).extracting(RemovedBlock::text).contains("Rates rise again");
  }

  @Test
  void htmlInAnotherEncodingOrUnderATextNameReadsAlike() throws IOException {
    String html = resource("news.html");
    CleanedPage expected = Pages.page("news.html", html);

    byte[] arabic = html.getBytes(Charset.forName("windows-1256"));
    assertThat(((ReadResult.Read) Pages.read("news.html", arabic).get(0)).page())
        .isEqualTo(expected);
    assertThat(Pages.page("news.txt", html)).isEqualTo(expected);
  }

  @Test
  void formThatWrapsTheWholePageIsNoFurniture() throws IOException {
    String html = resource("divs.html");
    String wrapped =
        html.replace("<body>", "<body><form>" + "<p>x</p>".repeat(1000))
            .replace("</body>", "</form></body>");

    assertThat(Pages.texts(Pages.page("divs.html", wrapped).articles().get(0)))
        .isEqualTo(Pages.texts(Pages.page("divs.html", html).articles().get(0)));
  }

  @Test
  void furnitureIsKnownByItsClassAndHiddenElementsAreNotRead() {
    String text = "The council said on Monday that the bridge would stay closed for three months. ";
    CleanedPage page =
        Pages.page(
            "a.html",
            "<article><p>"
                + text.repeat(3)
                + "</p><div class='post Share-Buttons'>Send it on</div>"
                + "<p style='display: none'>"
                + text
                + "</p><p>"
                + text
                + "</p></article>");

    assertThat(page.articles().get(0).paragraphs()).hasSize(2);
    assertThat(Pages.removed(page, "html-class")).containsExactly("Send it on");
    assertThat(Pages.removed(page, "html-hidden")).hasSize(1);
  }

  @Test
  void deeplyNestedPageIsReadWithoutExhaustingTheStack() {
    String html = "<html><body>" + "<div>".repeat(100_000) + "<p>Text that stands very deep.</p>";

    assertThat(Pages.texts(Pages.page("deep.html", html).articles().get(0)))
        .containsExactly("Text that stands very deep.");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPagesTest.class.getResourceAsStream("/pages/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
