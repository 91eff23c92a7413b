package dev.isnad.article;

import java.util.List;

/**
 * What one page holds: its article first, then the related articles that stood on it in full.
 *
 * @param articles at least one
 * @param removed everything else, in the order of the page
 */
public record CleanedPage(List<Article> articles, List<RemovedBlock> removed) {

  public CleanedPage {
    articles = List.copyOf(articles);
    removed = List.copyOf(removed);
  }
}
