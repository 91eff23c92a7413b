package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import java.util.List;

/**
 * Two runs side by side, on the questions that both asked: those of the same set and id that are
 * the same in all but their tags, down to the accepted answers and the gold.
 *
 * @param before the id of the earlier run
 * @param after the id of the later run
 * @param differences over all questions, a metric a line
 * @param changed the questions whose answer, ranking of gold or metrics changed, the worst first
 * @param onlyBefore the keys of questions that only the earlier run asked, or asked so
 * @param onlyAfter the keys of questions that only the later run asked, or asked so
 */
public record Comparison(
    String before,
    String after,
    List<Difference> differences,
    List<Changed> changed,
    List<String> onlyBefore,
    List<String> onlyAfter) {

  public Comparison {
    differences = List.copyOf(differences);
    changed = List.copyOf(changed);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** Compares two runs; the order of their questions is no matter. */
  public static Comparison of(RunRecord before, RunRecord after) {
    Pairs pairs = Pairs.of(before.results(), after.results());
    return new Comparison(
        before.id(),
        after.id(),
        Differences.of(pairs.both()),
        Changes.of(pairs.both()),
        pairs.onlyBefore(),
        pairs.onlyAfter());
  }

  /** Whether a difference is more than chance. */
  public enum Verdict {
    BETTER,
    WORSE,
    /**
     * The interval of the difference holds 0, or there are fewer than six questions: not even if
     * all fared alike would that be significant by a sign test.
     */
    NOISE
  }

  /**
   * The paired difference of a metric that was measured in both runs.
   *
   * @param questions how many it was measured on in both runs
   * @param before its value there, in the earlier run
   * @param after its value there, in the later run
   * @param difference after − before
   * @param low the lower end of the difference's 95 % interval
   * @param high its upper end
   * @param rose of how many questions the value is greater in the later run
   * @param fell of how many it is less
   */
  public record Difference(
      String metric,
      int questions,
      double before,
      double after,
      double difference,
      double low,
      double high,
      Verdict verdict,
      int rose,
      int fell) {}

  /**
   * A question that fared differently.
   *
   * @param better the metrics that are better in the later run, latencies apart
   * @param worse those that are worse
   */
  public record Changed(
      QuestionResult before, QuestionResult after, List<String> better, List<String> worse) {

    public Changed {
      better = List.copyOf(better);
      worse = List.copyOf(worse);
    }
  }
}
