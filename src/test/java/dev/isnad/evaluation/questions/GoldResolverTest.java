package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.Article;
import dev.isnad.store.ArticleStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldResolverTest {
  private static final List<Article> ARTICLES =
      List.of(
          Corpora.article("a", "قال الوزير أمس", "نفى المدير"),
          Corpora.article("a#b", "قال الوزير أمس إنه", "غادر"));

  @TempDir Path directory;

  private static ResolvedGold resolve(String lines) {
    return GoldResolver.resolve(
        Read.set("set.jsonl", lines).questions(), AskedArticles.of(ARTICLES));
  }

  private static List<String> places(ResolvedGold resolved, Gold gold) {
    return resolved.of(gold).stream().map(GoldParagraph::toString).toList();
  }

  @Test
  void findsNumbersAndPhrases() {
    ResolvedGold resolved =
        resolve(
            """
            {"question": "1؟", "gold": ["a#2", "a#b#1", "a#3", "c#1"]}
            {"question": "2؟", "gold": ["قال الوزير", "قال الخفير", "غادر"]}
            {"question": "3؟", "gold": [{"article": "a", "phrase": "قال الوزير"},
             {"article": "a", "paragraph": 2, "phrase": "قال"}, {"paragraph": 2, "phrase": "ر"}]}
            """
                .replace(",\n {", ", {"));

    assertThat(places(resolved, new Gold("a", 2, null))).containsExactly("a#2");
    assertThat(places(resolved, new Gold("a#b", 1, null))).containsExactly("a#b#1");
    assertThat(places(resolved, new Gold("a", 3, null))).isEmpty();
    assertThat(places(resolved, new Gold("c", 1, null))).isEmpty();
    assertThat(places(resolved, new Gold(null, null, "قال الوزير")))
        .containsExactly("a#1", "a#b#1");
    assertThat(places(resolved, new Gold(null, null, "قال الخفير"))).isEmpty();
    assertThat(places(resolved, new Gold("a", null, "قال الوزير"))).containsExactly("a#1");
    assertThat(places(resolved, new Gold("a", 2, "قال"))).isEmpty();
    assertThat(places(resolved, new Gold(null, 2, "ر"))).containsExactly("a#2", "a#b#2");
  }

  @Test
  void keepsTheOrderOfAQuestionsGold() {
    EvaluationQuestion question =
        Read.question("q.jsonl", "{\"question\": \"؟\", \"gold\": [\"غادر\", \"a#1\", \"z\"]}");

    ResolvedGold resolved = GoldResolver.resolve(List.of(question), AskedArticles.of(ARTICLES));

    assertThat(resolved.of(question))
        .extracting(List::toString)
        .containsExactly("[a#b#2]", "[a#1]", "[]");
  }

  @Test
  void takesWordsThatStandEverywhereForNoGold() {
    String[] paragraphs =
        IntStream.range(0, 1000)
            .mapToObj(i -> i < 100 ? "غادر الوفد " + i : "وصل الوفد " + i)
            .toArray(String[]::new);
    QuestionSet set =
        Read.set(
            "set.jsonl",
            """
            {"question": "1؟", "gold": ["غادر"]}
            {"question": "2؟", "gold": ["a#1", "وصل"]}
            {"question": "3؟", "gold": [{"article": "a", "phrase": "الوفد"}]}
            """);

    ResolvedGold resolved =
        GoldResolver.resolve(
            set.questions(), AskedArticles.of(List.of(Corpora.article("a", paragraphs))));

    assertThat(resolved.of(set.questions().get(0)).get(0)).hasSize(100);
    assertThat(resolved.of(set.questions().get(1))).isEmpty();
    assertThat(resolved.of(set.questions().get(2))).isEmpty();
    assertThat(resolved.paragraphs().values()).allMatch(places -> places.size() <= 101);
  }

  @Test
  void passesOverAllPagesOfAStore() {
    List<Article> articles =
        IntStream.range(0, 1001)
            .mapToObj(i -> Corpora.article("article " + i, "الخبر رقم " + i + "."))
            .toList();
    try (ArticleStore store = Corpora.store(directory, "story", articles)) {
      EvaluationQuestion question =
          Read.question("q.jsonl", "{\"question\": \"؟\", \"gold\": [\"رقم 1000.\", \"رقم 0.\"]}");

      ResolvedGold resolved = GoldResolver.resolve(List.of(question), AskedArticles.of(store));

      assertThat(resolved.of(question))
          .extracting(List::toString)
          .containsExactly("[article 1000#1]", "[article 0#1]");
      assertThat(resolved.of(question).get(0).get(0).story()).isEqualTo("story");
    }
  }
}
