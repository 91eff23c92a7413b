package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.CleanedPage;
import dev.isnad.article.Paragraph;
import dev.isnad.article.ReadResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Articles and sources for the tests of the ingestion. */
final class Articles {

  private Articles() {}

  static Article article(String id, String... paragraphs) {
    return new Article(id, metadata("عنوان"), null, List.of(), numbered(paragraphs));
  }

  /** A page's article that carries others. */
  static Article host(String id, List<String> related, String... paragraphs) {
    return new Article(id, metadata("عنوان"), null, related, numbered(paragraphs));
  }

  static Article related(String id, String host, String... paragraphs) {
    return new Article(id, metadata("عنوان"), host, List.of(), numbered(paragraphs));
  }

  static ArticleMetadata metadata(String title) {
    return new ArticleMetadata(title, "صحيفة", null, null, null, "ar", List.of());
  }

  private static List<Paragraph> numbered(String... texts) {
    return IntStream.range(0, texts.length).mapToObj(i -> new Paragraph(i + 1, texts[i])).toList();
  }

  /** A source that reads each article from a page of its own. */
  static ArticleSource source(Article... articles) {
    return sink ->
        Arrays.stream(articles)
            .forEach(a -> sink.accept(new ReadResult.Read(a.id() + ".txt", page(a))));
  }

  static CleanedPage page(Article... articles) {
    return new CleanedPage(List.of(articles), List.of());
  }
}
