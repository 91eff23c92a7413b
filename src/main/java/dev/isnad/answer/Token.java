package dev.isnad.answer;

import dev.isnad.text.Word;

/**
 * A word in its text.
 *
 * @param index its place among the text's words
 * @param clause the number of its clause in the text: clauses end at punctuation and conjunctions
 * @param sentence the number of its sentence in the text
 */
record Token(Word word, Lexeme lexeme, int index, int clause, int sentence) {

  String form() {
    return word.normalized();
  }

  boolean is(Lexeme.Trait trait) {
    return lexeme.is(trait);
  }

  /** Whether it claims something that a paragraph must bear out. */
  boolean isContent() {
    return !is(Lexeme.Trait.FUNCTION) && !isNumeral();
  }

  boolean isNumeral() {
    char first = form().charAt(0);
    return first >= '0' && first <= '9';
  }
}
