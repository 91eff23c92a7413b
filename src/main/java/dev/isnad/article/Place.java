package dev.isnad.article;

/**
 * A block where it stands, which is what a cleaning rule judges.
 *
 * @param previous the block before it on the page, or {@code null}
 * @param next the block after it, or {@code null}
 * @param first whether no paragraph of the article stands before it
 */
record Place(Block block, Block previous, Block next, boolean first) {

  /** The middle of an article: a full paragraph before it and one after it. */
  boolean isBetweenParagraphs() {
    return previous != null
        && previous.isFullParagraph()
        && next != null
        && next.isFullParagraph()
        && next.endsSentence();
  }

  String plain() {
    return block.plain();
  }
}
