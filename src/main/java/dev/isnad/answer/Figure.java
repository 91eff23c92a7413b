package dev.isnad.answer;

/**
 * A number, fraction, ordinal or month of a text.
 *
 * @param value in plain digits, with {@code %} behind a percentage; {@code month 6}; {@code ~1000}
 *     for «آلاف»
 * @param first the index of its first word
 * @param last the index of its last word
 * @param unit the index of the word that it counts, -1 where none stands beside it
 */
record Figure(String value, int first, int last, int unit, Kind kind) {

  /** What a figure is of. */
  enum Kind {
    NUMBER,
    ORDINAL,
    FRACTION,
    MONTH
  }

  boolean isMonth() {
    return kind == Kind.MONTH;
  }

  boolean isPercentage() {
    return value.endsWith("%");
  }

  boolean covers(int index) {
    return index >= first && index <= last;
  }
}
