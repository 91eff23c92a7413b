package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the paragraphs that are the evidence of questions: by looking articles up where the
 * evidence names them, and in one pass over all articles, however many questions there are, where
 * only a phrase tells. A phrase that stands in more than {@value #MOST_PLACES} paragraphs is sought
 * no further: each would hold its whole article in memory.
 */
public final class GoldResolver {
  /** Words that stand in more paragraphs name none of them. */
  static final int MOST_PLACES = 100;

  private final Map<Gold, List<GoldParagraph>> found = new LinkedHashMap<>();
  private final Map<String, List<Gold>> byArticle;
  private final Map<String, List<Gold>> byPhrase;
  private final PhraseFinder phrases;

  GoldResolver(Collection<EvaluationQuestion> questions) {
    questions.forEach(q -> q.gold().forEach(gold -> found.put(gold, new ArrayList<>())));
    byArticle =
        found.keySet().stream()
            .filter(gold -> gold.article() != null)
            .collect(Collectors.groupingBy(Gold::article));
    byPhrase =
        found.keySet().stream()
            .filter(gold -> gold.article() == null)
            .collect(Collectors.groupingBy(Gold::phrase));
    phrases = new PhraseFinder(byPhrase.keySet());
  }

  /** Finds the evidence of {@code questions} in {@code articles}. */
  public static ResolvedGold resolve(
      Collection<EvaluationQuestion> questions, AskedArticles articles) {
    GoldResolver resolver = new GoldResolver(questions);
    resolver.lookUp(articles);
    if (resolver.seeksEverywhere()) {
      articles.forEach(resolver::visit);
    }
    return resolver.resolved();
  }

  /** Whether all articles must be visited. */
  boolean seeksEverywhere() {
    return !phrases.isEmpty();
  }

  /** Looks up the articles that evidence names. */
  void lookUp(AskedArticles articles) {
    byArticle.forEach(
        (id, named) ->
            articles
                .find(id)
                .ifPresent(
                    asked ->
                        named.forEach(
                            gold ->
                                asked.article().paragraphs().forEach(p -> add(gold, asked, p)))));
  }

  /** Seeks phrases of which no article is known. */
  void visit(AskedArticle asked) {
    for (Paragraph paragraph : asked.article().paragraphs()) {
      for (String phrase : phrases.in(paragraph.text())) {
        byPhrase.get(phrase).forEach(gold -> add(gold, asked, paragraph));
      }
    }
  }

  /** Up to one more than name something, which tells that there are too many. */
  private void add(Gold gold, AskedArticle asked, Paragraph paragraph) {
    Article article = asked.article();
    List<GoldParagraph> places = found.get(gold);
    if (places.size() <= MOST_PLACES
        && gold.isIn(article.id(), paragraph.number(), paragraph.text())) {
      places.add(new GoldParagraph(article, paragraph, asked.story()));
    }
  }

  ResolvedGold resolved() {
    return new ResolvedGold(found);
  }
}
