package dev.isnad.text;

import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Both stems of a normalised word: Arabic by Lucene's light stemmer (light10: Larkey, Ballesteros,
 * Connell 2007) and by Snowball's, English by the plural stemmer (Harman 1991) and Snowball's
 * Porter 2. Words of other scripts and numerals are their own stems. Not thread-safe.
 */
final class Stemmer {
  /**
   * The forms of so many recent words are kept, each in the slot of its hash: a few thousand words
   * make up most of any text, and the Snowball stemmer alone took a quarter of a question's time.
   */
  private static final int RECENT_BITS = 14;

  private static final int RECENT = 1 << RECENT_BITS;

  private final ArabicStemmer light = new ArabicStemmer();
  private final SnowballStemmer snowball = new org.tartarus.snowball.ext.ArabicStemmer();
  private final EnglishMinimalStemmer plural = new EnglishMinimalStemmer();
  private final SnowballStemmer porter = new EnglishStemmer();

  /**
   * Shared by all threads, of which answers have hundreds: one for each held some megabytes and was
   * empty when its thread began. Words cannot change, so a race costs no more than a second stem.
   */
  private static final Word[] RECENT_WORDS = new Word[RECENT];

  /** The word at {@code span} whose normalised form is {@code normalized}. */
  Word word(Span span, String normalized) {
    int slot = (normalized.hashCode() * 0x9E3779B1) >>> 32 - RECENT_BITS;
    Word known = RECENT_WORDS[slot];
    if (known == null || !known.normalized().equals(normalized)) {
      known = new Word(span, normalized, light(normalized), snowball(normalized));
      RECENT_WORDS[slot] = known;
    }
    return new Word(span, known.normalized(), known.lightStem(), known.snowballStem());
  }

  String light(String word) {
    if (isArabic(word)) {
      char[] letters = word.toCharArray();
      int length = light.stem(letters, letters.length);
      // The accusative's alef (عامًا, كتابًا), which light10 leaves on the word.
      boolean accusative = length > 3 && letters[length - 1] == 'ا';
      return new String(letters, 0, accusative ? length - 1 : length);
    }
    if (isLatin(word)) {
      char[] letters = word.toCharArray();
      return new String(letters, 0, plural.stem(letters, letters.length));
    }
    return word;
  }

  String snowball(String word) {
    if (isArabic(word)) {
      return stem(snowball, word);
    }
    return isLatin(word) ? stem(porter, word) : word;
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? word : stem;
  }

  private static boolean isArabic(String word) {
    char first = word.charAt(0);
    return first >= 0x0620 && first <= 0x06FF && Character.isLetter(first);
  }

  private static boolean isLatin(String word) {
    char first = word.charAt(0);
    return first >= 'a' && first <= 'z';
  }
}
