package dev.isnad.store;

import dev.isnad.article.Article;
import java.util.List;

/**
 * An article as the store keeps it.
 *
 * @param contentHash equal for equal articles; what tells changed from unchanged
 * @param storyId shared by near-duplicates (wire copy in several papers); an opaque label
 * @param storySignature the near-duplicate signature that {@link ArticleStore#findStory} compares
 * @param vectors one a paragraph, in order, of the bound model; not given back by the store, which
 *     answers with an empty list
 */
public record StoredArticle(
    Article article,
    String contentHash,
    String storyId,
    List<String> storySignature,
    List<float[]> vectors) {

  public StoredArticle {
    storySignature = List.copyOf(storySignature);
    vectors = List.copyOf(vectors);
  }
}
