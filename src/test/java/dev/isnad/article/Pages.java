package dev.isnad.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads pages given as text or bytes, for tests. */
final class Pages {
  private Pages() {}

  static List<ReadResult> read(String name, byte[] bytes) {
    return read(new ArticleReader(), name, bytes);
  }

  static List<ReadResult> read(ArticleReader reader, String name, byte[] bytes) {
    List<ReadResult> results = new ArrayList<>();
    reader.read(name, () -> new java.io.ByteArrayInputStream(bytes), results::add);
    return results;
  }

  static CleanedPage page(String name, String text) {
    return ((ReadResult.Read) read(name, text.getBytes(StandardCharsets.UTF_8)).get(0)).page();
  }

  static String failure(String name, byte[] bytes) {
    return ((ReadResult.Failed) read(name, bytes).get(0)).reason();
  }

  static List<String> texts(Article article) {
    return article.paragraphs().stream().map(Paragraph::text).toList();
  }

  static List<String> removed(CleanedPage page, String rule) {
    return page.removed().stream()
        .filter(block -> block.rule().equals(rule))
        .map(RemovedBlock::text)
        .toList();
  }
}
