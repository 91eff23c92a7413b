package dev.isnad.benchmark.stores;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a corpus larger: copy k of an article keeps its metadata, its paragraphs and their
 * punctuation, but each word is replaced, with probability {@value #REPLACED}, by a word drawn from
 * the corpus's running words, so as often as it stands there.
 *
 * <p>What this is fair to. Exact copies would all tie, and their graph would be unlike a real one;
 * here any two versions share about a quarter of their words by place, so that no vector repeats.
 * Lengths, idf, and the shares of the views stay those of the news. What it is not: the vocabulary
 * does not grow as a real one would, so that the lists of rare words grow with the corpus, which
 * makes lexical search harder than on real news of that size; and versions of one paragraph lie
 * nearer to each other than articles do, which makes a graph's neighbourhoods denser. Every store
 * gets the same.
 */
final class WordSwap {
  static final double REPLACED = 0.5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /** As many running words are kept to draw from; beyond them, a uniform sample. */
  private static final int POOL = 1_000_000;

  private static final long SEED = 20_150_721;

  private final List<String> pool = new ArrayList<>();
  private final Map<String, String> distinct = new HashMap<>();
  private final Random sampling = new Random(SEED);
  private long words;

  /** Learns the words of an original article (reservoir sampling). */
  void learn(Article article) {
    for (Paragraph paragraph : article.paragraphs()) {
      WORD.matcher(paragraph.text()).results().map(MatchResult::group).forEach(this::learn);
    }
  }

  private void learn(String word) {
    words++;
    if (pool.size() < POOL) {
      pool.add(distinct.computeIfAbsent(word, w -> w));
      return;
    }
    long place = (long) (sampling.nextDouble() * words);
    if (place < POOL) {
      pool.set((int) place, distinct.computeIfAbsent(word, w -> w));
    }
  }

  /**
   * @param copy from 1; the same number gives the same text
   */
  Article copy(Article original, int copy) {
    Random random = new Random(SEED + 31L * original.id().hashCode() + copy);
    List<Paragraph> paragraphs =
        original.paragraphs().stream()
            .map(p -> new Paragraph(p.number(), swapped(p.text(), random)))
            .toList();
    return new Article(id(original.id(), copy), original.metadata(), null, List.of(), paragraphs);
  }

  private static String id(String id, int copy) {
    String suffix = "~" + copy;
    return id.substring(0, Math.min(id.length(), Article.LONGEST_ID - suffix.length())) + suffix;
  }

  private String swapped(String text, Random random) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                random.nextDouble() < REPLACED
                    ? Matcher.quoteReplacement(pool.get(random.nextInt(pool.size())))
                    : Matcher.quoteReplacement(word.group()));
  }
}
