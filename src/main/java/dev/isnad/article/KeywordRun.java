package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the keywords of a line apart: at its separators, or, where a scrape has lost them, into the
 * longest runs of words that stand together in the article.
 */
final class KeywordRun {
  private static final int LONGEST_KEYWORD = 4;
  private static final int MOST_WORDS = 200;

  private KeywordRun() {}

  /**
   * @param line the words behind the marker, verbatim
   * @param article the text in which the keywords are expected
   */
  static List<String> split(String line, String article) {
    String[] parts = line.split("[,،;؛|#•·\\n]");
    List<String> keywords = new ArrayList<>();
    for (String part : parts) {
      String keyword = Folded.trim(part);
      if (!keyword.isEmpty()) {
        keywords.add(keyword);
      }
    }
    return keywords.size() == 1 ? runs(keywords.get(0), " " + words(article) + " ") : keywords;
  }

  private static List<String> runs(String line, String article) {
    String[] words = line.split("\\s+");
    if (words.length > MOST_WORDS) {
      return List.of(line);
    }
    List<String> keywords = new ArrayList<>();
    int start = 0;
    while (start < words.length) {
      int end = Math.min(words.length, start + LONGEST_KEYWORD);
      while (end > start + 1 && !article.contains(" " + words(join(words, start, end)) + " ")) {
        end--;
      }
      // «روسيا وأوكرانيا»: a conjunction begins no keyword.
      while (end < words.length && isJoined(words[end], article)) {
        end++;
      }
      keywords.add(join(words, start, end));
      start = end;
    }
    return keywords;
  }

  private static boolean isJoined(String word, String article) {
    String folded = words(word);
    return folded.length() > 3
        && folded.startsWith("و")
        && article.contains(" " + folded.substring(1) + " ");
  }

  private static String join(String[] words, int start, int end) {
    return String.join(" ", List.of(words).subList(start, end));
  }

  private static String words(String text) {
    return Folded.of(text).text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
