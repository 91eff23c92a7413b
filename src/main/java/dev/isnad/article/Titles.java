package dev.isnad.article;

import dev.isnad.text.SentenceSplitter;

/** Makes a title for an article that has none. */
final class Titles {
  private static final int LONGEST = 120;

  private Titles() {}

  /**
   * The first sentence of {@code paragraph}, which is not blank, cut at a word with «…» beyond 120
   * characters.
   */
  static String derive(String paragraph) {
    String sentence = SentenceSplitter.split(paragraph).get(0).in(paragraph);
    String line = sentence.replaceAll("\\s+", " ").replaceFirst("(?<!\\.)\\.$", "");
    if (line.length() <= LONGEST) {
      return line;
    }
    int cut = line.lastIndexOf(' ', LONGEST - 1);
    if (cut <= 0) {
      cut = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
    return line.substring(0, cut).replaceFirst("[،,؛;:\\s]{1,5}$", "") + "…";
  }
}
