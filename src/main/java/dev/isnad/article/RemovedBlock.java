package dev.isnad.article;

/**
 * A piece of a page that is not its article.
 *
 * @param articleId the article on whose page it stood
 * @param rule the name of the cleaning rule that removed it
 * @param text what was removed, verbatim
 */
public record RemovedBlock(String articleId, String rule, String text) {}
