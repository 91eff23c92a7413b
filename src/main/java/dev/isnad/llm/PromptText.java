package dev.isnad.llm;

/**
 * Articles, questions and answers as prompts may hold them. None is to be trusted: what could pass
 * for a fence or a marker in them is written with other characters.
 */
public final class PromptText {

  private PromptText() {}

  /** Fences are made of angle brackets, markers of square ones. */
  public static String escaped(String text) {
    return text.replace('<', '‹')
        .replace('>', '›')
        .replace('[', '(')
        .replace(']', ')')
        .replace('【', '(')
        .replace('】', ')')
        .replace('［', '(')
        .replace('］', ')');
  }

  /** An attribute also ends at a quotation mark, and stands on one line. */
  public static String attribute(String text) {
    return escaped(text).replace('"', '”').replaceAll("\\s+", " ");
  }
}
