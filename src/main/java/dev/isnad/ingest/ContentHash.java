package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Tells a changed article from an unchanged one: SHA-256 over all of its fields in a fixed order,
 * each with its length in front, so that no two articles share a form.
 */
final class ContentHash {
  private static final int ABSENT = -1;

  private final MessageDigest digest = sha256();

  private ContentHash() {}

  /** 64 hexadecimal digits. */
  static String of(Article article) {
    ContentHash hash = new ContentHash();
    ArticleMetadata metadata = article.metadata();
    hash.add(article.id());
    hash.add(metadata.title());
    hash.add(metadata.source());
    hash.add(metadata.url());
    hash.add(metadata.author());
    hash.add(Objects.toString(metadata.publishedAt(), null));
    hash.add(metadata.language());
    hash.add(metadata.keywords());
    hash.add(article.relatedTo());
    hash.add(article.related());
    hash.add(article.paragraphs().stream().map(Paragraph::text).toList());
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(List<String> texts) {
    addLength(texts.size());
    texts.forEach(this::add);
  }

  private void add(String text) {
    if (text == null) {
      addLength(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    addLength(bytes.length);
    digest.update(bytes);
  }

  private void addLength(int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
