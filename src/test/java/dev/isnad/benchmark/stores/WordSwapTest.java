package dev.isnad.benchmark.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSwapTest {
  private static final int WORDS = 4_000;

  private final Article original =
      article(
          "أ",
          IntStream.range(0, WORDS).mapToObj(i -> "كلمة" + i).collect(Collectors.joining("، ")));

  @Test
  void replacesHalfOfTheWordsAndNothingElse() {
    WordSwap swap = new WordSwap();
    swap.learn(article("ب", "غيرها"));

    Article copy = swap.copy(original, 1);

    String[] words = copy.paragraphs().get(0).text().split("، ");
    long replaced = List.of(words).stream().filter("غيرها"::equals).count();
    assertThat(words).hasSize(WORDS);
    assertThat(replaced / (double) WORDS).isCloseTo(WordSwap.REPLACED, within(0.05));
    assertThat(copy.metadata()).isEqualTo(original.metadata());
  }

  @Test
  void drawsAWordAsOftenAsItStandsInTheCorpus() {
    WordSwap swap = new WordSwap();
    swap.learn(article("ب", "كثير كثير كثير قليل"));

    String text = swap.copy(original, 1).paragraphs().get(0).text();

    long frequent = List.of(text.split("، ")).stream().filter("كثير"::equals).count();
    long rare = List.of(text.split("، ")).stream().filter("قليل"::equals).count();
    assertThat(frequent / (double) (frequent + rare)).isCloseTo(0.75, within(0.05));
  }

  @Test
  void makesTheSameCopyAgainAndAnotherForAnotherNumber() {
    WordSwap swap = new WordSwap();
    swap.learn(original);

    assertThat(swap.copy(original, 1)).isEqualTo(swap.copy(original, 1));
    assertThat(swap.copy(original, 2).id()).isNotEqualTo(swap.copy(original, 1).id());
    assertThat(swap.copy(original, 2).paragraphs())
        .isNotEqualTo(swap.copy(original, 1).paragraphs());
  }

  private static Article article(String id, String text) {
    var metadata = new ArticleMetadata("عنوان", "مصدر", null, null, null, "ar", List.of());
    return new Article(id, metadata, null, List.of(), List.of(new Paragraph(1, text)));
  }
}
