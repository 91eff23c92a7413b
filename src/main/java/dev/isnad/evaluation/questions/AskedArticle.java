package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;

/**
 * An article that questions are asked of.
 *
 * @param story shared by its near-duplicates; an opaque label
 */
public record AskedArticle(Article article, String story) {}
