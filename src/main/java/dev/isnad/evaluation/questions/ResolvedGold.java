package dev.isnad.evaluation.questions;

import java.util.List;
import java.util.Map;

/**
 * Where the evidence of questions stands.
 *
 * @param paragraphs for each piece of it the paragraphs that are it, ordered by article as {@link
 *     AskedArticles} has them and number; an empty list where none is
 */
public record ResolvedGold(Map<Gold, List<GoldParagraph>> paragraphs) {

  public ResolvedGold {
    paragraphs = Map.copyOf(paragraphs);
  }

  /** The paragraphs of each piece of a question's evidence, in the question's order. */
  public List<List<GoldParagraph>> of(EvaluationQuestion question) {
    return question.gold().stream().map(this::of).toList();
  }

  /** The paragraphs that are this piece of evidence. */
  public List<GoldParagraph> of(Gold gold) {
    return paragraphs.getOrDefault(gold, List.of());
  }
}
