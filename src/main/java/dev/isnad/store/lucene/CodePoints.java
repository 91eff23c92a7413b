package dev.isnad.store.lucene;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/** The order of Lucene's terms; Java's own differs from it beyond the basic plane. */
final class CodePoints {
  static final Comparator<String> ORDER = Comparator.comparing(BytesRef::new);

  private CodePoints() {}
}
