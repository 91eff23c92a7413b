package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.store.BruteForceStore;
import dev.isnad.store.StoreSamples;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sought of a question that is itself a long text. */
class LongQuestionTest {
  private final BruteForceStore store = new BruteForceStore();
  private final QuestionAnalyzer analyzer = new QuestionAnalyzer(store, new WordAnalyzer());

  @Test
  void onlyTheRarestWordsOfALongQuestionAreSoughtInItsOrder() {
    store.save(
        IntStream.range(0, 20)
            .mapToObj(i -> StoreSamples.article("a" + i, i < 10 ? numbers(1, 41) : "100 200"))
            .toList());
    store.save(List.of(StoreSamples.article("b", numbers(1001, 1061))));

    List<String> sought = words(numbers(1, 41) + " " + numbers(1001, 1061));

    List<String> expected = words(numbers(1, 5) + " " + numbers(1001, 1061));
    assertThat(sought).isEqualTo(expected).hasSize(QuestionAnalyzer.MOST_WORDS);
  }

  @Test
  void everyWordOfAQuestionOfOrdinaryLengthIsSought() {
    assertThat(words(numbers(1, 65))).hasSize(64);
  }

  private List<String> words(String question) {
    return analyzer.analyze(question).words().stream()
        .map(word -> word.matcher().word().normalized())
        .toList();
  }

  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }
}
