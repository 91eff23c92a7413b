package dev.isnad.benchmark.stores;

import com.fasterxml.jackson.databind.MappingIterator;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A filter that the search by vectors is tried with.
 *
 * @param name for the report, with the share of the paragraphs that pass
 */
record NamedFilter(String name, ArticleFilter filter) {
  /** Rare enough that the nearest of all are no help, common enough that a graph still is. */
  private static final double SHARE = 0.05;

  /** None; the source and the two days that are nearest to a twentieth of the corpus. */
  static List<NamedFilter> of(NewsCorpus corpus) throws IOException {
    Map<String, Integer> sources = new TreeMap<>();
    TreeMap<LocalDate, Integer> days = new TreeMap<>();
    try (MappingIterator<Article> articles = corpus.files().readArticles()) {
      while (articles.hasNext()) {
        Article article = articles.next();
        int size = article.paragraphs().size();
        if (article.metadata().source() != null) {
          sources.merge(article.metadata().source(), size, Integer::sum);
        }
        if (article.metadata().publishedAt() != null) {
          days.merge(article.metadata().publishedAt().day(), size, Integer::sum);
        }
      }
    }
    List<NamedFilter> filters = new ArrayList<>();
    filters.add(new NamedFilter("all", ArticleFilter.ALL));
    if (!sources.isEmpty()) {
      filters.add(ofSource(nearest(sources, corpus), corpus));
    }
    if (days.size() > 1) {
      Map<LocalDate, Integer> pairs = new TreeMap<>();
      days.forEach((day, size) -> pairs.put(day, size + days.getOrDefault(day.plusDays(1), 0)));
      filters.add(ofTwoDays(nearest(pairs, corpus), corpus));
    }
    return filters;
  }

  private static <T> Map.Entry<T, Integer> nearest(Map<T, Integer> sizes, NewsCorpus corpus) {
    double wanted = SHARE * corpus.paragraphs();
    return sizes.entrySet().stream()
        .min((a, b) -> Double.compare(off(a, wanted), off(b, wanted)))
        .orElseThrow();
  }

  private static double off(Map.Entry<?, Integer> entry, double wanted) {
    return Math.abs(entry.getValue() - wanted);
  }

  private static NamedFilter ofSource(Map.Entry<String, Integer> source, NewsCorpus corpus) {
    return new NamedFilter(
        "one source" + share(source, corpus),
        new ArticleFilter(Set.of(), Set.of(source.getKey()), null, null));
  }

  private static NamedFilter ofTwoDays(Map.Entry<LocalDate, Integer> first, NewsCorpus corpus) {
    return new NamedFilter(
        "two days" + share(first, corpus),
        new ArticleFilter(Set.of(), Set.of(), first.getKey(), first.getKey().plusDays(1)));
  }

  private static String share(Map.Entry<?, Integer> entry, NewsCorpus corpus) {
    return String.format(Locale.ROOT, " (%.1f %%)", 100.0 * entry.getValue() / corpus.paragraphs());
  }
}
