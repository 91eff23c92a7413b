package dev.isnad.text;

/** The forms of a word that are indexed side by side; a question is matched in all of them. */
public enum View {
  /** The word with its spelling variants joined (alef, yeh, teh marbuta, diacritics, digits). */
  WORD,
  /** Light stem: the common prefixes and suffixes removed (Larkey, Ballesteros, Connell 2007). */
  LIGHT_STEM,
  /** The stem of the Snowball Arabic algorithm. */
  SNOWBALL_STEM,
  /** Character 3-grams of the normalised word with its edges marked. */
  NGRAM
}
