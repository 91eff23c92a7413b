package dev.isnad.article;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which articles a question may be answered from. Empty sets and {@code null} dates do not
 * restrict; an article without a date fails any date bound.
 *
 * @param articleIds the article is one of these
 * @param sources its source is one of these, letter for letter
 * @param publishedFrom published on this day or later
 * @param publishedTo published on this day or earlier
 */
public record ArticleFilter(
    Set<String> articleIds, Set<String> sources, LocalDate publishedFrom, LocalDate publishedTo) {

  /** Lets every article pass. */
  public static final ArticleFilter ALL = new ArticleFilter(Set.of(), Set.of(), null, null);

  public ArticleFilter {
    articleIds = articleIds == null ? Set.of() : Set.copyOf(articleIds);
    sources = sources == null ? Set.of() : Set.copyOf(sources);
    requireText("articleIds", articleIds);
    requireText("sources", sources);
    if (publishedFrom != null && publishedTo != null && publishedFrom.isAfter(publishedTo)) {
      throw new IllegalArgumentException(
          "expected publishedFrom not to be after publishedTo, got %s and %s"
              .formatted(publishedFrom, publishedTo));
    }
  }

  private static void requireText(String field, Set<String> values) {
    for (String value : values) {
      Characters.flaw(value)
          .ifPresent(
              flaw -> {
                throw new IllegalArgumentException(
                    "expected text in %s, got %s".formatted(field, flaw));
              });
    }
  }

  public boolean matches(Article article) {
    PublishedAt published = article.metadata().publishedAt();
    return (articleIds.isEmpty() || articleIds.contains(article.id()))
        && (sources.isEmpty()
            || (article.metadata().source() != null
                && sources.contains(article.metadata().source())))
        && (publishedFrom == null
            || (published != null && !published.day().isBefore(publishedFrom)))
        && (publishedTo == null || (published != null && !published.day().isAfter(publishedTo)));
  }
}
