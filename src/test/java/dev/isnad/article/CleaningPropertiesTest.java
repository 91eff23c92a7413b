package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleaningPropertiesTest {
  @Property(tries = 500)
  void paragraphsAreVerbatimAndNumberedWithoutAGap(@ForAll("pages") String text) {
    CleanedPage page = clean(text);
    if (page == null) {
      return;
    }
    for (Article article : page.articles()) {
      for (Paragraph paragraph : article.paragraphs()) {
        assertThat(text).contains(paragraph.text());
        assertThat(Folded.trim(paragraph.text())).isEqualTo(paragraph.text());
        assertThat(article.paragraphs().get(paragraph.number() - 1)).isSameAs(paragraph);
      }
    }
  }

  @Property(tries = 500)
  void everyLetterOfAPageIsInAParagraphOrInTheReport(@ForAll("pages") String text) {
    CleanedPage page = clean(text);
    if (page == null) {
      return;
    }
    StringBuilder out = new StringBuilder();
    page.articles().forEach(article -> Pages.texts(article).forEach(out::append));
    page.removed().forEach(block -> out.append(block.text()));

    assertThat(sorted(out.toString())).isEqualTo(sorted(text));
  }

  @Property(tries = 300)
  void noBytesMakeTheReaderThrow(@ForAll byte[] bytes, @ForAll("names") String name) {
    List<ReadResult> results = Pages.read(name, bytes);

    assertThat(results).isNotEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.txt", "a.html", "a.json", "a.ndjson", "a.zip", "a", "a.pdf");
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "المصدر: النهار",
                "المصدر أ ف ب الوسوماليابان",
                "إقرأ أيضاً:",
                "اقرأ أيضا: خبر",
                "مقالات مشابهة",
                "أخبار ذات صلة",
                "كلمات دلالية: روسيا",
                "• خبر آخر",
                "عنوان قصير",
                "وزير يصافح نظيره (رويترز) العقوبات",
                "20 يونيو 2024",
                "كتب: أحمد",
                "ـ",
                "Next Previous نص",
                "أعلنت الحكومة في بيان أصدرته أمس أن المحادثات بين الجانبين ستستأنف خلال الأسبوع المقبل.",
                "وقال الوزير إن المحطات الجديدة ستدخل الخدمة قبل نهاية العام. المصدر: النهار"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
            Arbitraries.strings()
                .withCharRange('\u0600', '\u06FF')
                .withChars(" .:\n()-")
                .ofMaxLength(200));
    return pieces.list().ofMaxSize(14).map(list -> String.join("\n\n", list));
  }

  private static CleanedPage clean(String text) {
    try {
      return new ArticleCleaner().clean("page", ArticleMetadata.UNKNOWN, text);
    } catch (ProblemException e) {
      return null;
    }
  }

  private static String sorted(String text) {
    char[] letters = text.replaceAll("[^\\p{L}\\p{N}]", "").toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
