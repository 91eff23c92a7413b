package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Characters;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import java.util.List;

/** Refuses articles with strings that are no text, so that every store keeps the same ones. */
final class TextCheck {
  private TextCheck() {}

  /**
   * @throws ProblemException {@link Problem#MALFORMED_REQUEST} that names the field at fault
   */
  static void require(Article article) {
    ArticleMetadata metadata = article.metadata();
    require("id", article.id());
    require("title", metadata.title());
    require("source", metadata.source());
    require("url", metadata.url());
    require("author", metadata.author());
    require("language", metadata.language());
    metadata.keywords().forEach(keyword -> require("keywords", keyword));
    article.paragraphs().forEach(p -> require("paragraph " + p.number(), p.text()));
  }

  private static void require(String field, String text) {
    Characters.flaw(text)
        .ifPresent(
            flaw -> {
              String message = "expected text, got " + flaw;
              throw new ProblemException(
                  Problem.MALFORMED_REQUEST,
                  field + ": " + message + ".",
                  List.of(new Violation(field, message)),
                  null);
            });
  }
}
