package dev.isnad.text;

import java.text.Normalizer;

/**
 * Joins the spellings of a letter: diacritics and tatweel go, alef, yeh, kaf and teh marbuta become
 * one form each, presentation forms are decomposed, digits of any script become ASCII, Latin loses
 * case and accents. The same folding serves questions, paragraphs and comparisons of quotes.
 */
final class CharacterFolding {

  private CharacterFolding() {}

  /** Appends the folded form of one code point: none, one or several. */
  static void fold(int c, StringBuilder out) {
    if (c < 0x80) {
      out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    } else if (c >= 0x0600 && c <= 0x06FF) {
      foldArabic((char) c, out);
    } else if (!isIgnorable(c)) {
      decompose(c, out);
    }
  }

  private static void foldArabic(char c, StringBuilder out) {
    switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى', 'ی', 'ې' -> out.append('ي');
      case 'ک', 'ڪ' -> out.append('ك');
      case 'ة', 'ہ', 'ۀ' -> out.append('ه');
      case '٫' -> out.append('.');
      case '٬' -> out.append(',');
      case '٪' -> out.append('%');
      default -> {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
          out.append((char) ('0' + digit));
        } else if (!isIgnorable(c)) {
          out.append(c);
        }
      }
    }
  }

  /** The spaces and dots of a decomposition (ﷺ, ŀ) are left out: they would end the word. */
  private static void decompose(int c, StringBuilder out) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
      int part = parts.codePointAt(i);
      if (!Character.isLetterOrDigit(part)) {
        continue;
      }
      if (part != c && part <= 0x06FF) {
        fold(part, out);
      } else if (!isIgnorable(part)) {
        int digit = Character.digit(part, 10);
        out.appendCodePoint(digit >= 0 ? '0' + digit : Character.toLowerCase(part));
      }
    }
  }

  /** Marks, tatweel and invisible format characters carry no word of their own. */
  static boolean isIgnorable(int c) {
    if (c == 'ـ') {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
