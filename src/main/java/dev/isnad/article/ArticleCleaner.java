package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** First cut. */
public final class ArticleCleaner {
  public CleanedPage clean(String id, ArticleMetadata given, String body) {
    return number(id, given, List.of(body.split("\\n\\s*\\n")));
  }

  public CleanedPage number(String id, ArticleMetadata given, List<String> paragraphs) {
    List<Paragraph> numbered = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!paragraph.isBlank()) {
        numbered.add(new Paragraph(numbered.size() + 1, paragraph.strip()));
      }
    }
    if (numbered.isEmpty()) {
      throw new dev.isnad.problem.ProblemException(
          dev.isnad.problem.Problem.EMPTY_ARTICLE, "the article has no paragraph");
    }
    return new CleanedPage(List.of(new Article(id, given, null, List.of(), numbered)), List.of());
  }
}
