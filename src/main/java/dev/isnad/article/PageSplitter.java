package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks the blocks of one page once: paragraphs go to the article that is open, metadata lines to
 * its metadata, and everything else to the report. A marker closes the article; «إقرأ أيضاً» may
 * open the next one.
 */
final class PageSplitter {
  private final String id;
  private final ArticleMetadata given;
  private final PageBlocks blocks;
  private final LookAhead ahead;
  private final List<CleaningRule> rules;
  private final List<Section> sections = new ArrayList<>();
  private final List<RemovedBlock> removed = new ArrayList<>();
  private Section open;
  private boolean links;
  private boolean awaitsSource;

  /**
   * @param rules asked in their order
   */
  PageSplitter(String id, ArticleMetadata given, List<Block> blocks, List<CleaningRule> rules) {
    this.rules = rules;
    this.id = id;
    this.given = given;
    this.blocks = new PageBlocks(blocks);
    this.ahead = new LookAhead(this.blocks);
  }

  /** The page, or {@code null} when no paragraph is left of it. */
  CleanedPage split() {
    open = new Section(id, null);
    sections.add(open);
    int i = given.title() == null ? new Headline(blocks).take(0, this) : repeatedTitle();
    while (i < blocks.size()) {
      i = step(i);
    }
    return page();
  }

  Section open() {
    return open;
  }

  void remove(Block block, String rule) {
    removed.add(new RemovedBlock(open.id(), rule, block.text()));
  }

  /** Handles the block at {@code i} and returns the index of the next one. */
  private int step(int i) {
    Block block = blocks.get(i);
    if (block.removedBy() != null) {
      remove(block, block.removedBy());
      return i + 1;
    }
    MarkerLine line = blocks.marker(i);
    if (line != null) {
      return marker(i, line);
    }
    if (awaitsSource && block.words() <= 8 && block.isTitleLike()) {
      awaitsSource = false;
      open.source(block.text());
      remove(block, Marker.SOURCE.rule());
    } else if (links) {
      remove(block, Marker.SIMILAR.rule());
    } else if (open.isEnded()) {
      remove(block, "after-article-end");
    } else {
      text(i, block);
    }
    return i + 1;
  }

  private void text(int i, Block block) {
    Place place = place(i);
    CleaningRule rule = CleaningRules.match(place, rules);
    if (rule == null) {
      open.paragraph(block.text());
      return;
    }
    remove(block, rule.name());
    if (rule.name().equals(HeadLineRules.DATE)) {
      open.publishedAt(DateLine.parse(block.plain()));
    } else if (rule.name().equals(HeadLineRules.BYLINE)) {
      open.author(Byline.author(place));
      open.publishedAt(DateLine.parse(block.plain()));
    }
  }

  private int marker(int i, MarkerLine line) {
    Block block = blocks.get(i);
    return switch (line.marker()) {
      case READ_ALSO -> readAlso(i, line);
      case SIMILAR, RELATED_LINKS -> links(i, line);
      default -> {
        closing(block, line);
        yield i + 1;
      }
    };
  }

  /** Reports the line, and what a scrape has glued behind it under that one's own rule. */
  private void closing(Block block, MarkerLine line) {
    if (line.tail() >= 0) {
      Block tail = Block.of(Folded.trim(block.text().substring(line.tail())));
      remove(Block.of(Folded.trim(block.text().substring(0, line.tail()))), line.marker().rule());
      closing(line);
      MarkerLine next = MarkerLine.find(tail);
      if (next == null) {
        remove(tail, Marker.TAGS.rule());
      } else {
        closing(tail, next);
      }
    } else {
      remove(block, line.marker().rule());
      closing(line);
    }
  }

  private void closing(MarkerLine line) {
    switch (line.marker()) {
      case SOURCE -> {
        open.source(line.rest());
        awaitsSource = line.rest().isEmpty();
      }
      case KEYWORDS -> open.keywords(line.rest());
      case SIMILAR -> links = !open.isEmpty();
      default -> {}
    }
    open.end();
  }

  private int readAlso(int i, MarkerLine line) {
    remove(blocks.get(i), line.marker().rule());
    if (!line.rest().isEmpty()) {
      return i + 1;
    }
    boolean closed = open.isEnded() || links;
    if (!open.isEmpty() && (closed ? ahead.opensBehindEnd(i) : ahead.opensAmidText(i))) {
      open = new Section(ArticleIds.ofRelated(id, sections.size()), id);
      sections.add(open);
      links = false;
      awaitsSource = false;
      return new Headline(blocks).take(i + 1, this);
    }
    int teaser = closed ? -1 : ahead.teaserBehind(i);
    return teaser < 0 ? i + 1 : removeUntil(i + 1, teaser + 1, Marker.READ_ALSO.rule());
  }

  private int links(int i, MarkerLine line) {
    int resumed = line.marker() == Marker.RELATED_LINKS && !open.isEnded() ? ahead.resumes(i) : -1;
    if (resumed >= 0) {
      return removeUntil(i, resumed, line.marker().rule());
    }
    links = !open.isEmpty();
    if (links && sections.get(0) != open) {
      open.end();
      open = sections.get(0);
    }
    remove(blocks.get(i), line.marker().rule());
    open.end();
    return i + 1;
  }

  private int removeUntil(int from, int until, String rule) {
    for (int i = from; i < until; i++) {
      String markup = blocks.get(i).removedBy();
      remove(blocks.get(i), markup == null ? rule : markup);
    }
    return until;
  }

  private int repeatedTitle() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.removedBy() == null) {
        if (blocks.size() > 1 && block.plain().equals(Folded.of(given.title()).text())) {
          removeUntil(0, i + 1, Headline.TITLE);
          return i + 1;
        }
        return 0;
      }
    }
    return 0;
  }

  /** The block at {@code i} between its nearest neighbours that the markup does not rule out. */
  Place place(int i) {
    return blocks.place(i, open.isEmpty());
  }

  private CleanedPage page() {
    if (sections.get(0).isEmpty()) {
      return null;
    }
    List<Article> articles = new ArrayList<>();
    List<String> related = new ArrayList<>();
    for (Section section : sections.subList(1, sections.size())) {
      if (!section.isEmpty()) {
        articles.add(section.toArticle(ArticleMetadata.UNKNOWN, List.of()));
        related.add(section.id());
      }
    }
    articles.add(0, sections.get(0).toArticle(given, related));
    return new CleanedPage(articles, removed);
  }
}
