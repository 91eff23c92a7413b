package dev.isnad.article;

/** Makes a title for an article that has none. */
final class Titles {
  private static final int LONGEST = 120;

  private Titles() {}

  /** The first sentence of {@code paragraph}, cut at a word with «…» beyond 120 characters. */
  static String derive(String paragraph) {
    String line = paragraph.strip().replaceAll("\\s+", " ");
    for (int i = 0; i < Math.min(line.length(), LONGEST); i++) {
      boolean last = i + 1 == line.length() || line.charAt(i + 1) == ' ';
      if (".!?؟".indexOf(line.charAt(i)) >= 0 && last && line.lastIndexOf(' ', i) > 0) {
        return line.substring(0, line.charAt(i) == '.' ? i : i + 1);
      }
    }
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
