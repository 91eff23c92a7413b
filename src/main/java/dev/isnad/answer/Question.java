package dev.isnad.answer;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Turn;
import java.util.List;

/**
 * What is asked, and of which articles.
 *
 * @param text trimmed, 1 to {@value #LONGEST} characters
 * @param history the conversation before it, oldest turn first
 */
public record Question(String text, ArticleFilter filter, List<Turn> history) {
  public static final int LONGEST = 2000;

  public Question {
    history = List.copyOf(history);
  }

  /** A question that begins a conversation. */
  public Question(String text, ArticleFilter filter) {
    this(text, filter, List.of());
  }
}
