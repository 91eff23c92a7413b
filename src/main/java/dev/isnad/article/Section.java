package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** One article of a page while the page is being read. */
final class Section {
  private static final int KEYWORD_CONTEXT = 100_000;

  private final String id;
  private final String relatedTo;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private String title;
  private String source;
  private String author;
  private String keywordLine;
  private PublishedAt publishedAt;
  private boolean ended;

  Section(String id, String relatedTo) {
    this.id = id;
    this.relatedTo = relatedTo;
  }

  String id() {
    return id;
  }

  boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  /** Whether a marker has closed it: nothing behind one returns to the article. */
  boolean isEnded() {
    return ended;
  }

  void end() {
    ended = !paragraphs.isEmpty();
  }

  void paragraph(String text) {
    paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
  }

  void title(String text) {
    title = title == null ? text : title;
  }

  void source(String text) {
    source = source == null && !text.isEmpty() ? text : source;
  }

  void author(String text) {
    author = author == null ? text : author;
  }

  void keywords(String line) {
    keywordLine = keywordLine == null && !line.isEmpty() ? line : keywordLine;
  }

  void publishedAt(PublishedAt date) {
    publishedAt = publishedAt == null ? date : publishedAt;
  }

  /**
   * @param given what is known from elsewhere; it wins over what the page says
   */
  Article toArticle(ArticleMetadata given, List<String> related) {
    String text = text();
    String named = first(given.title(), title);
    ArticleMetadata metadata =
        new ArticleMetadata(
            named == null ? Titles.derive(paragraphs.get(0).text()) : named,
            first(given.source(), source),
            given.url(),
            first(given.author(), author),
            given.publishedAt() == null ? publishedAt : given.publishedAt(),
            first(given.language(), Languages.of(text)),
            keywords(given, text));
    return new Article(id, metadata, relatedTo, related, paragraphs);
  }

  private List<String> keywords(ArticleMetadata given, String text) {
    return given.keywords().isEmpty() && keywordLine != null
        ? KeywordRun.split(keywordLine, title == null ? text : title + "\n" + text)
        : given.keywords();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (text.length() < KEYWORD_CONTEXT) {
        text.append(paragraph.text(), 0, Math.min(paragraph.text().length(), KEYWORD_CONTEXT));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String first(String a, String b) {
    return a == null || a.isBlank() ? b : a;
  }
}
