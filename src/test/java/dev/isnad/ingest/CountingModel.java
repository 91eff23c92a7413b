package dev.isnad.ingest;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An embedding model that counts what it is asked to embed; a text's vector says its length. */
final class CountingModel implements EmbeddingModel {
  final AtomicInteger texts = new AtomicInteger();

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    texts.addAndGet(segments.size());
    return Response.from(
        segments.stream()
            .map(s -> Math.toRadians(s.text().length()))
            .map(a -> Embedding.from(new float[] {(float) Math.cos(a), (float) Math.sin(a)}))
            .toList());
  }

  @Override
  public int dimension() {
    return 2;
  }
}
