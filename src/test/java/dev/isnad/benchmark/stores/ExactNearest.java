package dev.isnad.benchmark.stores;

import com.fasterxml.jackson.databind.MappingIterator;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The exact nearest paragraphs of some questions, by the cosine of the vectors as they were
 * embedded, computed from all of them.
 */
final class ExactNearest {
  private static final int AT_ONCE = 4_096;

  /** Of two texts that are the same, either is right. */
  private static final double TIE = 1e-6;

  private final NewsCorpus corpus;
  private final List<Question> questions;
  private final List<ArticleFilter> filters;
  private final List<List<PriorityQueue<Double>>> best = new ArrayList<>();

  private record Vector(float[] vector, boolean[] passes) {}

  ExactNearest(NewsCorpus corpus, List<Question> questions, List<ArticleFilter> filters)
      throws IOException {
    this.corpus = corpus;
    this.questions = questions;
    this.filters = filters;
    for (int i = 0; i < questions.size(); i++) {
      best.add(filters.stream().map(filter -> new PriorityQueue<Double>()).toList());
    }
    scan();
  }

  private void scan() throws IOException {
    List<Vector> vectors = new ArrayList<>(AT_ONCE);
    try (MappingIterator<Article> articles = corpus.files().readArticles();
        VectorFile.Reader stored = corpus.files().vectors().read()) {
      while (articles.hasNext()) {
        Article article = articles.next();
        boolean[] passes = new boolean[filters.size()];
        for (int f = 0; f < passes.length; f++) {
          passes[f] = filters.get(f).matches(article);
        }
        for (int p = 0; p < article.paragraphs().size(); p++) {
          vectors.add(new Vector(stored.next(), passes));
        }
        if (vectors.size() >= AT_ONCE || !articles.hasNext()) {
          IntStream.range(0, questions.size()).parallel().forEach(q -> compare(q, vectors));
          vectors.clear();
        }
      }
    }
  }

  private void compare(int question, List<Vector> vectors) {
    float[] asked = questions.get(question).vector();
    for (Vector each : vectors) {
      double cosine = dot(asked, each.vector);
      for (int f = 0; f < filters.size(); f++) {
        PriorityQueue<Double> nearest = best.get(question).get(f);
        if (each.passes[f] && (nearest.size() < Contender.HITS || cosine > nearest.peek())) {
          nearest.add(cosine);
          if (nearest.size() > Contender.HITS) {
            nearest.poll();
          }
        }
      }
    }
  }

  private static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Which share of the exact nearest a store finds.
   *
   * @param filter one of those given
   */
  double recall(Contender contender, ArticleFilter filter) {
    int f = filters.indexOf(filter);
    double found = 0;
    double all = 0;
    for (int q = 0; q < questions.size(); q++) {
      float[] asked = questions.get(q).vector();
      PriorityQueue<Double> nearest = best.get(q).get(f);
      double least = nearest.isEmpty() ? 0 : nearest.peek();
      all += nearest.size();
      for (Hit hit : new HashSet<>(contender.nearest(asked, filter))) {
        found += dot(asked, corpus.vector(hit)) >= least - TIE ? 1 : 0;
      }
    }
    return found / all;
  }
}
