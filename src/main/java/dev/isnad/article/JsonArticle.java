package dev.isnad.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One article given as a JSON object.
 *
 * @param body its text, or {@code null} when it comes in paragraphs
 * @param paragraphs taken as they are, or {@code null} when it comes as a text
 */
record JsonArticle(String id, ArticleMetadata metadata, String body, List<String> paragraphs) {

  /**
   * @throws UnreadableException when a field has the wrong type or there is no text at all
   */
  static JsonArticle of(JsonNode node) throws UnreadableException {
    if (!node.isObject()) {
      throw new UnreadableException("expected a JSON object, got " + type(node));
    }
    List<String> paragraphs = node.path("paragraphs").isArray() ? paragraphs(node) : null;
    String body = string(node, "body", "content", "text");
    if (paragraphs == null && body == null) {
      throw new UnreadableException("the article has no body, content, text or paragraphs");
    }
    ArticleMetadata metadata =
        new ArticleMetadata(
            string(node, "title", "headline"),
            string(node, "source"),
            string(node, "url"),
            string(node, "author"),
            IsoDates.lenient(
                string(node, "publishedAt", "date_extracted", "date", "datePublished")),
            string(node, "language"),
            keywords(node));
    String id = string(node, "id");
    return new JsonArticle(
        id == null ? hashed(metadata, body, paragraphs) : id, metadata, body, paragraphs);
  }

  CleanedPage clean(ArticleCleaner cleaner) throws UnreadableException {
    if (id.length() > Article.LONGEST_ID) {
      throw new UnreadableException("its id has more than " + Article.LONGEST_ID + " characters");
    }
    return paragraphs == null
        ? cleaner.clean(id, metadata, body)
        : cleaner.number(id, metadata, paragraphs);
  }

  private static String hashed(ArticleMetadata metadata, String body, List<String> paragraphs) {
    if (metadata.url() != null) {
      return ArticleIds.ofText(metadata.url());
    }
    return ArticleIds.ofText(
        metadata.title() + "\n" + (paragraphs == null ? body : String.join("\n", paragraphs)));
  }

  private static List<String> paragraphs(JsonNode node) throws UnreadableException {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : node.get("paragraphs")) {
      if (!paragraph.isTextual()) {
        throw new UnreadableException("paragraphs must be strings, got " + type(paragraph));
      }
      paragraphs.add(paragraph.textValue());
    }
    return paragraphs;
  }

  private static List<String> keywords(JsonNode node) {
    JsonNode value = node.path("keywords");
    List<String> keywords = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(keyword -> add(keywords, keyword.asText()));
    } else if (value.isTextual()) {
      for (String keyword : value.textValue().split("[,،;؛]")) {
        add(keywords, keyword);
      }
    }
    return keywords;
  }

  private static void add(List<String> keywords, String keyword) {
    if (!keyword.isBlank()) {
      keywords.add(keyword.strip());
    }
  }

  /** The first field of these names that says anything; a number may stand for its digits. */
  private static String string(JsonNode node, String... names) throws UnreadableException {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isContainerNode()) {
        throw new UnreadableException(name + " must be a string, got " + type(value));
      }
      if ((value.isTextual() || value.isNumber()) && !Folded.trim(value.asText()).isEmpty()) {
        return Folded.trim(value.asText());
      }
    }
    return null;
  }

  private static String type(JsonNode node) {
    String name = node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    return (name.matches("[aeiou].*") ? "an " : "a ") + name;
  }
}
