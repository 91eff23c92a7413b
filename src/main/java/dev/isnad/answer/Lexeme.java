package dev.isnad.answer;

import java.util.List;
import java.util.Set;

/**
 * What is known of a word form, whatever text it stands in.
 *
 * @param form normalised
 * @param stems forms that it may be an inflection of
 * @param nominalRoots its consonants without long vowels
 * @param roots its possible roots
 * @param concepts numbers of the sets of synonyms that it belongs to
 * @param places numbers of the places that it names or is the nationality of
 * @param countries its places with the countries that they lie in
 * @param traits what kind of word it is
 * @param keys all by which it may be related to another word
 */
record Lexeme(
    String form,
    Set<String> stems,
    Set<String> nominalRoots,
    Set<String> roots,
    Set<Integer> concepts,
    Set<Integer> places,
    Set<Integer> countries,
    Set<Trait> traits,
    List<Object> keys) {

  /** A kind of word; several may hold. */
  enum Trait {
    /** Joins or asks, names nothing. */
    FUNCTION,
    /** Reports or introduces, claims nothing by itself. */
    NEUTRAL,
    GIVEN_NAME,
    /** A person's name stands behind it. */
    TITLE,
    /** Carries the article. */
    DEFINITE,
    /** Says that somebody says or thinks something. */
    SPEECH,
    /** A verb that the lexicon knows, or one in the present tense. */
    VERB,
    /** Has a verb's shape or a verbal noun's. */
    VERBAL
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isPlace() {
    return !places.isEmpty();
  }

  /** Whether the lexicon knows it as ordinary vocabulary. */
  boolean isVocabulary() {
    return !concepts.isEmpty() || is(Trait.NEUTRAL) || is(Trait.FUNCTION);
  }
}
