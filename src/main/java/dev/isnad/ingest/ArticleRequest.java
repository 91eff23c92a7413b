package dev.isnad.ingest;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.PublishedAt;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One article as a client sends it: with a {@code body} that is cleaned like a file, or with {@code
 * paragraphs} that are taken as they are.
 */
@Schema(description = "One article; either its body or its paragraphs")
record ArticleRequest(
    String title,
    @Schema(description = "The page's text, blank lines between its blocks; is cleaned")
        String body,
    @Schema(description = "The paragraphs, taken as they are")
        List<@NotNull(message = "expected a string, got null") String> paragraphs,
    String source,
    String url,
    String author,
    @Schema(
            implementation = String.class,
            examples = "2024-06-20",
            description = "An ISO 8601 date, or date and time")
        PublishedAt publishedAt,
    @Schema(description = "An ISO 639-1 code", examples = "ar") String language,
    List<@NotNull(message = "expected a string, got null") String> keywords) {

  /**
   * @throws ProblemException if there is both a body and paragraphs, or neither
   */
  void requireOneText() {
    if ((body == null) == (paragraphs == null)) {
      Violation violation =
          new Violation(
              "body",
              "expected either body or paragraphs, got " + (body == null ? "neither" : "both"));
      throw new ProblemException(
          Problem.MALFORMED_REQUEST,
          violation.field() + ": " + violation.message() + ".",
          List.of(violation),
          null);
    }
  }

  ArticleMetadata metadata() {
    return new ArticleMetadata(title, source, url, author, publishedAt, language, keywords);
  }
}
