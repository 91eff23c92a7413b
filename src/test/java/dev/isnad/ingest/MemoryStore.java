package dev.isnad.ingest;

import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store for tests of the ingestion: keeps articles in a map, remembers calls, cannot search. */
final class MemoryStore implements ArticleStore {
  private final Map<String, StoredArticle> articles = new TreeMap<>();
  final List<String> calls = new ArrayList<>();
  RuntimeException failure;
  Error error;
  EmbeddingId bound;

  @Override
  public synchronized void bind(EmbeddingId model) {
    bound = model;
  }

  @Override
  public synchronized void beginReembedding(EmbeddingId model) {
    calls.add("begin " + model);
  }

  @Override
  public synchronized void finishReembedding() {
    calls.add("finish");
  }

  @Override
  public synchronized void save(List<StoredArticle> batch) {
    if (failure != null) {
      throw failure;
    }
    if (error != null) {
      throw error;
    }
    calls.add("save " + batch.stream().map(a -> a.article().id()).toList());
    batch.forEach(a -> articles.put(a.article().id(), a));
  }

  @Override
  public synchronized int delete(Collection<String> ids) {
    calls.add("delete " + ids.stream().sorted().toList());
    int before = articles.size();
    articles.keySet().removeAll(ids);
    return before - articles.size();
  }

  @Override
  public synchronized Optional<StoredArticle> find(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public synchronized ArticlePage list(String after, int limit) {
    List<StoredArticle> page =
        articles.values().stream()
            .filter(a -> after == null || a.article().id().compareTo(after) > 0)
            .limit(limit)
            .toList();
    boolean last =
        page.isEmpty()
            || articles.keySet().stream()
                .reduce((a, b) -> b)
                .get()
                .equals(page.get(page.size() - 1).article().id());
    return new ArticlePage(page, last ? null : page.get(page.size() - 1).article().id());
  }

  @Override
  public synchronized Map<String, String> contentHashes(Collection<String> ids) {
    Map<String, String> hashes = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(a -> hashes.put(id, a.contentHash())));
    return hashes;
  }

  @Override
  public synchronized Optional<StoredArticle> findStory(List<String> signature) {
    return articles.values().stream()
        .filter(a -> !Collections.disjoint(a.storySignature(), signature))
        .findFirst();
  }

  @Override
  public List<ParagraphHit> search(SearchRequest request) {
    throw new UnsupportedOperationException("ingestion does not search");
  }

  @Override
  public Map<String, Long> documentFrequencies(View view, Collection<String> terms) {
    throw new UnsupportedOperationException("ingestion does not search");
  }

  @Override
  public synchronized StoreCounts counts() {
    return new StoreCounts(
        articles.size(),
        articles.values().stream().mapToLong(a -> a.article().paragraphs().size()).sum());
  }

  @Override
  public void optimize() {}

  @Override
  public void close() {}
}
