package dev.isnad.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.RemovedBlock;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ingest-report: NDJSON with a line for each article ({@code id, status, paragraphs}), each
 * failure ({@code file, status, reason}) and each removed block ({@code removedFrom, rule, text}),
 * and the sums in the last.
 */
final class ReportFile implements IngestListener, AutoCloseable {
  private final BufferedWriter out;
  private final ObjectMapper json;

  ReportFile(Path file, ObjectMapper json) throws IOException {
    this.out = Files.newBufferedWriter(file);
    this.json = json;
  }

  @Override
  public void outcome(Outcome outcome) {
    write(Saved.line(outcome));
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
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
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
