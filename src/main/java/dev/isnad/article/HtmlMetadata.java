package dev.isnad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page's markup says of its article: JSON-LD first, then meta tags, then elements. */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_JSON = 1 << 20;

  private final Document page;
  private final JsonNode article;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.article = newsArticle(page);
  }

  static ArticleMetadata of(Document page) {
    return new HtmlMetadata(page).read();
  }

  private ArticleMetadata read() {
    return new ArticleMetadata(
        first(text(article.path("headline")), heading(), meta("og:title"), title()),
        first(name(article.path("publisher")), meta("og:site_name")),
        first(attribute("link[rel=canonical]", "href"), meta("og:url"), text(article.path("url"))),
        first(name(article.path("author")), meta("author"), meta("article:author")),
        published(),
        language(),
        keywords());
  }

  private PublishedAt published() {
    return IsoDates.lenient(
        first(
            text(article.path("datePublished")),
            meta("article:published_time"),
            meta("datePublished"),
            meta("date"),
            attribute("time[itemprop=datePublished]", "datetime"),
            attribute("time[datetime]", "datetime")));
  }

  private String language() {
    String language = first(text(article.path("inLanguage")), attribute("html", "lang"));
    return language != null && language.matches("[A-Za-z]{2}([-_].{0,20})?")
        ? language.substring(0, 2).toLowerCase(java.util.Locale.ROOT)
        : null;
  }

  private List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    JsonNode stated = article.path("keywords");
    if (stated.isArray()) {
      stated.forEach(keyword -> add(keywords, keyword.asText()));
      return keywords;
    }
    String line = first(text(stated), meta("keywords"), meta("news_keywords"));
    if (line != null) {
      for (String keyword : line.split("[,،;؛]")) {
        add(keywords, keyword);
      }
    }
    return keywords;
  }

  private static void add(List<String> keywords, String keyword) {
    String trimmed = Folded.trim(keyword);
    if (!trimmed.isEmpty()) {
      keywords.add(trimmed);
    }
  }

  /** The only first-level heading; several head several things. */
  private String heading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? headings.get(0).text() : null;
  }

  private String title() {
    return page.title();
  }

  private String meta(String name) {
    Element meta =
        page.selectFirst(
            "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
    return meta == null ? null : meta.attr("content");
  }

  private String attribute(String query, String attribute) {
    Element element = page.selectFirst(query);
    return element == null ? null : element.attr(attribute);
  }

  private static JsonNode newsArticle(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        if (script.data().length() <= LONGEST_JSON) {
          JsonNode found = find(JSON.readTree(script.data()), 0);
          if (found != null) {
            return found;
          }
        }
      } catch (JsonProcessingException e) {
        // Pages carry broken JSON-LD now and then; the meta tags say the same.
        continue;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode find(JsonNode node, int depth) {
    if (node.isObject() && isArticle(node.path("@type"))) {
      return node;
    }
    JsonNode inner = node.isArray() ? node : node.path("@graph");
    if (depth < 4 && inner.isArray()) {
      for (JsonNode child : inner) {
        JsonNode found = find(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? isArticle(type.path(0))
        : type.asText().matches(".{0,40}(Article|BlogPosting)");
  }

  private static String name(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return one.isObject() ? text(one.path("name")) : text(one);
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !Folded.trim(value).isEmpty()) {
        return Folded.trim(value);
      }
    }
    return null;
  }
}
