package dev.isnad.store.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;

/** A change of the index. */
@FunctionalInterface
interface Writing {

  /**
   * @return Lucene's sequence number of the change, or a negative number if there was none
   */
  long apply(IndexWriter writer) throws IOException;
}
