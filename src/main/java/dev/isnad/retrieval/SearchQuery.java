package dev.isnad.retrieval;

import dev.isnad.article.ArticleFilter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search as a client sends it.
 *
 * @param query trimmed here
 * @param limit how many hits at most; 10 where it is {@code null}
 * @param filter which articles to search, or {@code null} for all
 */
@Schema(description = "What to search for, and in which articles")
record SearchQuery(
    @Schema(examples = "عدد الحافلات الكهربائية", description = "1 to 2,000 characters, trimmed")
        @NotNull(message = "expected a query, got nothing")
        @Size(min = 1, max = 2000, message = "expected {min} to {max} characters")
        String query,
    @Min(value = 1, message = "expected 1 to 100") @Max(value = 100, message = "expected 1 to 100")
        Integer limit,
    ArticleFilter filter) {

  private static final int DEFAULT_LIMIT = 10;

  SearchQuery {
    query = query == null ? null : query.strip();
    limit = limit == null ? DEFAULT_LIMIT : limit;
    filter = filter == null ? ArticleFilter.ALL : filter;
  }
}
