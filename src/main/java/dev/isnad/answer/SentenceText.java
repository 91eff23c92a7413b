package dev.isnad.answer;

/** How the text of a sentence stands in an answer. */
final class SentenceText {

  private SentenceText() {}

  /** The marker of the citation stands before the full stop, so that belongs to the answer. */
  static String withoutFullStop(String sentence) {
    boolean single = sentence.endsWith(".") && !sentence.endsWith("..");
    return single ? sentence.substring(0, sentence.length() - 1).stripTrailing() : sentence;
  }
}
