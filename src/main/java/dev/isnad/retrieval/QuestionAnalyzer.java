package dev.isnad.retrieval;

import dev.isnad.store.ArticleStore;
import dev.isnad.store.Bm25;
import dev.isnad.text.FunctionWords;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import dev.isnad.text.WordMatcher;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a question apart and weighs its words by how rare they are in the store. */
final class QuestionAnalyzer {
  /**
   * What a word that no paragraph holds counts beside one that a single paragraph holds: it may be
   * a synonym's fault. Of 1, .7 and .4 this refuses most off-topic questions at equal cost.
   */
  private static final double UNSEEN = 0.7;

  /**
   * Of a longer question, a whole paragraph perhaps, only the rarest words are sought: 2,000
   * characters hold some 250.
   */
  static final int MOST_WORDS = 64;

  /**
   * What a word of the topic counts beside those that ask. Of .05, .15, .3 and .5, with a topic of
   * .1 to .5 in the search, .3 lets most follow-up questions be answered among those that answer
   * none about something that the articles do not say.
   */
  private static final double TOPIC = 0.3;

  private final ArticleStore store;
  private final WordAnalyzer analyzer;

  QuestionAnalyzer(ArticleStore store, WordAnalyzer analyzer) {
    this.store = store;
    this.analyzer = analyzer;
  }

  AnalyzedQuestion analyze(String question) {
    Map<String, Word> distinct = new LinkedHashMap<>();
    for (Word word : FunctionWords.contentOf(analyzer.analyze(question))) {
      distinct.putIfAbsent(word.lightStem(), word);
    }
    int topic = topicStart(question, distinct.values());
    Map<String, Long> frequencies = store.documentFrequencies(View.LIGHT_STEM, distinct.keySet());
    long paragraphs = store.counts().paragraphs();
    List<QuestionWord> words =
        distinct.values().stream()
            .map(
                word -> {
                  QuestionWord weighted =
                      weighted(word, paragraphs, frequencies.get(word.lightStem()));
                  return word.span().start() > topic ? ofTopic(weighted) : weighted;
                })
            .toList();
    return new AnalyzedQuestion(question, heaviest(words));
  }

  /** Where the topic begins, if anything else is asked. */
  private static int topicStart(String question, Collection<Word> words) {
    int start = Topic.start(question);
    return words.stream().anyMatch(word -> word.span().start() < start) ? start : Integer.MAX_VALUE;
  }

  private static QuestionWord ofTopic(QuestionWord word) {
    return new QuestionWord(word.matcher(), TOPIC * word.weight(), true);
  }

  private static List<QuestionWord> heaviest(List<QuestionWord> words) {
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    Set<QuestionWord> kept =
        words.stream()
            .sorted(Comparator.comparingDouble(QuestionWord::weight).reversed())
            .limit(MOST_WORDS)
            .collect(Collectors.toSet());
    return words.stream().filter(kept::contains).toList();
  }

  private static QuestionWord weighted(Word word, long paragraphs, long frequency) {
    double idf = Bm25.idf(paragraphs, frequency);
    return new QuestionWord(new WordMatcher(word), frequency == 0 ? UNSEEN * idf : idf);
  }
}
