package dev.isnad.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  /**
   * Writes {@code run.json}, {@code summary.md} and {@code report.html}, each whole or not at all.
   */
  void writeTo(Path directory) {
    try {
      Files.createDirectories(directory);
      write(directory.resolve("run.json"), out -> RunJson.write(run, out));
      write(directory.resolve("summary.md"), out -> out.write(markdown().getBytes(UTF_8)));
      write(directory.resolve("report.html"), this::writeHtml);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  /** Fills a file. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A program that is interrupted leaves no half of a file under its name. */
  private static void write(Path file, Content content) throws IOException {
    Path unfinished =
        file.resolveSibling(".%s.%s".formatted(file.getFileName(), UUID.randomUUID()));
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        content.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
