package dev.isnad.store.lucene;

import dev.isnad.store.EmbeddingId;
import dev.isnad.text.View;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What every search reads of one segment's documents, kept in memory: 20 bytes a document and its
 * sketch. A segment's columns never change; deletions are told by {@link Leaf}.
 */
final class Columns {
  private final int[] numbers;
  private final int[][] lengths;
  private volatile Sketches sketches;

  /**
   * @param present by document, whether it has a vector of the model
   */
  record Sketches(EmbeddingId model, int longsEach, long[] longs, boolean[] present) {}

  private Columns(int[] numbers, int[][] lengths) {
    this.numbers = numbers;
    this.lengths = lengths;
  }

  static Columns load(LeafReader segment) throws IOException {
    int[][] lengths = new int[View.values().length][];
    for (View view : View.values()) {
      lengths[view.ordinal()] = column(segment, Fields.length(view));
    }
    return new Columns(column(segment, Fields.NUMBER), lengths);
  }

  /** By document, the paragraph's number, or 0 for an article. */
  int[] numbers() {
    return numbers;
  }

  /** By document, how many terms it has in {@code view}. */
  int[] lengths(View view) {
    return lengths[view.ordinal()];
  }

  /** The sketches of {@code model}'s vectors; those of one model are kept. */
  Sketches sketches(LeafReader segment, EmbeddingId model) throws IOException {
    Sketches kept = sketches;
    if (kept == null || !kept.model().equals(model)) {
      kept = loadSketches(segment, model);
      sketches = kept;
    }
    return kept;
  }

  private static Sketches loadSketches(LeafReader segment, EmbeddingId model) throws IOException {
    int each = SignSketch.longs(model.dimension());
    boolean[] present = new boolean[segment.maxDoc()];
    BinaryDocValues values = DocValues.getBinary(segment, Fields.sketch(model));
    long[] longs = new long[Math.multiplyExact(each, segment.maxDoc())];
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      SignSketch.decode(values.binaryValue(), longs, each * values.docID());
      present[values.docID()] = true;
    }
    return new Sketches(model, each, longs, present);
  }

  private static int[] column(LeafReader segment, String field) throws IOException {
    int[] column = new int[segment.maxDoc()];
    NumericDocValues values = DocValues.getNumeric(segment, field);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      column[values.docID()] = Math.toIntExact(values.longValue());
    }
    return column;
  }
}
