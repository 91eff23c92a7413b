package dev.isnad.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.store.RunHeader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An evaluation as a client sees it.
 *
 * @param status {@code queued}, {@code running}, {@code done}, {@code failed}, {@code cancelled} or
 *     {@code interrupted}
 * @param reason why it failed, or {@code null}
 * @param done how many questions were asked
 * @param failed how many of them got no answer for a technical reason
 * @param total how many questions there are
 * @param perSecond how many questions are asked in a second, or {@code null}
 * @param remainingSeconds {@code null} where that is not known or it has ended
 * @param metrics over all questions, by name; empty before its end
 * @param differences against the earlier run that it was to be compared with; left out of lists and
 *     where there is none
 */
@Schema(name = "Evaluation", description = "A run of question sets")
record EvaluationView(
    String id,
    String name,
    String status,
    String reason,
    Instant startedAt,
    int done,
    int failed,
    int total,
    Double perSecond,
    Double remainingSeconds,
    List<String> sets,
    String generator,
    String against,
    Map<String, Double> metrics,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Comparison.Difference> differences) {

  static EvaluationView of(RunHeader run, List<Comparison.Difference> differences) {
    RunHeader.Progress progress = run.progress();
    boolean rated = run.status().isOpen() && progress.remainingSeconds().isPresent();
    return new EvaluationView(
        run.id(),
        run.name(),
        run.status().code(),
        run.reason(),
        run.startedAt(),
        progress.done(),
        progress.failed(),
        progress.total(),
        progress.perSecond() > 0 ? progress.perSecond() : null,
        rated ? progress.remainingSeconds().getAsDouble() : null,
        run.sets(),
        run.generator(),
        run.against(),
        run.metrics(),
        differences);
  }

  static EvaluationView of(RunHeader run) {
    return of(run, null);
  }

  /**
   * Some of the evaluations, the newest first.
   *
   * @param evaluations without their differences
   */
  @Schema(name = "Evaluations", description = "Some of the evaluations, the newest first")
  record All(List<EvaluationView> evaluations) {}
}
