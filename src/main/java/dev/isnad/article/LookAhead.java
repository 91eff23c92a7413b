package dev.isnad.article;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides what «إقرأ أيضاً» announces: one line amid the article, or a second article that fills
 * the rest of the page. A second article has a headline and then paragraphs that repeat its words;
 * a teaser is followed by the next sentence of the article around it.
 */
final class LookAhead {
  private static final double REPEATED_WORDS = 0.5;
  private static final int MOST_TEASERS = 6;
  private static final Set<String> CONTINUATIONS =
      Set.of(
          "كما",
          "يذكر",
          "يشار",
          "فيما",
          "بدوره",
          "بدورها",
          "لكن",
          "غير",
          "الا",
          "في",
          "من",
          "وفي",
          "ومن",
          "الي",
          "علي",
          "he",
          "she",
          "they",
          "but",
          "it",
          "however",
          "meanwhile");

  private final PageBlocks blocks;

  LookAhead(PageBlocks blocks) {
    this.blocks = blocks;
  }

  /** Whether a whole article follows the marker at {@code index}, behind the end of its host. */
  boolean opensBehindEnd(int index) {
    int title = blocks.next(index);
    if (title < 0 || blocks.marker(title) != null) {
      return false;
    }
    if (!isHeadline(blocks.get(title))) {
      return blocks.get(title).isFullParagraph();
    }
    int lead = paragraphBehind(title);
    // A standfirst may stand between headline and lead; a second headline after it is a list.
    int second = blocks.next(title);
    return lead >= 0
        || (second >= 0
            && isHeadline(blocks.get(second))
            && blocks.get(second).kind() == Block.Kind.PLAIN
            && blocks.marker(second) == null
            && paragraphBehind(second) >= 0);
  }

  /** Whether a whole article follows although nothing has closed the host yet. */
  boolean opensAmidText(int index) {
    int title = blocks.next(index);
    if (title < 0 || !isHeadline(blocks.get(title))) {
      return false;
    }
    int lead = paragraphBehind(title);
    if (lead < 0 || isContinuation(blocks.get(lead)) || blocks.isClosedBehind(lead)) {
      return false;
    }
    return repeats(blocks.get(title).plain(), blocks.get(lead).plain()) >= REPEATED_WORDS;
  }

  /** Where the text of the article goes on behind teasers at {@code index}, or -1. */
  int resumes(int index) {
    int i = blocks.next(index);
    for (int teasers = 0; i >= 0 && teasers <= MOST_TEASERS; teasers++) {
      Block block = blocks.get(i);
      if (block.isFullParagraph() && !block.isBullet()) {
        return isContinuation(block) || blocks.isClosedBehind(i) ? i : -1;
      }
      if (blocks.marker(i) != null) {
        return -1;
      }
      i = blocks.next(i);
    }
    return -1;
  }

  /** The headline that stands directly behind the marker at {@code index}, or -1. */
  int teaserBehind(int index) {
    int i = blocks.next(index);
    return i >= 0 && isHeadline(blocks.get(i)) && blocks.marker(i) == null ? i : -1;
  }

  private static boolean isHeadline(Block block) {
    return block.isTitleLike() && !block.isBullet();
  }

  private int paragraphBehind(int title) {
    int i = blocks.next(title);
    // A date, a byline or a caption may stand between headline and lead.
    for (int skipped = 0; i >= 0 && skipped < 4; skipped++) {
      Block block = blocks.get(i);
      if (blocks.marker(i) != null || block.isBullet() || block.kind() == Block.Kind.LINK) {
        return -1;
      }
      boolean furniture = CleaningRules.match(new Place(block, null, null, true)) != null;
      if (!furniture) {
        return block.isFullParagraph() ? i : -1;
      }
      i = blocks.next(i);
    }
    return -1;
  }

  private static boolean isContinuation(Block block) {
    String plain = block.plain();
    int space = plain.indexOf(' ');
    String first = space < 0 ? plain : plain.substring(0, space);
    return CONTINUATIONS.contains(first) || (first.startsWith("و") && first.length() > 3);
  }

  private static double repeats(String title, String lead) {
    Set<String> known = new HashSet<>();
    for (String word : lead.split("[^\\p{L}\\p{N}]+")) {
      known.add(stem(word));
    }
    int words = 0;
    int repeated = 0;
    for (String word : title.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 2) {
        words++;
        repeated += known.contains(stem(word)) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) repeated / words;
  }

  private static String stem(String word) {
    String stem = word.replaceFirst("^(وال|بال|فال|كال|لل|ال|و|ب|ل|ف)(?=\\p{L}{3})", "");
    return stem.length() > 4 ? stem.replaceFirst("(ات|ين|ون|ها|يه|ه|ا|s)$", "") : stem;
  }
}
