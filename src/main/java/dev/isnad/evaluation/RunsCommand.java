package dev.isnad.evaluation;

import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunHeader;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad runs}: the evaluations that were kept, also while a server runs. */
@Dependent
@Unremovable
@Command(
    name = "runs",
    description = "List the evaluations that were kept; show, compare or delete them.",
    footer = {
      "",
      "RUN is an id, its beginning, or last, the newest that came to its end; show and compare also"
          + " take the path of a run.json."
    },
    mixinStandardHelpOptions = true)
public class RunsCommand implements Callable<Integer> {
  private final KeptRuns kept;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many to list, newest first (default: ${DEFAULT-VALUE}).")
  int limit = 20;

  @Spec CommandSpec spec;

  RunsCommand(KeptRuns kept) {
    this.kept = kept;
  }

  @Override
  public Integer call() {
    print(RunTable.of(kept.list(Math.max(1, limit))));
    return spec.exitCodeOnSuccess();
  }

  @Command(
      description = "Print a run as Markdown, with the comparison that it was made with.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "RUN", description = "Which.") String run,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Write run.json, summary.md and report.html to this directory.")
          Path out) {
    return tell(Usage.of(spec, () -> kept.namedReport(run)), out);
  }

  @Command(description = "Compare two runs.", mixinStandardHelpOptions = true)
  int compare(
      @Parameters(paramLabel = "BEFORE", description = "The earlier run.") String before,
      @Parameters(paramLabel = "AFTER", description = "The later run.") String after,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Write run.json, summary.md and report.html to this directory.")
          Path out) {
    return tell(RunReport.of(record(after), Optional.of(record(before))), out);
  }

  @Command(description = "Delete runs for good.", mixinStandardHelpOptions = true)
  int delete(
      @Parameters(paramLabel = "RUN", arity = "1..*", description = "Which.") List<String> runs) {
    // All are found before the first is gone: a mistyped id deletes nothing.
    List<RunHeader> found =
        runs.stream().map(run -> Usage.of(spec, () -> kept.named(run))).toList();
    for (RunHeader run : found) {
      if (run.status().isOpen()) {
        throw new ProblemException(
            Problem.EVALUATION_RUNS, "The run %s has not ended.".formatted(run.id()));
      }
    }
    found.forEach(run -> kept.delete(run.id()));
    print("%d deleted".formatted(found.stream().distinct().count()));
    return spec.exitCodeOnSuccess();
  }

  private int tell(RunReport report, Path out) {
    print(report.markdown());
    if (out != null) {
      report.writeTo(out);
    }
    return spec.exitCodeOnSuccess();
  }

  private RunRecord record(String run) {
    return Usage.of(spec, () -> kept.namedRecord(run));
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
