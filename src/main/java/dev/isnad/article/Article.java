package dev.isnad.article;

import java.util.List;
import java.util.Objects;

/**
 * One published text.
 *
 * @param id 1 to 256 characters, unique in a store
 * @param relatedTo the id of the article on whose page this one stood, or {@code null}
 * @param related the ids of the articles that stood on this one's page
 * @param paragraphs at least one, numbered 1, 2, 3 …
 */
public record Article(
    String id,
    ArticleMetadata metadata,
    String relatedTo,
    List<String> related,
    List<Paragraph> paragraphs) {

  public static final int LONGEST_ID = 256;

  public Article {
    Objects.requireNonNull(metadata, "metadata");
    if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("an article id has 1 to " + LONGEST_ID + " characters");
    }
    related = related == null ? List.of() : List.copyOf(related);
    paragraphs = List.copyOf(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).number() != i + 1) {
        throw new IllegalArgumentException("paragraphs are numbered from 1 without a gap");
      }
    }
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("article " + id + " has no paragraph");
    }
  }
}
