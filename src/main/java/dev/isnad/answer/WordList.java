package dev.isnad.answer;

import dev.isnad.text.WordAnalyzer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** A closed list of words, each with its inflected forms. */
final class WordList {
  private final Set<String> forms;

  private WordList(Set<String> forms) {
    this.forms = forms;
  }

  /** The words of a text as they stand there, normalised. */
  static WordList of(String words) {
    Set<String> forms = new HashSet<>();
    new WordAnalyzer().analyze(words).forEach(word -> forms.add(word.normalized()));
    return new WordList(Set.copyOf(forms));
  }

  /** Whether this very form, or the one behind its conjunction, is listed. */
  boolean has(String form) {
    return forms.contains(form) || forms.contains(withoutConjunction(form));
  }

  /** Whether the word is an inflection of a listed one. */
  boolean hasStemOf(Token token) {
    return has(token.form()) || !Collections.disjoint(token.lexeme().stems(), forms);
  }

  /** «وقال» without «و». */
  static String withoutConjunction(String form) {
    boolean conjunction = form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    return conjunction ? form.substring(1) : form;
  }
}
