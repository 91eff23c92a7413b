package dev.isnad.answer;

/** In which of the two languages of the prompts and refusals a question is asked. */
final class QuestionLanguage {
  private static final String ARABIC_LETTERS = "[\\u0620-\\u064A]";

  private QuestionLanguage() {}

  /** Whether at least half of its letters are Arabic; also where it has none. */
  static boolean isArabic(String question) {
    int letters = question.replaceAll("\\P{L}", "").length();
    int others = question.replaceAll(ARABIC_LETTERS, "").replaceAll("\\P{L}", "").length();
    return letters == 0 || others <= letters / 2;
  }
}
