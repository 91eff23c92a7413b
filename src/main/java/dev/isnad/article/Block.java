package dev.isnad.article;

/**
 * One block of a page, trimmed, with the facts about its shape that rules ask for.
 *
 * @param text verbatim, never blank
 * @param kind what the page's markup says it is
 * @param removedBy the rule by which the markup already rules it out, or {@code null}
 * @param folded the text as rules compare it
 */
record Block(String text, Kind kind, String removedBy, Folded folded) {
  private static final int LONGEST_TITLE = 160;
  private static final int MOST_TITLE_WORDS = 26;
  private static final int FULL_PARAGRAPH = 160;
  private static final int FULL_SENTENCE = 60;

  enum Kind {
    PLAIN,
    HEADING,
    LINK
  }

  static Block of(String text) {
    return of(text, Kind.PLAIN, null);
  }

  static Block of(String text, Kind kind, String removedBy) {
    return new Block(text, kind, removedBy, Folded.of(text));
  }

  /** The comparable text. */
  String plain() {
    return folded.text();
  }

  /** How many words it has. */
  int words() {
    int words = 0;
    String plain = plain();
    for (int i = 0; i < plain.length(); i++) {
      boolean starts = i == 0 || plain.charAt(i - 1) == ' ';
      if (starts && plain.charAt(i) != ' ') {
        words++;
      }
    }
    return words;
  }

  /** The last character that is no closing quote or bracket, or 0. */
  private char last() {
    String plain = plain();
    int end = plain.length() - 1;
    while (end >= 0 && "\"'”’»)] *".indexOf(plain.charAt(end)) >= 0) {
      end--;
    }
    return end < 0 ? 0 : plain.charAt(end);
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    return ".!?؟…۔".indexOf(last()) >= 0;
  }

  private boolean endsWithFullStop() {
    return last() == '.' && !plain().endsWith("..");
  }

  /** Whether it is long enough, and ends as it should, to be nothing but article text. */
  boolean isFullParagraph() {
    int length = plain().length();
    return length >= FULL_PARAGRAPH || (length >= FULL_SENTENCE && endsSentence());
  }

  /** Whether it may be a headline: short, one line, and not closed by a full stop. */
  boolean isTitleLike() {
    return plain().length() <= LONGEST_TITLE
        && words() <= MOST_TITLE_WORDS
        && text.indexOf('\n') < 0
        && last() != ':'
        && last() != '،'
        && !endsWithFullStop();
  }

  /** Whether it starts with the mark of a list item. */
  boolean isBullet() {
    char first = plain().isEmpty() ? 0 : plain().charAt(0);
    return "•●▪■◾◼‣⁃·*○◦►▶➤".indexOf(first) >= 0
        || plain().startsWith("- ")
        || plain().startsWith("– ");
  }
}
