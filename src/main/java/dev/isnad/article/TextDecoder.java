package dev.isnad.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds out how a text is encoded: by its byte order mark, else strict UTF-8, else windows-1256
 * when it reads as Arabic in it. Anything else is an error rather than a guess.
 */
final class TextDecoder {
  static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final int HEAD = 1 << 16;

  private TextDecoder() {}

  /**
   * The text of {@code bytes}.
   *
   * @throws UnreadableException when it is no text in a known encoding
   */
  static String decode(byte[] bytes) throws UnreadableException {
    Charset charset = charset(bytes, true);
    int mark = markLength(bytes);
    try {
      String text =
          strict(charset).decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark)).toString();
      refuseBinary(text);
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("it is not valid " + charset.name());
    }
  }

  /** A reader that fails on a malformed character; the encoding is decided by the first bytes. */
  static Reader reader(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    Charset charset = charset(head, head.length < HEAD);
    int mark = markLength(head);
    InputStream start = new java.io.ByteArrayInputStream(head, mark, head.length - mark);
    return new InputStreamReader(new java.io.SequenceInputStream(start, in), strict(charset));
  }

  private static Charset charset(byte[] bytes, boolean whole) throws UnreadableException {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    long broken = firstBroken(bytes, whole);
    if (broken < 0) {
      return StandardCharsets.UTF_8;
    }
    if (WindowsArabic.looksLike(bytes)) {
      return WINDOWS_1256;
    }
    throw new UnreadableException(
        "it is neither valid UTF-8 (the first broken byte is at offset "
            + broken
            + ") nor Arabic in windows-1256");
  }

  /** The offset of the first byte that is no UTF-8, or -1. */
  private static long firstBroken(byte[] bytes, boolean whole) {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out, whole);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static void refuseBinary(String text) throws UnreadableException {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new UnreadableException(
            "it is a binary file, not a text (NUL at character " + i + ")");
      }
      controls += Character.isISOControl(c) && "\t\n\u000B\f\r\u0085".indexOf(c) < 0 ? 1 : 0;
    }
    if (controls > 8 && controls * 100L > text.length()) {
      throw new UnreadableException(
          "it is a binary file, not a text (" + controls + " control characters)");
    }
  }

  private static int markLength(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    byte[] expected = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      expected[i] = (byte) mark[i];
    }
    return Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
