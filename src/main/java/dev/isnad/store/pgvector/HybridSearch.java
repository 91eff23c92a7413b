package dev.isnad.store.pgvector;

import com.pgvector.PGvector;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.Paragraph;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.QueryTerm;
import dev.isnad.store.SearchRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One search as one statement, so that it sees one state of the database and costs one round trip:
 *
 * <ol>
 *   <li>{@code question}: the terms get their boosts from the document frequencies;
 *   <li>{@code decisive}: the light stems with the highest boosts, as far as their index entries do
 *       not exceed the plan's postings, are {@code rare}; of the next five, pairs are looked for;
 *   <li>{@code lexical}: the paragraphs with a rare one or a pair (GIN), the best by the BM25 score
 *       of their light stems, an inner product of sparse vectors;
 *   <li>{@code nearest}: the nearest by vector (HNSW);
 *   <li>{@code candidate}: both, or everything that passes the filter when that is little;
 *   <li>their exact scores, and the articles of the best.
 * </ol>
 *
 * <p>Scores are therefore exact, and what can be missed is a paragraph that is good by common terms
 * only.
 */
final class HybridSearch {
  private static final String SQL =
      """
      WITH asked AS MATERIALIZED (
        SELECT ?::int[] AS terms, ?::float8[] AS weights, ?::int[] AS finding, ?::vector AS vector,
          ?::float8 AS vector_weight, ?::text[] AS article_ids, ?::text[] AS sources,
          ?::date AS published_from, ?::date AS published_to
      ), question AS MATERIALIZED (
        SELECT f.term, f.paragraphs AS frequency, f.term = ANY (asked.finding) AS finding,
          q.weight * ln(1 + (c.paragraphs - f.paragraphs + 0.5) / (f.paragraphs + 0.5)) AS boost
        FROM asked, unnest(asked.terms, asked.weights) AS q (term, weight)
          JOIN term_frequency f ON f.term = q.term, corpus c
        WHERE f.paragraphs > 0 AND c.only_row
      ), boosts AS MATERIALIZED (
        SELECT ('{' || string_agg((term + 1) || ':' || boost, ',' ORDER BY term) || '}/1000000000')
            ::sparsevec AS vector,
          ('{' || string_agg((term + 1) || ':' || boost, ',' ORDER BY term)
              FILTER (WHERE finding) || '}/1000000000')::sparsevec AS finding
        FROM question
      ), ranked AS MATERIALIZED (
        SELECT term, rank, coalesce(max(rank) FILTER (WHERE postings <= %1$d) OVER (),
          (count(*) OVER () = 1)::int) AS rare -- a stem alone has no other to be paired with
        FROM (SELECT term, sum(frequency) OVER most AS postings, row_number() OVER most AS rank
              FROM question WHERE finding WINDOW most AS (ORDER BY boost DESC, term)) t
      ), decisive AS MATERIALIZED (
        SELECT array_agg(term) FILTER (WHERE rank <= rare) AS rare,
          array_agg(term) FILTER (WHERE rank = rare + 1) AS first,
          array_agg(term) FILTER (WHERE rank BETWEEN rare + 2 AND rare + 5) AS beside_first,
          array_agg(term) FILTER (WHERE rank = rare + 2) AS second,
          array_agg(term) FILTER (WHERE rank BETWEEN rare + 3 AND rare + 5) AS beside_second,
          array_agg(term) FILTER (WHERE rank = rare + 3) AS third,
          array_agg(term) FILTER (WHERE rank BETWEEN rare + 4 AND rare + 5) AS beside_third
        FROM ranked
      ), scope AS MATERIALIZED (
        SELECT s.article_id, s.number FROM paragraph_stems s
        WHERE %2$s LIMIT %3$d + 1
      ), small AS MATERIALIZED (
        SELECT (SELECT count(*) FROM scope) BETWEEN 1 AND %3$d AS yes
      ), lexical AS MATERIALIZED (
        SELECT s.article_id, s.number, s.weights <#> (SELECT finding FROM boosts) AS distance
        FROM paragraph_stems s
        WHERE NOT (SELECT yes FROM small) AND %4$s AND (
          s.stems && (SELECT rare FROM decisive)
          OR s.stems && (SELECT first FROM decisive)
            AND s.stems && (SELECT beside_first FROM decisive)
          OR s.stems && (SELECT second FROM decisive)
            AND s.stems && (SELECT beside_second FROM decisive)
          OR s.stems && (SELECT third FROM decisive)
            AND s.stems && (SELECT beside_third FROM decisive))
        ORDER BY distance LIMIT %5$d
      ), nearest AS MATERIALIZED (
        %6$s
      ), candidate AS MATERIALIZED (
        SELECT article_id, number, distance FROM lexical
        UNION ALL
        SELECT article_id, number, s.weights <#> (SELECT finding FROM boosts)
        FROM (SELECT article_id, number FROM nearest
              EXCEPT SELECT article_id, number FROM lexical
              UNION ALL SELECT article_id, number FROM scope WHERE (SELECT yes FROM small)) other
          JOIN paragraph_stems s USING (article_id, number)
      ), scored AS MATERIALIZED (
        SELECT p.article_id, p.number, p.text,
          coalesce(-c.distance, 0) + coalesce(-(t.weights <#> (SELECT vector FROM boosts)), 0)
            + %7$s AS score
        FROM candidate c
          JOIN paragraph_terms t USING (article_id, number)
          JOIN paragraph p USING (article_id, number)
      ), best AS MATERIALIZED (
        SELECT * FROM scored WHERE score > 0 ORDER BY score DESC, article_id, number LIMIT ?
      )
      SELECT b.article_id, b.number, b.text, b.score, a.title, a.source, a.url, a.author,
        a.published_at, a.language, a.keywords, a.story_id,
        (SELECT model FROM embedding_state WHERE only_row) AS embedding_model
      FROM best b JOIN article a ON a.id = b.article_id
      ORDER BY b.score DESC, b.article_id, b.number
      """;

