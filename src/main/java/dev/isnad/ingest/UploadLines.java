package dev.isnad.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.problem.Failures;
import dev.isnad.problem.ProblemDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes what a run does as lines of JSON, each sent at once. */
final class UploadLines implements IngestListener {
  private static final Logger LOG = Logger.getLogger(UploadLines.class);

  private final OutputStream out;
  private final ObjectMapper json;
  private boolean gone;

  UploadLines(OutputStream out, ObjectMapper json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void outcome(Outcome outcome) {
    write(Saved.line(outcome));
  }

  void done(IngestReport report) {
    write(Summary.of(report));
  }

  void error(RuntimeException failure, String path) {
    Map<String, Object> line = new LinkedHashMap<>();
    ProblemDetails problem = Failures.describe(failure, path);
    line.put("status", "error");
    line.put("problem", problem);
    write(line);
  }

  /** The last line: like the report, without what only an ingest-report tells. */
  record Summary(
      String status,
      long created,
      long updated,
      long unchanged,
      long failed,
      long paragraphs,
      long nearDuplicates) {

    static Summary of(IngestReport report) {
      return new Summary(
          "done",
          report.created(),
          report.updated(),
          report.unchanged(),
          report.failed(),
          report.paragraphs(),
          report.nearDuplicates());
    }
  }

  private void write(Object line) {
    if (gone) {
      return;
    }
    try {
      out.write(json.writeValueAsBytes(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      // The upload is complete, so storing goes on; there is just nobody to tell any more.
      gone = true;
      LOG.infof("The sender of an upload is gone: %s", e.getMessage());
    }
  }
}
