package dev.isnad.evaluation.questions;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A question file as it was read.
 *
 * @param name the file's as it was given, with its ending and perhaps its directories
 * @param text without its byte order mark
 * @param sha256 of its bytes, in hexadecimal digits
 */
record SourceFile(String name, String text, String sha256) {
  private static final char MARK = '\uFEFF';
  private static final String ADVICE = "save the file in UTF-8 (a spreadsheet as \"CSV UTF-8\")";
  private static final int MEGABYTE = 1 << 20;

  /**
   * @param largest how many bytes are taken
   * @throws ProblemException if there are more, or they are no UTF-8
   */
  static SourceFile read(String name, InputStream in, int largest) throws IOException {
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "%s: expected at most %d MB, got more.".formatted(name, largest / MEGABYTE));
    }
    String text = decoded(name, bytes);
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return new SourceFile(
        name,
        marked ? text.substring(1) : text,
        HexFormat.of().formatHex(Sha256.begin().digest(bytes)));
  }

  /** The name without directories and ending. */
  String stem() {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar));
    String file = name.substring(slash + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static String decoded(String name, byte[] bytes) {
    if (isUtf16(bytes)) {
      throw new Flaws(name).last("expected UTF-8, got UTF-16 (\"Unicode text\"): " + ADVICE);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException e) {
      int line = 1 + newlines(bytes, in.position());
      throw new Flaws(name).last(line, "expected UTF-8, got other bytes: " + ADVICE);
    }
  }

  /** By its byte order mark, which spreadsheets and editors write. */
  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static int newlines(byte[] bytes, int end) {
    int newlines = 0;
    for (int i = 0; i < end; i++) {
      newlines += bytes[i] == '\n' ? 1 : 0;
    }
    return newlines;
  }
}
