package dev.isnad.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes ids that stay the same when the same article is read again. */
final class ArticleIds {
  private static final int LONGEST = 200;
  private static final int HEAD = 150;
  private static final int HASH_DIGITS = 16;

  private ArticleIds() {}

  /** The path without its extension, with «-» for slashes and for all but letters and digits. */
  static String ofPath(String path) {
    String extension = FileKind.extension(path);
    String stem =
        extension.isEmpty() ? path : path.substring(0, path.length() - extension.length() - 1);
    String safe = stem.replaceAll("[^\\p{L}\\p{M}\\p{N}._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    if (safe.isEmpty()) {
      return ofText(path);
    }
    return safe.length() <= LONGEST ? safe : head(safe) + "-" + ofText(path);
  }

  /** The id of the article of this number that stands on the page of another. */
  static String ofRelated(String host, int number) {
    String id = host + "-related-" + number;
    return id.length() <= Article.LONGEST_ID ? id : head(host) + "-" + ofText(id);
  }

  private static String head(String text) {
    int end = Character.isHighSurrogate(text.charAt(HEAD - 1)) ? HEAD - 1 : HEAD;
    return text.substring(0, end);
  }

  /** A hash of a URL or a text, 16 hexadecimal digits. */
  static String ofText(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
