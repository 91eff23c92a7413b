package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;

/**
 * A paragraph that is a piece of evidence.
 *
 * @param story shared by the near-duplicates of its article
 */
public record GoldParagraph(Article article, Paragraph paragraph, String story) {

  @Override
  public String toString() {
    return article.id() + "#" + paragraph.number();
  }
}
