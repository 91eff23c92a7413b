package dev.isnad.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its extension and, where that is missing or wrong, by its first bytes. */
enum FileKind {
  TEXT,
  HTML,
  JSON,
  NDJSON,
  ZIP,
  UNKNOWN;

  static FileKind of(String name, byte[] head) {
    if (isZip(head)) {
      return named(name) == ZIP || extension(name).isEmpty() ? ZIP : UNKNOWN;
    }
    FileKind named = named(name);
    String start =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^(ï»¿)?\\s{0,200}", "");
    String lower = start.toLowerCase(Locale.ROOT);
    boolean html = lower.startsWith("<!doctype html") || lower.startsWith("<html");
    if (named == TEXT && html) {
      return HTML;
    }
    if (named == UNKNOWN && extension(name).isEmpty()) {
      return html ? HTML : start.startsWith("{\"") || start.startsWith("[{") ? JSON : TEXT;
    }
    return named;
  }

  static String extension(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static FileKind named(String name) {
    return switch (extension(name)) {
      case "txt", "text", "md", "markdown" -> TEXT;
      case "html", "htm", "xhtml" -> HTML;
      case "json" -> JSON;
      case "ndjson", "jsonl" -> NDJSON;
      case "zip" -> ZIP;
      default -> UNKNOWN;
    };
  }

  private static boolean isZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8 && head[3] <= 8;
  }
}
