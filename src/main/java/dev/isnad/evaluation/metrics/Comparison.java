package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import java.util.List;

/**
 * Two runs side by side, on the questions that both asked.
 *
 * @param before the id of the earlier run
 * @param after the id of the later run
 * @param differences over all questions, a metric a line
 * @param changed the questions whose answer, ranking of gold or metrics changed
 * @param onlyBefore the keys of questions that only the earlier run asked
 * @param onlyAfter the keys of questions that only the later run asked
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

  /** Whether a difference is more than chance. */
  public enum Verdict {
    BETTER,
    WORSE,
    /** The interval of the difference holds 0. */
    NOISE
  }

  /**
   * The paired difference of a metric.
   *
   * @param questions how many it was measured on in both runs
   * @param before its value there, in the earlier run
   * @param after its value there, in the later run
   * @param difference after − before
   * @param low the lower end of the difference's 95 % interval
   * @param high its upper end
   */
  public record Difference(
      String metric,
      int questions,
      double before,
      double after,
      double difference,
      double low,
      double high,
      Verdict verdict) {}

  /**
   * A question that fared differently.
   *
   * @param better the metrics that rose in worth, latencies apart
   * @param worse those that fell
   */
  public record Changed(
      QuestionResult before, QuestionResult after, List<String> better, List<String> worse) {

    public Changed {
      better = List.copyOf(better);
      worse = List.copyOf(worse);
    }
  }
}
