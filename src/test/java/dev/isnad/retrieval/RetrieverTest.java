package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.article.ArticleFilter;
import dev.isnad.store.ParagraphHit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrieverTest {
  private static final String NEWS =
      "افتتحت هيئة الموانئ صباح اليوم صوامع الحبوب الجديدة في المدينة";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void open() {
    library = new Library(directory);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void ranksTheParagraphFirstWhoseSentenceHoldsTheWordsTogether() {
    library.with("together", "زار الرئيس فيتنام أربع مرات. وعاد إلى بلده.");
    library.with(
        "scattered", "زار المعرض كثيرون. وتحدث الرئيس. ثم غنت فرقة. وجاءت من فيتنام مرات.");

    List<RankedParagraph> ranked = retrieve("كم مرات زار الرئيس فيتنام؟", 10);

    assertThat(ranked)
        .extracting(RankedParagraph::articleId)
        .containsExactly("together", "scattered");
    assertThat(ranked.get(0).score()).isGreaterThan(ranked.get(1).score());
  }

  @Test
  void ranksTheArticleOnAThingBeforeOneThatMentionsIt() {
    library.titled("about", "محطة نبع الشمس", "تعمل محطة نبع الشمس منذ عام.");
    library.titled("mention", "أخبار الجزيرة", "وزار الوفد محطة نبع الشمس منذ عام.");

    List<RankedParagraph> ranked = retrieve("منذ متى تعمل نبع الشمس؟", 10);
    List<RankedParagraph> other = retrieve("متى زار الوفد محطة نبع الشمس؟", 10);

    assertThat(ranked).extracting(RankedParagraph::articleId).containsExactly("about", "mention");
    assertThat(ranked).extracting(RankedParagraph::topic).first().isNotEqualTo(0.0);
    assertThat(ranked).extracting(RankedParagraph::topic).last().isEqualTo(0.0);
    assertThat(other).extracting(RankedParagraph::articleId).startsWith("mention");
  }

  @Test
  void givesTheFirstOfTwoParagraphsThatSayTheSame() {
    library.with("a", "تكلف المشروع 19 مليون دينار.", "تكلف المشروع 19 مليون دينار، المشروع كبير.");

    List<RankedParagraph> ranked = retrieve("كم تكلف المشروع؟", 10);

    assertThat(ranked).extracting(found -> found.paragraph().number()).containsExactly(1, 2);
  }

  @Test
  void seeksAFollowUpWithinTheArticlesOnItsTopic() {
    library.with(
        "solar", "دخلت محطة نبع الشمس مرحلة التشغيل في الجزيرة.", "كلف المشروع 19 مليون دينار.");
    library.with("port", "كلف المشروع 86 مليون دينار.", "افتتحت صوامع ميناء اللؤلؤ.");

    List<RankedParagraph> ranked = retrieve("وكم كلف المشروع؟ (محطة نبع الشمس)", 10);

    assertThat(ranked).extracting(RankedParagraph::articleId).containsOnly("solar");
    assertThat(ranked.get(0).paragraph().number()).isEqualTo(2);
    assertThat(ranked.get(0).match().bestCoverageInContext()).isCloseTo(1, within(1e-9));
  }

  @Test
  void seeksAFollowUpWithinTheFilterOnly() {
    library.copy("a", "a", "الجزيرة", "محطة نبع الشمس.", "كلفت عشرين مليونا.");
    library.copy("b", "b", "رويترز", "محطة نبع الشمس.", "كلفت ثلاثين مليونا.");
    var filter = new ArticleFilter(Set.of(), Set.of("رويترز"), null, null);

    List<RankedParagraph> ranked =
        library.retriever().retrieve("وكم كلفت؟ (محطة نبع الشمس)", filter, 10);

    assertThat(ranked).isNotEmpty().allMatch(found -> found.articleId().equals("b"));
  }

  @Test
  void seeksATopicAloneWhereNothingElseIsAsked() {
    library.with("a", "محطة نبع الشمس.", "كلفت عشرين مليونا.");

    assertThat(retrieve("ومتى؟ (محطة نبع الشمس)", 1).get(0).paragraph().number()).isEqualTo(1);
    assertThat(retrieve("وكم كلفت؟ (قطار أزرق)", 10)).isEmpty();
  }

  @Test
  void givesAtMostTheLimit() {
    library.with("a", "سعر النفط اليوم", "سعر الذهب اليوم", "سعر القمح اليوم");

    assertThat(retrieve("سعر اليوم", 2)).hasSize(2);
  }

  @Test
  void findsOnlyWhatPassesTheFilter() {
    library.copy("a", "a", "الجزيرة", NEWS).copy("b", "b", "رويترز", NEWS);

    assertThat(find(new ArticleFilter(Set.of(), Set.of("رويترز"), null, null)))
        .containsExactly("b");
    assertThat(find(new ArticleFilter(Set.of("a", "x"), Set.of(), null, null)))
        .containsExactly("a");
    assertThat(find(new ArticleFilter(null, null, LocalDate.of(2024, 6, 21), null))).isEmpty();
    assertThat(find(new ArticleFilter(null, null, null, LocalDate.of(2024, 6, 20)))).hasSize(2);
  }

  @Test
  void looksBehindCopiesThatFillTheList() {
    for (int i = 0; i < 100; i++) {
      library.copy("copy-" + i, "story", "وكالة", NEWS);
    }
    library.with("other", "بنيت صوامع في مدينة بعيدة قبل زمن طويل");

    List<RankedParagraph> ranked = retrieve("أين صوامع الحبوب الجديدة في المدينة؟", 2);

    assertThat(ranked).extracting(RankedParagraph::articleId).containsExactly("copy-0", "other");
    assertThat(ranked.get(0).copies())
        .hasSize(99)
        .extracting(ParagraphHit::storyId)
        .containsOnly("story");
  }

  @Test
  void findsNothingInAnEmptyStore() {
    assertThat(retrieve("صوامع الحبوب", 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"؟", "👍🎉", "...", "\u200f", "\ud83d", "ـ"})
  void findsNothingForAQuestionWithoutWords(String question) {
    library.with("a", NEWS);

    assertThat(retrieve(question, 5)).isEmpty();
  }

  @Test
  void searchesFunctionWordsWhereThereIsNothingElse() {
    library.with("a", "من هو هذا الذي جاء", "ذهب إلى السوق");

    assertThat(retrieve("من هو؟", 5)).first().extracting(r -> r.paragraph().number()).isEqualTo(1);
  }

  @Test
  void takesAQuestionOfTwoThousandCharacters() {
    library.with("a", NEWS);

    assertThat(retrieve((NEWS + " ").repeat(40).substring(0, 2000), 5)).hasSize(1);
    assertThat(retrieve("ب".repeat(2000), 5)).isNotNull();
  }

  @Test
  void prefersTheArticleWhoseTitleNamesTheTopic() {
    library
        .with("المرصد", "قال المدير إن العدد بلغ خمسين")
        .with("السوق", "قال المدير إن العدد بلغ ستين");

    assertThat(retrieve("كم العدد في المرصد؟", 5))
        .first()
        .extracting(RankedParagraph::articleId)
        .isEqualTo("المرصد");
  }

  private List<RankedParagraph> retrieve(String question, int limit) {
    return library.retriever().retrieve(question, ArticleFilter.ALL, limit);
  }

  private List<String> find(ArticleFilter filter) {
    return library.retriever().retrieve("صوامع الحبوب", filter, 5).stream()
        .map(RankedParagraph::articleId)
        .toList();
  }
}
