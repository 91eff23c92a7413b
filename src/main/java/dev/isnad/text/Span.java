package dev.isnad.text;

/**
 * A half-open range of UTF-16 code units in a text: {@code start} inclusive, {@code end} exclusive.
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  /** The words of {@code text} that this span covers, verbatim. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
