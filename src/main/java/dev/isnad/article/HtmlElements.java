package dev.isnad.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a page's elements are for. Looks at names and attributes only: jsoup's {@code is(query)}
 * climbs to the root each time, which a deeply nested page turns into hours.
 */
final class HtmlElements {
  private static final Set<String> FURNITURE =
      Set.of("nav", "aside", "footer", "form", "figcaption", "button", "select", "dialog", "menu");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "banner", "menu");

  /**
   * Class names that frameworks give to furniture; whole names, so that «story-share» is no match.
   */
  private static final Set<String> CLASSES =
      Set.of(
          "comments",
          "comment-list",
          "comments-area",
          "share",
          "sharing",
          "share-buttons",
          "social-share",
          "sharedaddy",
          "newsletter",
          "breadcrumb",
          "breadcrumbs",
          "caption",
          "wp-caption-text",
          "image-caption",
          "advertisement",
          "ads",
          "post-tags",
          "tags-links",
          "related-posts",
          "jp-relatedposts",
          "cookie-notice");

  /** A form with this much text wraps a whole page, as ASP.NET writes them. */
  private static final int WRAPPING_FORM = 1000;

  private static final Set<String> CELLS =
      Set.of("td", "th", "dt", "dd", "caption", "button", "select", "option", "summary", "label");

  private HtmlElements() {}

  /** The rule by which an element and all in it is no article, or {@code null}. */
  static String rule(Element element) {
    String name = element.normalName();
    if (FURNITURE.contains(name)) {
      // Forms do not nest, so their text is looked at once.
      boolean wraps = name.equals("form") && element.wholeText().length() > WRAPPING_FORM;
      return wraps ? null : "html-" + name;
    }
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    if (ROLES.contains(role)) {
      return "html-" + role;
    }
    return isHidden(element) ? "html-hidden" : hasFurnitureClass(element) ? "html-class" : null;
  }

  private static boolean hasFurnitureClass(Element element) {
    for (String name : element.className().split("\\s+")) {
      if (CLASSES.contains(name.toLowerCase(Locale.ROOT))) {
        return !element.normalName().equals("body");
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Whether a browser starts a new line for it. */
  static boolean breaks(Element element) {
    return element.isBlock() || CELLS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  static boolean isLink(Element element) {
    return element.normalName().equals("a");
  }
}
