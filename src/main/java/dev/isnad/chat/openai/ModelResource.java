package dev.isnad.chat.openai;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** {@code GET /v1/models}: what clients of OpenAI's API offer for choice. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI-compatible")
@APIResponse(responseCode = "400", ref = "OpenAiBadRequest")
@APIResponse(responseCode = "403", ref = "OpenAiForbiddenOrigin")
@APIResponse(responseCode = "429", ref = "OpenAiTooManyRequests")
@APIResponse(responseCode = "503", ref = "OpenAiUnavailable")
class ModelResource {
  private final Models models =
      Models.since(
          Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
              .getEpochSecond());

  @GET
  @Operation(operationId = "listModels", summary = "List the models")
  public Models list() {
    return models;
  }

  @GET
  @Path("{model}")
  @Operation(operationId = "retrieveModel", summary = "Show a model")
  @APIResponse(responseCode = "404", ref = "OpenAiUnknownModel")
  public Models.Model find(@RestPath String model) {
    Models.require(model);
    return models.data().get(0);
  }
}
