package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page that only leads to others, such as the index of a section: each of its lines is a link. It
 * reports nothing, so nothing of it may be cited.
 */
final class LinkList {
  private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+");

  /** A date or a section's name may stand between the links. */
  private static final int PERCENT = 90;

  private LinkList() {}

  /** Whether nearly all the text that the markup leaves, headings apart, is links. */
  static boolean is(List<Block> blocks) {
    long linked = 0;
    long all = 0;
    for (Block block : blocks) {
      if (block.removedBy() == null && block.kind() != Block.Kind.HEADING) {
        all += block.text().length();
        linked += isLink(block) ? block.text().length() : 0;
      }
    }
    return all > 0 && linked * 100 >= all * PERCENT;
  }

  /** A whole paragraph may be wrapped in a link, and is a paragraph still. */
  private static boolean isLink(Block block) {
    return ADDRESS.matcher(block.text()).matches()
        || (block.kind() == Block.Kind.LINK && !(block.isFullParagraph() && block.endsSentence()));
  }
}
