package dev.isnad.evaluation;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the paragraphs that are a question set's gold evidence in a store. */
final class GoldParagraphs {
  private static final int PAGE = 200;

  private final Map<Gold, List<ParagraphRef>> found = new LinkedHashMap<>();

  private GoldParagraphs() {}

  /**
   * One pass over the store where a phrase is to be sought in all of it; else only the articles
   * that are named are read.
   *
   * @return for each question, for each piece of its evidence, the paragraphs that are it
   */
  static List<List<List<ParagraphRef>>> of(QuestionSet set, ArticleStore store) {
    GoldParagraphs gold = new GoldParagraphs();
    set.questions().forEach(q -> q.gold().forEach(g -> gold.found.put(g, new ArrayList<>())));
    gold.seek(store);
    return set.questions().stream()
        .map(q -> q.gold().stream().map(gold.found::get).toList())
        .toList();
  }

  private void seek(ArticleStore store) {
    Set<String> named = new TreeSet<>();
    boolean anywhere = false;
    for (Gold gold : found.keySet()) {
      if (gold.article() == null) {
        anywhere = true;
      } else {
        named.add(gold.article());
      }
    }
    if (!anywhere) {
      named.forEach(id -> store.find(id).map(StoredArticle::article).ifPresent(this::seek));
      return;
    }
    String after = null;
    do {
      ArticlePage page = store.list(after, PAGE);
      page.articles().stream().map(StoredArticle::article).forEach(this::seek);
      after = page.next();
    } while (after != null);
  }

  private void seek(Article article) {
    for (Paragraph paragraph : article.paragraphs()) {
      found.forEach(
          (gold, refs) -> {
            if (gold.isIn(article.id(), paragraph.number(), paragraph.text())) {
              refs.add(new ParagraphRef(article.id(), paragraph.number()));
            }
          });
    }
  }
}
