package dev.isnad.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.evaluation.metrics.Judge;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Makes what clients send into what is evaluated. */
@ApplicationScoped
class EvaluationRequests {
  private final KeptRuns kept;
  private final Judges judges;
  private final ObjectMapper json;

  EvaluationRequests(KeptRuns kept, Judges judges, ObjectMapper json) {
    this.kept = kept;
    this.judges = judges;
    this.json = json;
  }

  /**
   * @throws ProblemException if something in it is wrong; the message names the field
   */
  EvaluationRequest of(EvaluationBody body) {
    boolean own = body.questions() != null && !body.questions().isNull();
    if (own == (body.set() != null)) {
      throw EvaluationOptions.malformed("questions", "expected either this or set");
    }
    QuestionSet set = own ? read(body.questions()) : bundled(body.set());
    return of(List.of(set), body.options());
  }

  /**
   * @throws ProblemException if something in it is wrong; the message names the field, or the file
   *     and line
   */
  EvaluationRequest of(EvaluationForm form) {
    if (form.files == null || form.files.isEmpty()) {
      throw EvaluationOptions.malformed("files", "expected at least one file");
    }
    List<QuestionSet> sets = new ArrayList<>();
    for (FileUpload file : form.files) {
      try (InputStream in = Files.newInputStream(file.uploadedFile())) {
        sets.add(QuestionSets.read(baseName(file.fileName()), in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return of(sets, form.options());
  }

  /** Some clients send the whole path. */
  private static String baseName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private EvaluationRequest of(List<QuestionSet> sets, EvaluationOptions options) {
    options.check(Judge.VOTES);
    if (options.judged() && !judges.available()) {
      throw EvaluationOptions.malformed("judge", "needs a language model, and none is set");
    }
    int votes = options.votes() == null ? Judge.VOTES : options.votes();
    EvaluationRequest request =
        new EvaluationRequest(
            options.name(),
            sets,
            new Selection(options.limit(), Set.copyOf(options.tags())),
            against(options),
            options.judged() ? votes : 0);
    if (request.questions() == 0) {
      throw EvaluationOptions.malformed("tags", "no question has one of these");
    }
    return request;
  }

  private String against(EvaluationOptions options) {
    if (options.against() == null || options.against().isBlank()) {
      return null;
    }
    if (!kept.hasRecord(options.against())) {
      throw EvaluationOptions.malformed("against", "expected the id of a run that has ended");
    }
    return options.against();
  }

  /** A line a question, so that a message's line is the question's place in the array. */
  private QuestionSet read(JsonNode questions) {
    if (!questions.isArray()) {
      throw EvaluationOptions.malformed("questions", "expected an array");
    }
    try {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (JsonNode question : questions) {
        lines.write(json.writeValueAsBytes(question));
        lines.write('\n');
      }
      return QuestionSets.read("questions.jsonl", new ByteArrayInputStream(lines.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QuestionSet bundled(String name) {
    return QuestionSets.bundled(name)
        .orElseThrow(
            () ->
                EvaluationOptions.malformed(
                    "set", "expected the name of a set that comes with Isnad, such as samples"));
  }
}
