package dev.isnad.store.lucene;

import dev.isnad.store.ArticlePage;
import dev.isnad.store.StoredArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds articles by their ids in order, or by their signatures. */
final class Listing {
  private Listing() {}

  /**
   * Walks the dictionary of ids, which is sorted, so that a late page costs as much as the first.
   */
  static ArticlePage page(Snapshot snapshot, String after, int limit) throws IOException {
    List<StoredArticle> articles = new ArrayList<>();
    Terms ids = MultiTerms.getTerms(snapshot.getIndexReader(), Fields.ID);
    if (ids == null) {
      return new ArticlePage(articles, null);
    }
    TermsEnum dictionary = ids.iterator();
    for (BytesRef id = first(dictionary, after); id != null; id = dictionary.next()) {
      for (Snapshot.Place place : snapshot.articles(Fields.ID, id)) {
        if (articles.size() == limit) {
          return new ArticlePage(articles, articles.get(limit - 1).article().id());
        }
        articles.add(place.leaf().article(place.doc()));
      }
    }
    return new ArticlePage(articles, null);
  }

  private static BytesRef first(TermsEnum dictionary, String after) throws IOException {
    if (after == null) {
      return dictionary.next();
    }
    return switch (dictionary.seekCeil(new BytesRef(after))) {
      case FOUND -> dictionary.next();
      case NOT_FOUND -> dictionary.term();
      case END -> null;
    };
  }

  static Optional<StoredArticle> mostAlike(Snapshot snapshot, List<String> signature)
      throws IOException {
    Map<Snapshot.Place, Integer> shared = new HashMap<>();
    for (String label : new LinkedHashSet<>(signature)) {
      for (Snapshot.Place place :
          snapshot.articles(Fields.SIGNATURE, new BytesRef(Fields.cut(label)))) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    StoredArticle first = null;
    for (Map.Entry<Snapshot.Place, Integer> entry : shared.entrySet()) {
      if (entry.getValue() == most) {
        Snapshot.Place place = entry.getKey();
        StoredArticle article = place.leaf().article(place.doc());
        if (first == null
            || CodePoints.ORDER.compare(article.article().id(), first.article().id()) < 0) {
          first = article;
        }
      }
    }
    return Optional.ofNullable(first);
  }
}
