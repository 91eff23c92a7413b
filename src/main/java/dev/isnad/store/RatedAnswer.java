package dev.isnad.store;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import java.util.List;

/**
 * An answer as far as a rating needs it.
 *
 * @param question as it was asked
 * @param turns the questions before it that were kept of its conversation, oldest first
 * @param filter which articles could answer
 * @param answered whether it was an answer rather than a refusal
 * @param cited each paragraph once; empty for a refusal
 * @param generator who wrote it: {@code extractive} or a language model's name
 */
public record RatedAnswer(
    String question,
    List<String> turns,
    ArticleFilter filter,
    boolean answered,
    List<CitedParagraph> cited,
    String generator) {

  public RatedAnswer {
    turns = List.copyOf(turns);
    cited = List.copyOf(cited);
  }
}
