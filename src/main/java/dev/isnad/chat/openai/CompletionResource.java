package dev.isnad.chat.openai;

import dev.isnad.chat.Chat;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** {@code POST /v1/chat/completions}: the same answers for clients of OpenAI's API. */
@Path("/v1/chat/completions")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI-compatible")
@APIResponse(responseCode = "400", ref = "OpenAiBadRequest")
@APIResponse(responseCode = "403", ref = "OpenAiForbiddenOrigin")
@APIResponse(responseCode = "404", ref = "OpenAiUnknownModel")
@APIResponse(responseCode = "429", ref = "OpenAiTooManyRequests")
@APIResponse(responseCode = "503", ref = "OpenAiUnavailable")
class CompletionResource {
  private final Chat chat;
  private final Completions completions;

  CompletionResource(Chat chat, Completions completions) {
    this.chat = chat;
    this.completions = completions;
  }

  @POST
  @Blocking
  @Operation(
      operationId = "createChatCompletion",
      summary = "Answer the last message",
      description =
          """
          The last user message is the question; the messages before it help to understand it. \\
          System messages and sampling parameters are ignored, since they cannot change what the \\
          articles say; tools, several choices and JSON formats are refused. Whether the answer \\
          is streamed depends on `stream` alone. Annotations mark the claims in the content, in \\
          UTF-16 code units; `citations` are those of `/api/chat`.""")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CompletionRequest.class),
              examples = @ExampleObject(name = "completion", ref = "CompletionQuestion")))
  @APIResponse(
      responseCode = "200",
      description = "The answer, or that the articles do not hold it",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Completion.class),
            examples = @ExampleObject(name = "completion", ref = "Completion")),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "chunks", ref = "CompletionChunks"))
      })
  public RestMulti<String> complete(
      CompletionRequest request, @Context UriInfo uri, @Context RoutingContext http) {
    if (request == null) {
      throw CompletionRequest.invalid("messages", "expected a JSON object, got nothing");
    }
    URI server = uri.getBaseUri();
    chat.requireReadiness();
    return request.stream()
        ? body(completions.chunks(request, server, http), MediaType.SERVER_SENT_EVENTS)
        : body(completions.whole(request, server, http).toMulti(), MediaType.APPLICATION_JSON);
  }

  /** The type is set by hand: it depends on the body, and OpenAI's clients accept JSON only. */
  private static RestMulti<String> body(Multi<String> text, String type) {
    return RestMulti.fromMultiData(text)
        .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
        .build();
  }
}
