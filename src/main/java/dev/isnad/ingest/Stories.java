package dev.isnad.ingest;

import dev.isnad.store.ArticleStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the article that told the same story before, among the stored ones and those on their way
 * into the store. A shared label makes a candidate; the exact share of shingles decides.
 */
final class Stories {
  /** From this share of common shingles on, two articles are the same wire copy. */
  static final double SAME = 0.8;

  /**
   * Below this many shingles a text says too little to be known by it: in a scraped collection most
   * such articles are a reporter's name, and not one story.
   */
  static final int FEWEST = 8;

  private final ArticleStore store;
  private final Map<String, Pending> pending = new HashMap<>();

  Stories(ArticleStore store) {
    this.store = store;
  }

  private record Pending(String articleId, String storyId, Shingles shingles) {}

  /**
   * Assigns a story and remembers it until {@link #settle}. A new one is named by the content's
   * hash: unlike the id, that changes when the text becomes another story.
   */
  Story assign(HashedArticle article) {
    Shingles shingles = Shingles.of(article.article());
    if (shingles.hashes().length < FEWEST) {
      return new Story(article.hash(), List.of(), false);
    }
    List<String> labels = MinHash.labels(shingles);
    synchronized (pending) {
      Optional<Pending> same = find(labels, shingles);
      String id = same.map(Pending::storyId).orElse(article.hash());
      Pending own = new Pending(article.id(), id, shingles);
      labels.forEach(label -> pending.putIfAbsent(label, own));
      return new Story(id, labels, same.filter(p -> !p.articleId.equals(article.id())).isPresent());
    }
  }

  /** Forgets articles that are in the store by now, or will not get there. */
  void settle(Collection<String> articleIds, Collection<Story> stories) {
    synchronized (pending) {
      for (Story story : stories) {
        for (String label : story.signature()) {
          pending.computeIfPresent(
              label, (key, owner) -> articleIds.contains(owner.articleId) ? null : owner);
        }
      }
    }
  }

  /** What is pending comes first: once it is no longer there, the store has it. */
  private Optional<Pending> find(List<String> labels, Shingles shingles) {
    return labels.stream()
        .map(pending::get)
        .filter(Objects::nonNull)
        .distinct()
        .filter(p -> p.shingles.jaccard(shingles) >= SAME)
        .findFirst()
        .or(() -> findStored(labels).filter(p -> p.shingles.jaccard(shingles) >= SAME));
  }

  private Optional<Pending> findStored(List<String> labels) {
    return store
        .findStory(labels)
        .map(s -> new Pending(s.article().id(), s.storyId(), Shingles.of(s.article())));
  }
}
