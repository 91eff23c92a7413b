package dev.isnad.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: what the markup names so, else the one whose own
 * paragraphs hold the most text that is not links.
 */
final class MainContent {
  private static final int SHORTEST = 140;
  private static final List<String> NAMED =
      List.of("[itemprop~=(?i)^articleBody$]", "article", "main, [role=main]");

  private MainContent() {}

  static Element of(Document page) {
    Map<Element, Integer> lengths = new HashMap<>();
    for (Element text : page.select("p, blockquote, li, h2, h3")) {
      if (text.closest(HtmlBlocks.OUTSIDE) == null) {
        count(text, lengths);
      }
    }
    for (String query : NAMED) {
      Element best = null;
      for (Element candidate : page.select(query)) {
        int length = lengths.getOrDefault(candidate, 0);
        if (length >= SHORTEST && (best == null || length > lengths.getOrDefault(best, 0))) {
          best = candidate;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return densest(page, lengths);
  }

  private static void count(Element text, Map<Element, Integer> lengths) {
    int links = text.select("a").stream().mapToInt(link -> link.text().length()).sum();
    int length = Math.max(0, text.text().length() - 2 * links);
    int depth = 0;
    for (Element up = text.parent(); up != null && depth < 64; up = up.parent(), depth++) {
      lengths.merge(up, length, Integer::sum);
    }
  }

  /** The deepest element that still holds most of the page's paragraphs. */
  private static Element densest(Document page, Map<Element, Integer> lengths) {
    Element densest = page.body();
    int total = lengths.getOrDefault(densest, 0);
    Element deeper = total < SHORTEST ? null : densest;
    while (deeper != null) {
      densest = deeper;
      deeper = null;
      for (Element child : densest.children()) {
        if (lengths.getOrDefault(child, 0) * 10 >= total * 7) {
          deeper = child;
        }
      }
    }
    return densest;
  }
}
