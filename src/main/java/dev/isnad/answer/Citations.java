package dev.isnad.answer;

import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the citations of one answer in the order of first use and tells the listener of each new
 * one. The same words of the same paragraph are one citation; other words of it are another.
 */
final class Citations {
  private record Key(String articleId, int paragraph, Span quote) {}

  private final Map<Key, Citation> byKey = new LinkedHashMap<>();
  private final AnswerListener listener;

  Citations(AnswerListener listener) {
    this.listener = listener;
  }

  /** The number of the citation of {@code quote} in {@code source}. */
  int cite(RankedParagraph source, Span quote) {
    Key key = new Key(source.articleId(), source.paragraph().number(), quote);
    Citation known = byKey.get(key);
    if (known != null) {
      return known.number();
    }
    var metadata = source.metadata();
    Citation citation =
        new Citation(
            byKey.size() + 1,
            source.articleId(),
            metadata.title(),
            metadata.source(),
            metadata.url(),
            metadata.publishedAt(),
            source.paragraph().number(),
            source.paragraph().text(),
            quote);
    byKey.put(key, citation);
    listener.citation(citation);
    return citation.number();
  }

  List<Citation> list() {
    return new ArrayList<>(byKey.values());
  }
}
