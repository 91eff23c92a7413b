package dev.isnad.evaluation.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes and reads the record of a run as JSON. */
public final class RunJson {
  /** Fields may be added within a format. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private RunJson() {}

  /** Writes UTF-8 and leaves the stream open. */
  public static void write(RunRecord run, OutputStream out) throws IOException {
    JSON.writer()
        .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, run);
  }

  /**
   * @param name of what is read, for messages
   * @throws ProblemException if it is not the record of a run in this format
   */
  public static RunRecord read(InputStream in, String name) throws IOException {
    try {
      JsonNode tree = JSON.readTree(in);
      int format = tree.path("format").asInt(-1);
      if (format != RunRecord.FORMAT) {
        throw new ProblemException(
            Problem.MALFORMED_REQUEST,
            "%s: expected the record of a run in format %d, got %s"
                .formatted(name, RunRecord.FORMAT, format < 0 ? "something else" : format));
      }
      return JSON.treeToValue(tree, RunRecord.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new ProblemException(
          Problem.MALFORMED_REQUEST, name + ": this is not the record of a run", e);
    }
  }
}
