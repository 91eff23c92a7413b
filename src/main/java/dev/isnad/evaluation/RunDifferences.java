package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.store.RunHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The differences of runs to those that they were to be compared with. Kept runs never change, and
 * clients ask again and again, so the last ones are remembered.
 */
@ApplicationScoped
class RunDifferences {
  private static final int REMEMBERED = 50;

  private final KeptRuns kept;
  private final Map<Pair, List<Comparison.Difference>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, List<Comparison.Difference>> eldest) {
          return size() > REMEMBERED;
        }
      };

  RunDifferences(KeptRuns kept) {
    this.kept = kept;
  }

  private record Pair(String before, String after) {}

  /**
   * @return {@code null} where there is nothing to compare: no earlier run was named, it has been
   *     deleted since, or this one has no results
   */
  List<Comparison.Difference> of(RunHeader run) {
    if (run.against() == null
        || run.status().isOpen()
        || !kept.hasRecord(run.id())
        || !kept.hasRecord(run.against())) {
      return null;
    }
    Pair pair = new Pair(run.against(), run.id());
    synchronized (known) {
      return known.computeIfAbsent(pair, this::compare);
    }
  }

  private List<Comparison.Difference> compare(Pair pair) {
    return Comparison.of(kept.record(pair.before), kept.record(pair.after)).differences();
  }
}
