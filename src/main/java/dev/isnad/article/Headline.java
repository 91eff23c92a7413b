package dev.isnad.article;

/** Finds the title or standfirst among the lines that stand before an article's first paragraph. */
final class Headline {
  static final String TITLE = "title";
  private static final int MOST_LINES = 12;
  private static final int LABEL_WORDS = 2;

  private final PageBlocks blocks;

  Headline(PageBlocks blocks) {
    this.blocks = blocks;
  }

  /**
   * Hands the title at or behind {@code from}, if there is one, to the open section.
   *
   * @return the index of the first block that is still to be read
   */
  int take(int from, PageSplitter page) {
    int title = find(from, page);
    if (title < 0) {
      return from;
    }
    for (int i = from; i < title; i++) {
      lineBefore(i, page);
    }
    Block block = blocks.get(title);
    page.open().title(withoutMark(block));
    page.remove(block, TITLE);
    return title + 1;
  }

  private void lineBefore(int i, PageSplitter page) {
    Block block = blocks.get(i);
    Place place = page.place(i);
    CleaningRule rule = CleaningRules.match(place);
    if (block.removedBy() != null) {
      page.remove(block, block.removedBy());
    } else {
      page.remove(block, rule == null ? "section-label" : rule.name());
      if (rule != null && rule.name().equals(HeadLineRules.DATE)) {
        page.open().publishedAt(DateLine.parse(block.plain()));
      } else if (rule != null && rule.name().equals(HeadLineRules.BYLINE)) {
        page.open().author(Byline.author(place));
        page.open().publishedAt(DateLine.parse(block.plain()));
      }
    }
  }

  private int find(int from, PageSplitter page) {
    int candidate = -1;
    for (int i = from; i < Math.min(blocks.size(), from + MOST_LINES); i++) {
      Block block = blocks.get(i);
      if (block.removedBy() != null || isFurniture(i, page)) {
        continue;
      }
      if (!block.isTitleLike() || blocks.marker(i) != null) {
        break;
      }
      if (candidate >= 0) {
        // A word or two over the headline name the section of the site.
        boolean label = blocks.get(candidate).words() <= LABEL_WORDS && block.words() > 3;
        return confirmed(label ? i : candidate);
      }
      candidate = i;
    }
    return candidate < 0 ? -1 : confirmed(candidate);
  }

  private boolean isFurniture(int i, PageSplitter page) {
    CleaningRule rule = CleaningRules.match(page.place(i));
    return rule != null && blocks.get(i).kind() == Block.Kind.PLAIN;
  }

  /** A headline heads something longer than itself. */
  private int confirmed(int title) {
    for (int i = title + 1; i < blocks.size() && i < title + MOST_LINES; i++) {
      Block block = blocks.get(i);
      if (block.removedBy() == null
          && (block.isFullParagraph() || (block.endsSentence() && !block.isBullet()))) {
        return blocks.marker(i) == null ? title : -1;
      }
    }
    return -1;
  }

  private static String withoutMark(Block block) {
    return block.text().replaceFirst("^#{1,6} ", "");
  }
}
