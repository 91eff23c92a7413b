package dev.isnad.chat.openai;

import dev.isnad.problem.ErrorFormat;
import dev.isnad.problem.ProblemDetails;
import dev.isnad.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells failures below {@code /v1} as OpenAI's API does, since its clients read nothing else. */
@ApplicationScoped
class OpenAiErrors implements ErrorFormat {
  private static final int FIRST_OF_THE_SERVER = 500;

  /** The body of a failed request. */
  @Schema(name = "OpenAiError", description = "A failure as OpenAI's API tells it")
  record Body(Failure error) {}

  /**
   * What went wrong.
   *
   * @param type whose fault it is
   * @param param the field at fault, or {@code null}
   * @param code names the problem
   */
  @Schema(name = "OpenAiFailure")
  record Failure(
      String message,
      @Schema(examples = "invalid_request_error", description = "or `server_error`") String type,
      @Schema(examples = "messages[0].content") String param,
      @Schema(examples = "malformed_request") String code) {}

  @Override
  public boolean covers(String path) {
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  @Override
  public String contentType() {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public Body body(ProblemDetails details) {
    boolean ours = details.status() >= FIRST_OF_THE_SERVER;
    List<Violation> violations = details.violations();
    return new Body(
        new Failure(
            details.detail(),
            ours ? "server_error" : "invalid_request_error",
            violations.isEmpty() ? null : violations.get(0).field(),
            code(details.type())));
  }

  private static String code(String type) {
    String name = type.substring(type.lastIndexOf('/') + 1).replace('-', '_');
    // Clients that choose another model then look for OpenAI's own word.
    return name.equals("unknown_model") ? "model_not_found" : name;
  }
}
