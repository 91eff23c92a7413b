package dev.isnad.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the element that holds the article: what the markup names so, else the deepest one that
 * still holds most of the page's running text; links count against it.
 */
final class MainContent implements NodeVisitor {
  private static final int SHORTEST = 140;
  private static final int SHORTEST_TEXT = 20;
  private static final List<String> NAMED =
      List.of("[itemprop~=(?i)^articleBody$]", "article", "main, [role=main]");

  /** How much running text each element holds. */
  private final Map<Element, Integer> lengths = new IdentityHashMap<>();

  private Element outside;
  private int links;

  private MainContent() {}

  static Element of(Document page) {
    MainContent content = new MainContent();
    NodeTraversor.traverse(content, page.body());
    for (String query : NAMED) {
      Element best = null;
      for (Element candidate : page.select(query)) {
        int length = content.length(candidate);
        if (length >= SHORTEST && (best == null || length > content.length(best))) {
          best = candidate;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return content.densest(page.body());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int length = Folded.trim(text.getWholeText()).length();
      if (outside == null && length >= SHORTEST_TEXT) {
        lengths.merge(text.parent(), links > 0 ? -length : length, Integer::sum);
      }
    } else if (node instanceof Element element) {
      links += HtmlElements.isLink(element) ? 1 : 0;
      outside = outside == null && HtmlElements.rule(element) != null ? element : outside;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= HtmlElements.isLink(element) ? 1 : 0;
      outside = outside == element ? null : outside;
      if (element.parent() != null) {
        lengths.merge(element.parent(), length(element), Integer::sum);
      }
    }
  }

  private int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  private Element densest(Element body) {
    int total = length(body);
    Element densest = body;
    Element deeper = total < SHORTEST ? null : body;
    while (deeper != null) {
      densest = deeper;
      deeper = null;
      for (Element child : densest.children()) {
        if (length(child) * 10L >= total * 8L) {
          deeper = child;
        }
      }
    }
    return densest;
  }
}
