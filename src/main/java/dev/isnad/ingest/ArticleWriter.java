package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import dev.isnad.embedding.Embedder;
import dev.isnad.ingest.Outcome.Status;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one way of articles into the store: skips what is unchanged, finds each one's story, embeds
 * and saves. Several batches may be under way at once, but never two with the same article: the
 * later waits, so that "unchanged" is never said of something that is just being replaced.
 */
final class ArticleWriter {
  private final ArticleStore store;
  private final Embedder embedder;
  private final Stories stories;
  private final IdLocks locks = new IdLocks();

  ArticleWriter(ArticleStore store, Embedder embedder) {
    this.store = store;
    this.embedder = embedder;
    this.stories = new Stories(store);
  }

  /** What {@link #write} did with one article. */
  record Written(Outcome.Stored outcome, boolean nearDuplicate) {}

  private record Change(Article article, String hash, Story story, boolean isNew) {}

  /**
   * Saves a batch; on return it is durable.
   *
   * @param articles of distinct ids, few enough to hold their vectors in memory
   * @return one result an article, in order
   */
  List<Written> write(List<HashedArticle> articles) {
    List<String> ids = articles.stream().map(HashedArticle::id).toList();
    locks.lock(ids);
    List<Change> changes = new ArrayList<>();
    try {
      Map<String, String> known = store.contentHashes(ids);
      List<Written> written = new ArrayList<>();
      for (HashedArticle hashed : articles) {
        Article article = hashed.article();
        if (hashed.hash().equals(known.get(article.id()))) {
          written.add(result(article, Status.UNCHANGED, false));
          continue;
        }
        Story story = stories.assign(hashed);
        boolean isNew = !known.containsKey(article.id());
        changes.add(new Change(article, hashed.hash(), story, isNew));
        Status status = isNew ? Status.CREATED : Status.UPDATED;
        written.add(result(article, status, story.nearDuplicate()));
      }
      save(changes);
      return written;
    } finally {
      stories.settle(ids, changes.stream().map(Change::story).toList());
      locks.unlock(ids);
    }
  }

  /**
   * Deletes an article and the related articles that stood on its page.
   *
   * @return whether it was there
   */
  boolean delete(String id) {
    locks.lock(List.of(id));
    try {
      Optional<StoredArticle> stored = store.find(id);
      stored.ifPresent(
          s -> {
            Set<String> gone = relatedOf(s.article());
            gone.add(id);
            store.delete(gone);
          });
      return stored.isPresent();
    } finally {
      locks.unlock(List.of(id));
    }
  }

  private static Written result(Article article, Status status, boolean nearDuplicate) {
    return new Written(
        new Outcome.Stored(article.id(), status, article.paragraphs().size()), nearDuplicate);
  }

  private void save(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    // First, so that a run cut off in between still finds the page changed and ends the work.
    Set<String> orphans = orphans(changes);
    if (!orphans.isEmpty()) {
      store.delete(orphans);
    }
    List<float[]> vectors = embed(changes.stream().map(Change::article).toList());
    List<StoredArticle> batch = new ArrayList<>(changes.size());
    int next = 0;
    for (Change c : changes) {
      int end = next + c.article.paragraphs().size();
      Story story = c.story;
      batch.add(
          new StoredArticle(
              c.article, c.hash, story.id(), story.signature(), vectors.subList(next, end)));
      next = end;
    }
    store.save(batch);
  }

  /** One vector a paragraph, in order. */
  List<float[]> embed(Collection<Article> articles) {
    return embedder.embedAll(
        articles.stream().flatMap(a -> a.paragraphs().stream()).map(Paragraph::text).toList());
  }

  /** Related articles that the new version of their page no longer carries. */
  private Set<String> orphans(List<Change> changes) {
    Set<String> orphans = new HashSet<>();
    for (Change change : changes) {
      if (!change.isNew) {
        store.find(change.article.id()).ifPresent(s -> orphans.addAll(relatedOf(s.article())));
      }
    }
    for (Change change : changes) {
      change.article.related().forEach(orphans::remove);
      orphans.remove(change.article.id());
    }
    return orphans;
  }

  private Set<String> relatedOf(Article host) {
    return host.related().stream()
        .filter(id -> store.find(id).filter(s -> isOn(s.article(), host)).isPresent())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isOn(Article related, Article host) {
    return host.id().equals(related.relatedTo());
  }
}
