package dev.isnad.article;

/**
 * One thing found in a file: a page, or why there is none. Sealed because a run goes on after a
 * failure and must handle both.
 */
public sealed interface ReadResult {

  /**
   * Where it was found: the file's name, with the entry of a zip or the line of an NDJSON behind
   * it, such as {@code news.zip!2015-07-21.json:17}.
   */
  String locator();

  record Read(String locator, CleanedPage page) implements ReadResult {}

  /**
   * @param reason one sentence that a person can act on
   */
  record Failed(String locator, String reason) implements ReadResult {}
}
