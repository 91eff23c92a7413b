package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two scraped pages that the product must serve; they are not part of this repository. */
class RealPagesTest {
  private static final Path PAGES = Path.of("../shared/data/articles");

  @Test
  void pageWithStandfirstTeaserAndRelatedArticle() throws IOException {
    CleanedPage page = read("000_8a6ecc00c16b15d4.txt");

    assertThat(page.articles())
        .extracting(article -> article.paragraphs().size())
        .containsExactly(17, 4);
    Article host = page.articles().get(0);
    Article related = page.articles().get(1);
    assertThat(host.metadata().title())
        .isEqualTo("الأولى منذ 24 عامًا.. وشهدت اتفاقية تعاون استراتيجي");
    assertThat(host.metadata().source()).isEqualTo("الأسبوع");
    assertThat(host.metadata().keywords())
        .startsWith("حلف الناتو", "بوتين", "كوريا الشمالية", "العقوبات الأمريكية");
    assertThat(host.related()).containsExactly(related.id());
    assertThat(related.relatedTo()).isEqualTo(host.id());
    assertThat(related.metadata().title()).startsWith("لماذا يقلق الغرب من شراكة روسيا");
    assertThat(Pages.texts(related)).noneMatch(text -> text.contains("بث مباشر"));
    assertThat(Pages.removed(page, "similar-articles")).hasSize(11);
    assertThat(Pages.removed(page, "teaser")).singleElement().asString().startsWith("أستاذ طاقة");
  }

  @Test
  void pageWithCaptionsGluedToSubHeadingsAndTagsGluedToTheSource() throws IOException {
    CleanedPage page = read("002_0c85a6b0c8d6b993.txt");

    assertThat(page.articles())
        .extracting(article -> article.paragraphs().size())
        .containsExactly(22, 2);
    Article host = page.articles().get(0);
    Article related = page.articles().get(1);
    assertThat(host.metadata().title()).startsWith("قالت وسائل إعلام كورية شمالية").endsWith("…");
    assertThat(host.metadata().source()).isEqualTo("الجزيرة");
    assertThat(host.metadata().keywords()).containsExactly("حريات", "کوریا الشمالیة");
    assertThat(related.metadata().source()).isEqualTo("أ ف ب");
    assertThat(related.metadata().title())
        .isEqualTo("كوريا الشمالية تطلق صاروخا بالستيا باتجاه بحر اليابان");
    assertThat(Pages.removed(page, "caption"))
        .extracting(text -> text.substring(text.lastIndexOf(')') + 2))
        .isEqualTo(List.of("العقوبات", "حشد الحلفاء"));
    assertThat(Pages.removed(page, "tag-line")).containsExactly("الوسوماليابان كوريا الشمالية");
  }

  private static CleanedPage read(String name) throws IOException {
    Path file = PAGES.resolve(name);
    assumeTrue(Files.exists(file), "the shared pages are not beside this checkout: " + PAGES);
    return Pages.page(name, Files.readString(file));
  }
}
