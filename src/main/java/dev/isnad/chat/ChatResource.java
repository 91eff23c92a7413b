package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.problem.Cancellation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers questions over HTTP, whole or as they are verified. */
@Path("/api/chat")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedType")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ChatResource {
  private static final String NO_BODY = "expected a JSON object, got nothing";
  private static final String SUMMARY = "Answer a question";
  private static final String DESCRIPTION =
      """
      Every sentence of the answer cites the paragraphs that support it, with the exact quote. \
      With `Accept: text/event-stream` the answer comes as events: `meta`, then for each verified \
      sentence its new `citation`s and the `sentence`, then `done` with the whole object, or \
      `error` with a problem object; a second `meta` says that another generator writes than the \
      first one named, since the model is away. Closing the connection stops the work.""";

  private final Chat chat;
  private final ChatThreads threads;
  private final ChatStream stream;

  ChatResource(Chat chat, ChatThreads threads, ChatStream stream) {
    this.chat = chat;
    this.threads = threads;
    this.stream = stream;
  }

  @POST
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "chat", summary = SUMMARY, description = DESCRIPTION)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ChatRequest.class),
              examples = {
                @ExampleObject(name = "question", ref = "Question"),
                @ExampleObject(name = "filtered", ref = "FilteredQuestion")
              }))
  @APIResponse(
      responseCode = "200",
      description = "The answer, or that the articles do not hold it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChatResponse.class),
              examples = {
                @ExampleObject(name = "answered", ref = "Answered"),
                @ExampleObject(name = "unanswered", ref = "Unanswered")
              }))
  public Uni<ChatResponse> answer(
      @NotNull(message = NO_BODY) @Valid ChatRequest request, @Context RoutingContext http) {
    chat.requireReadiness();
    Cancellation cancellation = Clients.cancellation(http);
    return threads.ask(
        cancellation,
        () -> {
          Exchange exchange = chat.open(request);
          Answer answer = chat.answer(exchange, AnswerListener.NONE, cancellation);
          return ChatResponse.of(exchange.start(), answer, request.trace());
        });
  }

  @POST
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "The answer as it is verified",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "stream", ref = "Stream")))
  public Multi<OutboundSseEvent> stream(
      @NotNull(message = NO_BODY) @Valid ChatRequest request,
      @Context Sse sse,
      @Context RoutingContext http) {
    // Before the stream starts, so that "not ready" is a plain 503.
    chat.requireReadiness();
    return stream.tell(request, sse, http);
  }
}
