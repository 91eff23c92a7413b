package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.report.HtmlReport;
import dev.isnad.evaluation.report.MarkdownReport;
import dev.isnad.evaluation.run.RunJson;
import dev.isnad.evaluation.run.RunRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run in the forms in which it is read.
 *
 * @param before the earlier run that it is compared with
 * @param comparison with it
 */
record RunReport(RunRecord run, Optional<RunRecord> before, Optional<Comparison> comparison) {

  static RunReport of(RunRecord run, Optional<RunRecord> before) {
    return new RunReport(run, before, before.map(earlier -> Comparison.of(earlier, run)));
  }

  /** What a person should know of the run before trusting its numbers, a line each. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    int failed = run.failed().size();
    if (failed > 0) {
      remarks.add(
          "%d of %d questions failed for a technical reason; no metric counts them"
              .formatted(failed, run.results().size()));
    }
    comparison.ifPresent(
        compared -> {
          int before = compared.onlyBefore().size();
          int after = compared.onlyAfter().size();
          if (before + after > 0) {
            remarks.add(
                "%d questions of this run and %d of the earlier one could not be compared"
                    .formatted(after, before));
          }
        });
    return remarks;
  }

  String markdown() {
    return MarkdownReport.of(run, comparison);
  }

  void writeHtml(OutputStream out) throws IOException {
    HtmlReport.write(run, comparison, before, out);
  }

  /** Writes {@code run.json}, {@code summary.md} and {@code report.html}. */
  void writeTo(Path directory) {
    try {
      Files.createDirectories(directory);
      try (OutputStream out = stream(directory.resolve("run.json"))) {
        RunJson.write(run, out);
      }
      Files.writeString(directory.resolve("summary.md"), markdown());
      try (OutputStream out = stream(directory.resolve("report.html"))) {
        writeHtml(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
