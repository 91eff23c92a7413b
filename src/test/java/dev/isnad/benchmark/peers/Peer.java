package dev.isnad.benchmark.peers;

import dev.isnad.article.Article;
import java.io.Closeable;
import java.util.List;

/** A way to find paragraphs: empty when opened, then filled once and asked. */
interface Peer extends Closeable {
  String name();

  /** Takes all paragraphs in; on return they are found. */
  void ingest(List<Article> articles) throws Exception;

  /**
   * The best paragraphs, best first, each once.
   *
   * @param limit how many at most
   */
  List<Passage> search(String question, int limit) throws Exception;
}
