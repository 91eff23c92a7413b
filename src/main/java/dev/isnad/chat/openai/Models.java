package dev.isnad.chat.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The list of models: Isnad itself, whoever writes its answers, since no other would verify them.
 *
 * @param object always {@code list}
 */
@Schema(name = "ModelList", description = "The models: there is one")
record Models(@Schema(examples = "list") String object, List<Model> data) {
  static final String ID = "isnad";

  private static final int LONGEST_ECHO = 100;

  /**
   * A model.
   *
   * @param object always {@code model}
   * @param created when this server started, in seconds since 1970
   */
  @Schema(name = "Model")
  record Model(
      @Schema(examples = ID) String id,
      @Schema(examples = "model") String object,
      long created,
      @JsonProperty("owned_by") @Schema(examples = ID) String ownedBy) {}

  static Models since(long created) {
    return new Models("list", List.of(new Model(ID, "model", created, ID)));
  }

  /**
   * @throws ProblemException {@code UNKNOWN_MODEL} unless it is the one that there is
   */
  static void require(String model) {
    if (!model.equals(ID)) {
      String name = model.length() > LONGEST_ECHO ? model.substring(0, LONGEST_ECHO) : model;
      String message = "The model \"%s\" does not exist; there is \"%s\".".formatted(name, ID);
      throw new ProblemException(
          Problem.UNKNOWN_MODEL, message, List.of(new Violation("model", message)), null);
    }
  }
}
