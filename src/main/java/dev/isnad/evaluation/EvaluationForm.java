package dev.isnad.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An evaluation that a client asks for, its questions in files. */
@Schema(description = "Question sets as files, with the options of the JSON form as fields")
class EvaluationForm {

  @RestForm("files")
  List<FileUpload> files;

  @RestForm String name;

  @RestForm String against;

  /** As a string, for Quarkus says 404 to a number that is none. */
  @RestForm String limit;

  @RestForm List<String> tags;

  @RestForm String judge;

  @RestForm String votes;

  EvaluationOptions options() {
    return new EvaluationOptions(
        name,
        against,
        number("limit", limit),
        tags,
        judge == null ? null : bool(judge),
        number("votes", votes));
  }

  private static Integer number(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      throw EvaluationOptions.malformed(field, "expected a number, got \"" + text + "\"");
    }
    return Integer.valueOf(text);
  }

  private static boolean bool(String text) {
    if (!text.matches("true|false")) {
      throw EvaluationOptions.malformed("judge", "expected true or false, got \"" + text + "\"");
    }
    return text.equals("true");
  }
}
