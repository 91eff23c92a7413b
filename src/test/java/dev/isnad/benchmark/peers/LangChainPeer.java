package dev.isnad.benchmark.peers;

import dev.isnad.article.Article;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** LangChain4j's usual path: split, embed, store; embed the question, take the nearest segments. */
final class LangChainPeer implements Peer {
  /** Paragraphs are split, so that several of the nearest segments may be of one paragraph. */
  private static final int SEGMENTS = 10;

  private static final int BATCH = 64;

  private final String name;
  private final DocumentSplitter splitter;
  private final EmbeddingModel model;
  private final EmbeddingStore<TextSegment> store;
  private final Closeable resources;

  /**
   * @param resources what the store needs, closed in the end
   */
  LangChainPeer(String name, Parts parts, EmbeddingStore<TextSegment> store, Closeable resources) {
    this.name = name;
    this.splitter = parts.splitter();
    this.model = parts.model();
    this.store = store;
    this.resources = resources;
  }

  /** What makes segments and vectors. */
  record Parts(DocumentSplitter splitter, EmbeddingModel model) {}

  @Override
  public String name() {
    return name;
  }

  @Override
  public void ingest(List<Article> articles) {
    List<TextSegment> segments =
        splitter.splitAll(Passage.of(articles).stream().map(Passage::document).toList());
    for (int from = 0; from < segments.size(); from += BATCH) {
      List<TextSegment> batch = segments.subList(from, Math.min(from + BATCH, segments.size()));
      store.addAll(model.embedAll(batch).content(), batch);
    }
  }

  @Override
  public List<Passage> search(String question, int limit) {
    Embedding asked = model.embed(question).content();
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .query(question)
            .queryEmbedding(asked)
            .maxResults(SEGMENTS * limit)
            .build();
    List<Passage> found = new ArrayList<>();
    for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
      TextSegment segment = match.embedded();
      Passage passage = Passage.of(segment.metadata(), segment.text());
      if (found.size() < limit && found.stream().noneMatch(passage::isSame)) {
        found.add(passage);
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    resources.close();
  }
}
