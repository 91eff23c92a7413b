package dev.isnad.store.lucene;

import dev.isnad.store.ParagraphHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns candidates into ranked hits, reading each article once. */
final class Hits {
  private static final Comparator<ParagraphHit> RANKED =
      Comparator.comparingDouble(ParagraphHit::score)
          .reversed()
          .thenComparing(ParagraphHit::articleId, CodePoints.ORDER)
          .thenComparing(hit -> hit.paragraph().number());

  private Hits() {}

  static List<ParagraphHit> best(List<Candidate> candidates, int limit) throws IOException {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(Candidate::score).reversed());
    int end = Math.min(limit, sorted.size());
    // Equals of the last one may come before it by their ids, which are not read yet.
    while (end > 0
        && end < sorted.size()
        && sorted.get(end).score() == sorted.get(end - 1).score()) {
      end++;
    }
    Map<Snapshot.Place, ArticleRow> rows = new HashMap<>();
    List<ParagraphHit> hits = new ArrayList<>();
    for (Candidate candidate : sorted.subList(0, end)) {
      hits.add(hit(candidate, rows));
    }
    hits.sort(RANKED);
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  private static ParagraphHit hit(Candidate candidate, Map<Snapshot.Place, ArticleRow> rows)
      throws IOException {
    Leaf leaf = candidate.leaf();
    Snapshot.Place place = new Snapshot.Place(leaf, candidate.articleDoc());
    ArticleRow row = rows.get(place);
    if (row == null) {
      row = leaf.row(place.doc());
      rows.put(place, row);
    }
    return new ParagraphHit(
        row.id(),
        row.metadata(),
        row.storyId(),
        leaf.paragraph(candidate.doc()),
        candidate.score());
  }
}
