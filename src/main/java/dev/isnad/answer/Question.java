package dev.isnad.answer;

import dev.isnad.article.ArticleFilter;

/**
 * What is asked, and of which articles.
 *
 * @param text trimmed, 1 to {@value #LONGEST} characters
 */
public record Question(String text, ArticleFilter filter) {
  public static final int LONGEST = 2000;
}
