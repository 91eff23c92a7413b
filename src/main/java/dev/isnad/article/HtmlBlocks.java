package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page into blocks as a browser would show them, and rules out what its markup rules out.
 */
final class HtmlBlocks implements NodeVisitor {
  private final Element main;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int mainDepth;
  private int headings;
  private Element outside;
  private String rule;

  private HtmlBlocks(Element main) {
    this.main = main;
  }

  static List<Block> of(Document page, Element main) {
    HtmlBlocks visitor = new HtmlBlocks(main);
    NodeTraversor.traverse(visitor, page.body());
    visitor.flush();
    return visitor.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (HtmlElements.breaks(element)) {
        flush();
      }
      enter(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (HtmlElements.breaks(element)) {
        flush();
      }
      leave(element);
    }
  }

  private void enter(Element element) {
    mainDepth += element == main ? 1 : 0;
    headings += HtmlElements.isHeading(element) ? 1 : 0;
    links += HtmlElements.isLink(element) ? 1 : 0;
    if (element.normalName().equals("br")) {
      text.append('\n');
    }
    if (outside == null && element != main) {
      rule = HtmlElements.rule(element);
      outside = rule == null ? null : element;
    }
  }

  private void leave(Element element) {
    mainDepth -= element == main ? 1 : 0;
    headings -= HtmlElements.isHeading(element) ? 1 : 0;
    links -= HtmlElements.isLink(element) ? 1 : 0;
    if (element == outside) {
      outside = null;
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      boolean after = text.length() == 0 || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
      if (!space || !after) {
        text.append(space ? ' ' : c);
        linked += links > 0 && Character.isLetterOrDigit(c) ? 1 : 0;
      }
    }
  }

  private void flush() {
    String shown = text.toString();
    long letters = shown.chars().filter(Character::isLetterOrDigit).count();
    boolean link = letters > 0 && linked * 10L >= letters * 9;
    text.setLength(0);
    linked = 0;
    String by = outside != null ? rule : mainDepth == 0 ? "html-outside-article" : null;
    TextBlocks.refuse(blocks.size());
    for (Block block : TextBlocks.of(shown)) {
      Block.Kind kind =
          headings > 0 ? Block.Kind.HEADING : link ? Block.Kind.LINK : Block.Kind.PLAIN;
      blocks.add(Block.of(block.text(), kind, by));
    }
  }
}
