package dev.isnad.article;

/** Reads the dates of JSON fields and of HTML metadata. */
final class IsoDates {
  private IsoDates() {}

  /**
   * An ISO 8601 date, also with a space before the time, or any date that a page would write;
   * {@code null} when there is none, since a bad date is no reason to lose an article.
   */
  static PublishedAt lenient(String text) {
    if (text == null || text.length() > 100) {
      return null;
    }
    String iso =
        text.strip()
            .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(\\d\\d:\\d\\d)", "$1T$2")
            .replaceFirst(" +(?=(Z|[+-]\\d\\d:?\\d\\d)$)", "")
            .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      return new PublishedAt(iso);
    } catch (IllegalArgumentException e) {
      return DateLine.parse(Folded.of(text).text());
    }
  }
}
