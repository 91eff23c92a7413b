package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPagesTest {
  private static final String FIRST =
      "أعلنت وزارة الطاقة أمس أن إنتاج الكهرباء من الشمس تضاعف خلال ثلاثة أعوام في جنوب البلاد.";
  private static final String SECOND =
      "وقال الوزير إن المحطات الجديدة ستدخل الخدمة قبل نهاية العام المقبل إذا اكتمل تمويلها.";
  private static final String THIRD =
      "وأضاف أن الشبكة تحتاج إلى خطوط جديدة تربط الجنوب بالشمال وتكلف نحو مليار دولار.";
  private static final String TITLE = "إنتاج الكهرباء من الشمس يتضاعف في ثلاثة أعوام";
  private static final String OTHER_TITLE = "فيضانات الشرق تقطع الطريق الساحلي وتشرد المئات";
  private static final String OTHER =
      "قطعت فيضانات اجتاحت الشرق أمس الطريق الساحلي وشردت المئات من سكان القرى الواقعة على ضفتي النهر.";
  private static final String OTHER_MORE =
      "وأفادت فرق الإنقاذ بأنها نقلت أكثر من مئتي أسرة إلى مدارس في المرتفعات القريبة.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "إقرأ أيضاً:",
        "اقرأ أيضا",
        "اقرأ أيضًا:",
        "إقرأ أيضا :",
        "اِقرأ أيضاً",
        "اقرأ ايضاً..",
        "Read also:"
      })
  void everySpellingOfReadAlsoOpensTheSecondArticle(String marker) {
    CleanedPage page =
        page(TITLE, FIRST, SECOND, "المصدر: النهار", marker, OTHER_TITLE, OTHER, OTHER_MORE);

    assertThat(page.articles()).hasSize(2);
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND);
    assertThat(Pages.texts(page.articles().get(1))).containsExactly(OTHER, OTHER_MORE);
    assertThat(page.articles().get(1).metadata().title()).isEqualTo(OTHER_TITLE);
    assertThat(page.articles().get(1).id()).isEqualTo("page-related-1");
  }

  @Test
  void secondArticleIsFoundWithoutASourceLineBeforeIt() {
    CleanedPage page = page(TITLE, FIRST, SECOND, "اقرأ أيضاً", OTHER_TITLE, OTHER, OTHER_MORE);

    assertThat(page.articles())
        .extracting(article -> article.metadata().title())
        .containsExactly(TITLE, OTHER_TITLE);
  }

  @Test
  void teaserAmidTheArticleDoesNotSwallowTheRest() {
    CleanedPage page =
        page(TITLE, FIRST, "اقرأ أيضاً:", OTHER_TITLE, SECOND, THIRD, "المصدر: النهار");

    assertThat(page.articles()).hasSize(1);
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Pages.removed(page, "read-also")).containsExactly("اقرأ أيضاً:", OTHER_TITLE);
  }

  @Test
  void teaserInTheSameLineAsItsMarkerIsRemovedAlone() {
    CleanedPage page = page(TITLE, FIRST, "اقرأ أيضا: " + OTHER_TITLE, SECOND, THIRD);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void teasersBehindTheEndAreNoArticle() {
    CleanedPage page =
        page(
            TITLE,
            FIRST,
            SECOND,
            "المصدر: النهار",
            "اقرأ أيضا:",
            OTHER_TITLE,
            TITLE,
            "بوتين في هانوي");

    assertThat(page.articles()).hasSize(1);
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND);
  }

  @Test
  void standfirstOfTheSecondArticleDoesNotHideIt() {
    CleanedPage page =
        page(
            TITLE,
            FIRST,
            "المصدر: النهار",
            "إقرأ أيضا",
            OTHER_TITLE,
            "فرق الإنقاذ تنقل مئتي أسرة",
            OTHER);

    assertThat(Pages.texts(page.articles().get(1)))
        .containsExactly("فرق الإنقاذ تنقل مئتي أسرة", OTHER);
    assertThat(page.articles().get(1).metadata().title()).isEqualTo(OTHER_TITLE);
  }

  @Test
  void headlinesOfOtherPagesAmidTheArticleAreRemoved() {
    CleanedPage page =
        page(
            TITLE,
            FIRST,
            "خبير طاقة: ارتفاع أسعار الغاز وراء أزمة الكهرباء",
            SECOND,
            "خطوط جديدة",
            THIRD);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(page.removed())
        .extracting(RemovedBlock::rule)
        .containsExactly("title", "headline-line", "sub-heading");
  }

  @Test
  void nothingReturnsToTheArticleBehindItsEnd() {
    CleanedPage page =
        page(
            TITLE,
            FIRST,
            "كلمات دلالية: الطاقة، الشمس",
            OTHER,
            "مواضيع ذات صلة",
            "• " + OTHER_TITLE,
            OTHER_MORE);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST);
    assertThat(page.articles().get(0).metadata().keywords()).containsExactly("الطاقة", "الشمس");
  }

  @Test
  void linksBoxAmidTheArticleIsSkipped() {
    CleanedPage page =
        page(TITLE, FIRST, "أخبار ذات صلة", OTHER_TITLE, "• بوتين في هانوي", SECOND, THIRD);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Pages.removed(page, "similar-articles")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "المصدر: لم نتلق أي بلاغ حتى الآن",
        "المصدر نفسه أكد أن القوات انسحبت من المدينة.",
        "المصدر: القوات انسحبت من المدينة بعد منتصف الليل ولم تترك وراءها سوى حواجز على الطرق.",
        "اقرأ أيضا ما كتبه المؤرخون عن المدينة تجد أنها كانت عامرة.",
        "سمات القائد الناجح كثيرة، وأهمها الصبر.",
        "الوسوم القديمة على الإبل كانت تعرف بها القبائل.",
        "وقال: «اقرأ أيضا سيرة الأولين»."
      })
  void sentenceThatBeginsLikeAMarkerStays(String sentence) {
    CleanedPage page = page(TITLE, FIRST, sentence, SECOND, THIRD);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, sentence, SECOND, THIRD);
  }

  @Test
  void captionAmidTheArticleGoesWithTheSubHeadingGluedToIt() {
    String caption = "حافلة على الخط أمام السوق القديم (وكالة السهل) الشحن والبطاريات";
    CleanedPage page = page(TITLE, FIRST, caption, SECOND, THIRD);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(Pages.removed(page, "caption")).containsExactly(caption);
  }

  @Test
  void furnitureGluedToAParagraphIsCutOffAndTheParagraphStaysVerbatim() {
    CleanedPage page =
        page(TITLE, FIRST, SECOND + " المصدر: النهار", "مقالات مشابهة", "• " + OTHER_TITLE);

    assertThat(Pages.texts(page.articles().get(0))).containsExactly(FIRST, SECOND);
    assertThat(page.articles().get(0).metadata().source()).isEqualTo("النهار");
  }

  @Test
  void linesOfOneBlockAreParagraphsUnlessTheyAreSoftWrapped() {
    String wrapped =
        "The council said on Monday that the bridge over the river would stay\n"
            + "closed for three months while engineers replace the bearings that\n"
            + "were damaged by the flood in April.";

    assertThat(Pages.texts(page(TITLE, FIRST + "\n" + SECOND).articles().get(0)))
        .containsExactly(FIRST, SECOND);
    assertThat(Pages.texts(page("A bridge stays closed", wrapped).articles().get(0)))
        .containsExactly(wrapped);
  }

  @Test
  void englishPageIsReadByTheSameRules() {
    String lead =
        "The central bank raised its main rate by half a point on Tuesday, the fourth rise this year.";
    String more =
        "It said that inflation would fall below three percent before the end of next year.";
    CleanedPage page =
        page(
            "Central bank raises rates again",
            "By Jane Doe",
            "Published: June 20, 2024",
            lead,
            "The bank's headquarters in Ottawa (Reuters)",
            more,
            "Source: Daily Record",
            "Keywords: rates, inflation",
            "Related articles",
            "- Rates explained",
            "Follow us on X");

    assertThat(page.articles().get(0).metadata())
        .isEqualTo(
            new ArticleMetadata(
                "Central bank raises rates again",
                "Daily Record",
                null,
                "Jane Doe",
                new PublishedAt("2024-06-20"),
                "en",
                List.of("rates", "inflation")));
    assertThat(Pages.texts(page.articles().get(0))).containsExactly(lead, more);
  }

  @Test
  void shortTextAloneIsAParagraphAndNoTitle() {
    assertThat(Pages.texts(page("بوتين يزور فيتنام").articles().get(0)))
        .containsExactly("بوتين يزور فيتنام");
  }

  @Test
  void captionIsTheArticleOfAPhotoStory() {
    String caption = "متظاهرون يرفعون الأعلام في وسط العاصمة (رويترز)";

    assertThat(Pages.texts(page(caption).articles().get(0))).containsExactly(caption);
  }

  private static CleanedPage page(String... blocks) {
    return Pages.page("page.txt", String.join("\n\n", blocks));
  }
}
