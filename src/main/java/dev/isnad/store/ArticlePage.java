package dev.isnad.store;

import java.util.List;

/**
 * Some of the stored articles, ordered by id.
 *
 * @param next where the next page starts: pass it on as {@code after}; {@code null} on the last
 */
public record ArticlePage(List<StoredArticle> articles, String next) {}
