package dev.isnad.store.pgvector;

import dev.isnad.text.View;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Terms as the numbers that arrays and sparse vectors hold: a checksum of view and term (the
 * hashing trick; Weinberger et al. 2009). A dictionary table would be exact, but every save of
 * every process would have to write to it first. Of a million terms, one in a thousand shares its
 * number with another and then counts as one with it.
 */
final class TermNumbers {
  /** The most dimensions that pgvector's sparse vectors take. */
  static final int DIMENSIONS = 1_000_000_000;

  private TermNumbers() {}

  /** From 0 to {@link #DIMENSIONS} − 1. */
  static int of(View view, String term) {
    CRC32C checksum = new CRC32C();
    checksum.update(view.ordinal());
    checksum.update(term.getBytes(StandardCharsets.UTF_8));
    return (int) (checksum.getValue() % DIMENSIONS);
  }
}
