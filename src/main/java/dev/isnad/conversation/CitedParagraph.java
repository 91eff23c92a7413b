package dev.isnad.conversation;

/**
 * A paragraph that an answer cited.
 *
 * @param paragraph its number in the article, from 1
 * @param words how the cited words begin, verbatim, in at most {@value #MOST_WORDS} characters:
 *     they tell whether the article has changed since
 */
public record CitedParagraph(String articleId, int paragraph, String words) {
  private static final int MOST_WORDS = 80;

  public CitedParagraph {
    words = beginning(words);
  }

  private static String beginning(String words) {
    if (words.length() <= MOST_WORDS) {
      return words;
    }
    boolean half = Character.isHighSurrogate(words.charAt(MOST_WORDS - 1));
    return words.substring(0, half ? MOST_WORDS - 1 : MOST_WORDS);
  }
}