  private static final String NO_PARAGRAPH =
      "SELECT NULL::text COLLATE \"C\" AS article_id, 0 AS number LIMIT 0";

  private final SearchRequest request;
  private final SearchPlan plan;
  private final BoundModel model;

  /**
   * @param model whose vector the request has, or {@code null} for lexical search alone
   */
  HybridSearch(SearchRequest request, SearchPlan plan, BoundModel model) {
    this.request = request;
    this.plan = plan.atLeast(request.limit());
    this.model = model;
  }

  List<ParagraphHit> run(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, "");
        ResultSet rows = statement.executeQuery()) {
      List<ParagraphHit> hits = new ArrayList<>();
      while (rows.next()) {
        requireModel(rows.getInt("embedding_model"));
        hits.add(
            new ParagraphHit(
                rows.getString("article_id"),
                ArticleRow.metadata(rows),
                rows.getString("story_id"),
                new Paragraph(rows.getInt("number"), rows.getString("text")),
                rows.getDouble("score")));
      }
      return hits;
    }
  }

  private void requireModel(int number) {
    if (model != null && model.number() != number) {
      throw new ProblemException(
          Problem.STORE_MISMATCH,
          ("The store's vectors were replaced by those of another embedding model than %s:"
                  + " choose that model and start again")
              .formatted(model.id()));
    }
  }

  /** What the database does for this search: EXPLAIN (ANALYZE, BUFFERS), line by line. */
  List<String> explain(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, "EXPLAIN (ANALYZE, BUFFERS) ");
        ResultSet rows = statement.executeQuery()) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  private PreparedStatement prepare(Connection connection, String prefix) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(prefix + sql());
    Map<Integer, Double> weights = new TreeMap<>();
    Set<Integer> finding = new HashSet<>();
    for (QueryTerm term : request.terms()) {
      int number = TermNumbers.of(term.view(), term.term());
      weights.merge(number, (double) term.weight(), Double::sum);
      if (term.view() == ParagraphTerms.FINDING) {
        finding.add(number);
      }
    }
    ArticleFilter filter = request.filter();
    statement.setObject(1, integers(weights.keySet()));
    statement.setObject(2, weights.values().stream().mapToDouble(Double::doubleValue).toArray());
    statement.setObject(3, integers(finding));
    statement.setObject(4, model == null ? null : new PGvector(request.vector()));
    statement.setDouble(5, request.vectorWeight());
    statement.setArray(6, connection.createArrayOf("text", filter.articleIds().toArray()));
    statement.setArray(7, connection.createArrayOf("text", filter.sources().toArray()));
    statement.setObject(8, filter.publishedFrom());
    statement.setObject(9, filter.publishedTo());
    statement.setInt(10, request.limit());
    return statement;
  }

  private static int[] integers(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private String sql() {
    String filter = filter();
    boolean all = request.filter().equals(ArticleFilter.ALL);
    String scope =
        all
            ? "(SELECT paragraphs FROM corpus WHERE only_row) <= " + plan.exhaustiveBelow()
            : filter;
    return SQL.formatted(
        plan.postings(),
        scope,
        plan.exhaustiveBelow(),
        filter,
        plan.lexicalCandidates(),
        model == null ? NO_PARAGRAPH : nearest(filter),
        model == null ? "0" : cosine());
  }

  private String filter() {
    ArticleFilter filter = request.filter();
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (!filter.articleIds().isEmpty()) {
      conditions.add("s.article_id = ANY ((SELECT article_ids FROM asked)::text[])");
    }
    if (!filter.sources().isEmpty()) {
      conditions.add("s.source = ANY ((SELECT sources FROM asked)::text[])");
    }
    if (filter.publishedFrom() != null) {
      conditions.add("s.day >= (SELECT published_from FROM asked)");
    }
    if (filter.publishedTo() != null) {
      conditions.add("s.day <= (SELECT published_to FROM asked)");
    }
    return String.join(" AND ", conditions);
  }

  private String nearest(String filter) {
    return """
        SELECT s.article_id, s.number FROM paragraph s
          WHERE NOT (SELECT yes FROM small) AND s.embedding_model = %1$d AND %2$s
          ORDER BY s.embedding::halfvec(%3$d) <=> (SELECT vector FROM asked)::halfvec(%3$d)
          LIMIT %4$d"""
        .formatted(model.number(), filter, model.id().dimension(), plan.vectorCandidates());
  }

  private String cosine() {
    // Vectors have length 1, but for empty ones, whose cosine would not be a number.
    return """
        CASE WHEN p.embedding_model = %d THEN (SELECT vector_weight FROM asked)
          * greatest(0, -(p.embedding <#> (SELECT vector FROM asked))) ELSE 0 END"""
        .formatted(model.number());
  }
}
