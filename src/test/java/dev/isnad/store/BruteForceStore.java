package dev.isnad.store;

import dev.isnad.article.Paragraph;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the port's Javadoc says, word for word, in memory and without any index: the oracle of the
 * contract tests. For one thread; it is never away and bound to anything.
 */
public final class BruteForceStore implements ArticleStore {

  /** Ids by code points: the order of their UTF-32, which no surrogate disturbs. */
  public static final Comparator<String> BY_CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final WordAnalyzer analyzer = new WordAnalyzer();
  private final TreeMap<String, StoredArticle> articles = new TreeMap<>(BY_CODE_POINTS);
  private final Map<StoredArticle, List<Indexed>> indexed = new HashMap<>();

  private final Map<QueryTerm, Long> frequencies = new HashMap<>();

  private record Indexed(
      Paragraph paragraph,
      float[] vector,
      Map<View, Map<String, Integer>> terms,
      Map<View, Integer> lengths) {}

  @Override
  public void bind(EmbeddingId model) {}

  @Override
  public void beginReembedding(EmbeddingId model) {}

  @Override
  public void finishReembedding() {}

  @Override
  public void save(List<StoredArticle> saved) {
    for (StoredArticle article : saved) {
      delete(List.of(article.article().id()));
      articles.put(article.article().id(), article);
      List<Indexed> paragraphs = new ArrayList<>();
      for (Paragraph paragraph : article.article().paragraphs()) {
        float[] vector = article.vectors().get(paragraph.number() - 1);
        Map<View, Map<String, Integer>> terms = terms(paragraph.text());
        Map<View, Integer> lengths = new HashMap<>();
        terms.forEach(
            (view, counts) ->
                lengths.put(view, counts.values().stream().mapToInt(Integer::intValue).sum()));
        paragraphs.add(new Indexed(paragraph, vector, terms, lengths));
      }
      indexed.put(article, paragraphs);
    }
  }

  private Map<View, Map<String, Integer>> terms(String text) {
    Map<View, Map<String, Integer>> terms = new HashMap<>();
    for (View view : View.values()) {
      Map<String, Integer> counts = new HashMap<>();
      for (Word word : analyzer.analyze(text)) {
        word.terms(view).forEach(term -> counts.merge(term, 1, Integer::sum));
      }
      terms.put(view, counts);
    }
    return terms;
  }

  @Override
  public int delete(Collection<String> ids) {
    frequencies.clear();
    int deleted = 0;
    for (String id : ids) {
      StoredArticle former = articles.remove(id);
      if (former != null) {
        indexed.remove(former);
        deleted++;
      }
    }
    return deleted;
  }

  @Override
  public Optional<StoredArticle> find(String id) {
    return Optional.ofNullable(articles.get(id)).map(BruteForceStore::withoutVectors);
  }

  private static StoredArticle withoutVectors(StoredArticle article) {
    return new StoredArticle(
        article.article(),
        article.contentHash(),
        article.storyId(),
        article.storySignature(),
        List.of());
  }

  @Override
  public ArticlePage list(String after, int limit) {
    List<StoredArticle> rest =
        (after == null ? articles : articles.tailMap(after, false))
            .values().stream().map(BruteForceStore::withoutVectors).toList();
    return rest.size() <= limit
        ? new ArticlePage(rest, null)
        : new ArticlePage(rest.subList(0, limit), rest.get(limit - 1).article().id());
  }

  @Override
  public Map<String, String> contentHashes(Collection<String> ids) {
    Map<String, String> hashes = new HashMap<>();
    for (String id : ids) {
      find(id).ifPresent(article -> hashes.put(id, article.contentHash()));
    }
    return hashes;
  }

  @Override
  public Optional<StoredArticle> findStory(List<String> signature) {
    return articles.values().stream()
        .filter(article -> !Collections.disjoint(article.storySignature(), signature))
        .max(Comparator.comparing(article -> shared(article, signature)))
        .map(BruteForceStore::withoutVectors);
  }

  private static long shared(StoredArticle article, List<String> signature) {
    return signature.stream().distinct().filter(article.storySignature()::contains).count();
  }

  @Override
  public List<ParagraphHit> search(SearchRequest request) {
    List<ParagraphHit> hits = new ArrayList<>();
    for (StoredArticle article : articles.values()) {
      if (request.filter().matches(article.article())) {
        for (Indexed paragraph : indexed.get(article)) {
          double score = score(paragraph, request);
          if (score > 0) {
            hits.add(hit(article, paragraph.paragraph(), score));
          }
        }
      }
    }
    hits.sort(Comparator.comparingDouble(ParagraphHit::score).reversed());
    return hits.subList(0, Math.min(request.limit(), hits.size()));
  }

  private static ParagraphHit hit(StoredArticle stored, Paragraph paragraph, double score) {
    var article = stored.article();
    return new ParagraphHit(article.id(), article.metadata(), stored.storyId(), paragraph, score);
  }

  private double score(Indexed paragraph, SearchRequest request) {
    double score = 0;
    for (QueryTerm term : request.terms()) {
      score += term.weight() * bm25(paragraph, term);
    }
    if (request.vector() != null) {
      double cosine = 0;
      for (int i = 0; i < request.vector().length; i++) {
        cosine += request.vector()[i] * paragraph.vector()[i];
      }
      score += request.vectorWeight() * Math.max(0, cosine);
    }
    return score;
  }

  private double bm25(Indexed paragraph, QueryTerm term) {
    int frequency = paragraph.terms().get(term.view()).getOrDefault(term.term(), 0);
    if (frequency == 0) {
      return 0;
    }
    long documentFrequency =
        frequencies.computeIfAbsent(term, t -> documentFrequency(t.view(), t.term()));
    return Bm25.idf(counts().paragraphs(), documentFrequency)
        * Bm25.saturation(frequency, paragraph.lengths().get(term.view()), term.view());
  }

  private List<Indexed> all() {
    return indexed.values().stream().flatMap(List::stream).toList();
  }

  private long documentFrequency(View view, String term) {
    return all().stream().filter(each -> each.terms().get(view).containsKey(term)).count();
  }

  @Override
  public Map<String, Long> documentFrequencies(View view, Collection<String> terms) {
    Map<String, Long> result = new HashMap<>();
    terms.forEach(term -> result.put(term, documentFrequency(view, term)));
    return result;
  }

  @Override
  public StoreCounts counts() {
    return new StoreCounts(articles.size(), all().size());
  }

  @Override
  public void optimize() {}

  @Override
  public void close() {}
}
