package dev.isnad.ingest;

import dev.isnad.article.Article;

/** An article with its {@link ContentHash}, which several steps need and none should make again. */
record HashedArticle(Article article, String hash) {

  /**
   * @throws dev.isnad.problem.ProblemException if a string of it is no text
   */
  static HashedArticle of(Article article) {
    TextCheck.require(article);
    return new HashedArticle(article, ContentHash.of(article));
  }

  String id() {
    return article.id();
  }

  int paragraphs() {
    return article.paragraphs().size();
  }

  /** About how much memory its text takes. */
  long bytes() {
    return article.paragraphs().stream().mapToLong(p -> 2L * p.text().length()).sum();
  }
}
