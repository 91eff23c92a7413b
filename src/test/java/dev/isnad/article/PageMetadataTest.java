package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines around an article tell of it: title, author, date, source. */
class PageMetadataTest {
  private static final String FIRST =
      "أعلنت وزارة الطاقة أمس أن إنتاج الكهرباء من الشمس تضاعف خلال ثلاثة أعوام في جنوب البلاد.";
  private static final String SECOND =
      "وقال الوزير إن المحطات الجديدة ستدخل الخدمة قبل نهاية العام المقبل إذا اكتمل تمويلها.";
  private static final String TITLE = "إنتاج الكهرباء من الشمس يتضاعف في ثلاثة أعوام";

  @Test
  void metadataLinesAreReadAndRemoved() {
    CleanedPage page =
        page(
            "سياسة",
            TITLE,
            "كتبت: سارة علي",
            "تاريخ النشر: ٢٠ حزيران/يونيو ٢٠٢٤",
            FIRST,
            SECOND,
            "المصدر : رويترز + وكالات",
            "الوسوم: الطاقة | الشمس",
            "شارك الخبر على فيسبوك",
            "جميع الحقوق محفوظة © 2024");

    ArticleMetadata metadata = page.articles().get(0).metadata();
    assertThat(metadata)
        .isEqualTo(
            new ArticleMetadata(
                TITLE,
                "رويترز + وكالات",
                null,
                "سارة علي",
                new PublishedAt("2024-06-20"),
                "ar",
                List.of()));
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND);
    assertThat(page.removed())
        .extracting(RemovedBlock::rule)
        .containsExactly(
            "section-label",
            "title",
            "byline",
            "date-line",
            "source-line",
            "tag-line",
            "after-article-end",
            "after-article-end");
  }

  @ParameterizedTest
  @CsvSource({
    "By Nora Halim | Published 3 April 2025, Nora Halim, 2025-04-03",
    "كتبت: هالة المرزوقي - الخميس 6 مارس 2025, هالة المرزوقي, 2025-03-06"
  })
  void bylineMayEndInTheDate(String line, String author, String date) {
    ArticleMetadata metadata = page(line, FIRST, SECOND).articles().get(0).metadata();

    assertThat(metadata.author()).isEqualTo(author);
    assertThat(metadata.publishedAt()).isEqualTo(new PublishedAt(date));
    assertThat(FIRST).startsWith(metadata.title().replace("…", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "السبت 23 أغسطس 2025 - 08:15 م | كتب: مازن الرباعي, مازن الرباعي, 2025-08-23",
    "سعاد البيطار – وادي الغمام الجمعة 7 مارس 2025 مدة القراءة 3 دقائق, سعاد البيطار, 2025-03-07",
    "وادي الغمام – سعاد البيطار • 7 مارس 2025, سعاد البيطار, 2025-03-07",
    "بغداد | 10:30 ص | 9 نوفمبر 2025, , 2025-11-09"
  })
  void lineThatJoinsDateAndBylineGivesBoth(String line, String author, String date) {
    CleanedPage page = page(TITLE, line, FIRST, SECOND);

    ArticleMetadata metadata = page.articles().get(0).metadata();
    assertThat(metadata.title()).isEqualTo(TITLE);
    assertThat(metadata.author()).isEqualTo(author);
    assertThat(metadata.publishedAt()).isEqualTo(new PublishedAt(date));
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND);
    assertThat(page.removed()).extracting(RemovedBlock::text).containsExactly(TITLE, line);
  }

  @Test
  void sourceOnALineOfItsOwnBelongsToTheMarkerBeforeIt() {
    CleanedPage page = page(TITLE, FIRST, "المصدر:", "وكالة الأنباء القطرية");

    assertThat(page.articles().get(0).metadata().source()).isEqualTo("وكالة الأنباء القطرية");
  }

  @Test
  void datelineInsideAParagraphStays() {
    String dated = "سبق- أبها: " + FIRST;

    assertThat(Pages.texts(page(TITLE, dated, SECOND).articles().get(0)))
        .containsExactly(dated, SECOND);
  }

  @Test
  void titleIsDerivedFromTheFirstSentenceWhereNoneStands() {
    assertThat(page(FIRST, SECOND).articles().get(0).metadata().title())
        .isEqualTo(FIRST.substring(0, FIRST.length() - 1));
  }

  private static CleanedPage page(String... blocks) {
    return Pages.page("page.txt", String.join("\n\n", blocks));
  }
}
