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
 * only a phrase tells.
 */
public final class GoldResolver {
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
                    asked -> named.forEach(gold -> found.get(gold).addAll(in(asked, gold)))));
  }

  private static List<GoldParagraph> in(AskedArticle asked, Gold gold) {
    Article article = asked.article();
    return article.paragraphs().stream()
        .filter(p -> gold.isIn(article.id(), p.number(), p.text()))
        .map(p -> new GoldParagraph(article, p, asked.story()))
        .toList();
  }

  /** Seeks phrases of which no article is known. */
  void visit(AskedArticle asked) {
    Article article = asked.article();
    for (Paragraph paragraph : article.paragraphs()) {
      for (String phrase : phrases.in(paragraph.text())) {
        for (Gold gold : byPhrase.get(phrase)) {
          if (gold.isIn(article.id(), paragraph.number(), paragraph.text())) {
            found.get(gold).add(new GoldParagraph(article, paragraph, asked.story()));
          }
        }
      }
    }
  }

  ResolvedGold resolved() {
    return new ResolvedGold(found);
  }
}
