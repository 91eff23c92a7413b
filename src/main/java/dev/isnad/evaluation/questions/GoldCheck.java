package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a set against the articles that it is asked of: a text that was ingested again may have
 * lost the evidence, and a filter may leave none of it.
 */
public final class GoldCheck {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();
  private static final int MOST_PLACES = 3;

  private final AskedArticles articles;
  private final ResolvedGold resolved;
  private final Set<ArticleFilter> passed = new HashSet<>();
  private final AnswerPlaces places = new AnswerPlaces();
  private final List<Finding> findings = new ArrayList<>();

  private GoldCheck(QuestionSet set, AskedArticles articles) {
    this.articles = articles;
    GoldResolver resolver = new GoldResolver(set.questions());
    resolver.lookUp(articles);
    Set<ArticleFilter> filters =
        set.questions().stream()
            .map(EvaluationQuestion::filter)
            .filter(filter -> !filter.equals(ArticleFilter.ALL))
            .collect(Collectors.toSet());
    if (resolver.seeksEverywhere() || !filters.isEmpty()) {
      articles.forEach(
          asked -> {
            resolver.visit(asked);
            filters.stream().filter(f -> f.matches(asked.article())).forEach(passed::add);
          });
    }
    this.resolved = resolver.resolved();
  }

  /** What is wrong with the questions of a set, in its order; empty where nothing is. */
  public static List<Finding> check(QuestionSet set, AskedArticles articles) {
    GoldCheck check = new GoldCheck(set, articles);
    Map<List<Object>, String> asked = new HashMap<>();
    for (EvaluationQuestion question : set.questions()) {
      check.question(question);
      String before = asked.putIfAbsent(whatIsAsked(question), question.id());
      if (before != null) {
        check.warn(question, "question", "is the same as that of " + before);
      }
    }
    return check.findings;
  }

  private static List<Object> whatIsAsked(EvaluationQuestion question) {
    List<String> words =
        ANALYZER.analyze(question.question()).stream().map(Word::normalized).toList();
    return List.of(words, question.turns(), question.filter());
  }

  private void question(EvaluationQuestion question) {
    filter(question);
    if (question.answerable() && question.answers().isEmpty() && question.gold().isEmpty()) {
      warn(question, "answers", "expected answers or gold, got neither: no answer can be compared");
    }
    List<GoldParagraph> all = new ArrayList<>();
    for (Gold gold : question.gold()) {
      List<GoldParagraph> paragraphs = resolved.of(gold);
      if (paragraphs.isEmpty()) {
        error(question, "gold", absence(gold));
      } else if (resolved.isEverywhere(gold)) {
        warn(question, "gold", abundance(gold));
      } else {
        all.addAll(paragraphs);
        found(question, gold, paragraphs);
      }
    }
    boolean stands =
        question.answers().stream()
            .anyMatch(a -> all.stream().anyMatch(p -> places.stands(a, p.paragraph().text())));
    if (!all.isEmpty() && !question.answers().isEmpty() && !stands) {
      warn(
          question,
          "answers",
          "%s does not stand in the gold paragraph (%s)"
              .formatted(quoted(question.answers()), places(all)));
    }
  }

  private void filter(EvaluationQuestion question) {
    ArticleFilter filter = question.filter();
    for (String id : new TreeSet<>(filter.articleIds())) {
      if (articles.find(id).isEmpty()) {
        error(question, "filter.articleIds", "there is no article " + id);
      }
    }
    if (!filter.equals(ArticleFilter.ALL) && !passed.contains(filter)) {
      error(question, "filter", "no article passes it");
    }
  }

  private String absence(Gold gold) {
    if (gold.article() == null) {
      return "no paragraph holds \"%s\"".formatted(gold.phrase());
    }
    Optional<Article> article = articles.find(gold.article()).map(AskedArticle::article);
    if (article.isEmpty()) {
      return "there is no article " + gold.article();
    }
    int count = article.get().paragraphs().size();
    if (gold.paragraph() != null && gold.paragraph() > count) {
      return "there is no paragraph %d in article %s, which has %d"
          .formatted(gold.paragraph(), gold.article(), count);
    }
    String where = gold.paragraph() == null ? "no paragraph" : "paragraph " + gold.paragraph();
    return "%s of article %s %s \"%s\""
        .formatted(
            where,
            gold.article(),
            gold.paragraph() == null ? "holds" : "does not hold",
            gold.phrase());
  }

  private static String abundance(Gold gold) {
    return "\"%s\" stands in more than %d paragraphs, so the gold of this question counts as unknown"
        .formatted(gold.phrase(), GoldResolver.MOST_PLACES);
  }

  private void found(EvaluationQuestion question, Gold gold, List<GoldParagraph> paragraphs) {
    if (paragraphs.stream().noneMatch(p -> question.filter().matches(p.article()))) {
      error(question, "gold", "the filter excludes " + places(paragraphs));
    }
    long stories = paragraphs.stream().map(GoldParagraph::story).distinct().count();
    long sources = paragraphs.stream().map(p -> p.article().id()).distinct().count();
    if (stories > 1 || sources < paragraphs.size()) {
      warn(
          question,
          "gold",
          "\"%s\" stands in several paragraphs that are no copies of one another (%s)"
              .formatted(gold.phrase(), places(paragraphs)));
    }
  }

  private static String quoted(List<String> answers) {
    return answers.stream().map(a -> "\"" + a + "\"").collect(Collectors.joining(" or "));
  }

  private static String places(List<GoldParagraph> paragraphs) {
    String first =
        paragraphs.stream()
            .limit(MOST_PLACES)
            .map(GoldParagraph::toString)
            .collect(Collectors.joining(", "));
    int more = paragraphs.size() - MOST_PLACES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private void error(EvaluationQuestion question, String field, String message) {
    findings.add(Finding.error(question, field, message));
  }

  private void warn(EvaluationQuestion question, String field, String message) {
    findings.add(Finding.warning(question, field, message));
  }
}
