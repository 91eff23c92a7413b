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
  private static final int TOO_MANY_REQUESTS = 429;

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
      @Schema(examples = "invalid_request_error", description = "or `requests`, `server_error`")
          String type,
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
    List<Violation> violations = details.violations();
    return new Body(
        new Failure(
            details.detail(),
            type(details.status()),
            violations.isEmpty() ? null : violations.get(0).field(),
            code(details.type())));
  }

  private static String type(int status) {
    if (status == TOO_MANY_REQUESTS) {
      return "requests";
    }
    return status >= FIRST_OF_THE_SERVER ? "server_error" : "invalid_request_error";
  }

  /** Clients that choose another model, or ask later, then look for OpenAI's own words. */
  private static String code(String type) {
    String name = type.substring(type.lastIndexOf('/') + 1).replace('-', '_');
    return switch (name) {
      case "unknown_model" -> "model_not_found";
      case "too_many_requests" -> "rate_limit_exceeded";
      default -> name;
    };
  }
}
