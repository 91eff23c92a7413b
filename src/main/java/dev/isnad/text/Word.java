package dev.isnad.text;

import java.util.List;

/**
 * One word of a text.
 *
 * @param span where it stands in the original text
 * @param normalized its normalised form, never empty
 * @param lightStem its light stem, never empty
 * @param snowballStem its Snowball stem, never empty
 */
public record Word(Span span, String normalized, String lightStem, String snowballStem) {

  /** The terms under which this word is indexed in {@code view}: one, or several for n-grams. */
  public List<String> terms(View view) {
    return switch (view) {
      case WORD -> List.of(normalized);
      case LIGHT_STEM -> List.of(lightStem);
      case SNOWBALL_STEM -> List.of(snowballStem);
      case NGRAM -> Ngrams.of(normalized);
    };
  }
}
