package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.store.Bm25;
import dev.isnad.store.QueryTerm;
import dev.isnad.text.View;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionAnalyzerTest {
  @TempDir Path directory;

  @Test
  void weighsWordsByHowRareTheyAre() {
    List<QuestionWord> words = analyze("متى زار بوتين موسكو وطوكيو؟").words();

    assertThat(words)
        .extracting(word -> word.matcher().word().normalized())
        .containsExactly("زار", "بوتين", "موسكو", "وطوكيو");
    assertThat(weight(words, 0)).isCloseTo(Bm25.idf(3, 1), within(1e-9));
    assertThat(weight(words, 1)).isCloseTo(Bm25.idf(3, 3), within(1e-9));
    assertThat(weight(words, 2)).isCloseTo(Bm25.idf(3, 2), within(1e-9));
    assertThat(weight(words, 3)).isCloseTo(.7 * Bm25.idf(3, 0), within(1e-9));
  }

  @Test
  void takesEachStemOnce() {
    assertThat(analyze("المدينة مدينة والمدينة").words()).hasSize(1);
  }

  @Test
  void keepsAQuestionOfFunctionWordsAlone() {
    assertThat(analyze("من هو؟").words()).hasSize(2);
  }

  @Test
  void findsNoWordsWithoutLetters() {
    assertThat(analyze("؟! 👍").words()).isEmpty();
  }

  @Test
  void asksForEachTermOnceInEveryViewThatCounts() {
    List<QueryTerm> terms = analyze("قمر").terms(new RankingWeights(.5f, 1, 0, 2, 0, 0, 0, 1), 1);

    assertThat(terms)
        .containsExactly(
            new QueryTerm(View.WORD, "قمر", .5f),
            new QueryTerm(View.LIGHT_STEM, "قمر", 1),
            new QueryTerm(View.NGRAM, "_قم", 2),
            new QueryTerm(View.NGRAM, "قمر", 2),
            new QueryTerm(View.NGRAM, "مر_", 2));
  }

  private AnalyzedQuestion analyze(String question) {
    try (Library library = new Library(directory)) {
      library.with("a", "زار بوتين موسكو", "بوتين في موسكو", "بوتين وحده");
      return new QuestionAnalyzer(library.store(), new WordAnalyzer()).analyze(question);
    }
  }

  private static double weight(List<QuestionWord> words, int index) {
    return words.get(index).weight();
  }
}
