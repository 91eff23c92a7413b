package dev.isnad.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.RemovedBlock;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ingest-report: NDJSON with a line for each article ({@code id, status, paragraphs}), each
 * failure ({@code file, status, reason}) and each removed block ({@code removedFrom, rule, text}),
 * and the sums in the last. A line about a stored article is written when it is durable, and is out
 * of this process before the next one begins: whoever reads it may rely on it, whatever comes
 * after.
 */
final class ReportFile implements IngestListener, AutoCloseable {
  private final Path file;
  private final BufferedWriter out;
  private final ObjectMapper json;

  /**
   * @throws ProblemException if the file cannot be written
   */
  ReportFile(Path file, ObjectMapper json) {
    this.file = file;
    this.json = json;
    try {
      this.out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void outcome(Outcome outcome) {
    write(Saved.line(outcome));
    try {
      out.flush();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void removed(RemovedBlock block) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("removedFrom", block.articleId());
    line.put("rule", block.rule());
    line.put("text", block.text());
    write(line);
  }

  /** The sums, as the last line. */
  void end(IngestReport report) {
    write(Map.of("report", report));
  }

  private void write(Object line) {
    try {
      out.write(json.writeValueAsString(line));
      out.newLine();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ProblemException unwritable(IOException e) {
    return new ProblemException(
        Problem.INTERNAL,
        "The report %s cannot be written. Check the rights and the free space of its directory"
            .formatted(file),
        e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** A report for a person, in one line. */
  static String sentence(IngestReport report) {
    return "%,d created, %,d updated, %,d unchanged, %,d failed; %,d paragraphs, %,d near-duplicates"
        .formatted(
            report.created(),
            report.updated(),
            report.unchanged(),
            report.failed(),
            report.paragraphs(),
            report.nearDuplicates());
  }
}
