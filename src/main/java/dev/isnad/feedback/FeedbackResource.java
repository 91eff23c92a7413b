package dev.isnad.feedback;

import dev.isnad.store.Rating;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Readers' ratings over HTTP: given and withdrawn by them, read and deleted by the operator. */
@Path("/api/feedback")
@Blocking
@Tag(name = "Feedback")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class FeedbackResource {
  private static final String NDJSON = "application/x-ndjson";

  private final Ratings ratings;
  private final RatedQuestions questions;

  FeedbackResource(Ratings ratings, RatedQuestions questions) {
    this.ratings = ratings;
    this.questions = questions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rateAnswer",
      summary = "Rate an answer",
      description =
          """
          Replaces what was said of the answer before; `none` withdraws it. What was asked and \
          answered is known from the conversation, so an answer can be rated as long as that is \
          kept.""")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = FeedbackRequest.class),
              examples = {
                @ExampleObject(name = "down", ref = "Feedback"),
                @ExampleObject(name = "withdrawn", ref = "FeedbackWithdrawn")
              }))
  @APIResponse(responseCode = "204", description = "It is kept, durably")
  @APIResponse(responseCode = "404", ref = "UnknownAnswer")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedType")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public void rate(
      @NotNull(message = "expected a JSON object, got nothing") @Valid FeedbackRequest request) {
    ratings.rate(request);
  }

  @GET
  @Produces(NDJSON)
  @Operation(
      operationId = "listFeedback",
      summary = "The ratings as a question set",
      description =
          """
          A question a line, in the format that evaluations take, the oldest first. Of a helpful \
          answer the cited paragraphs are its `gold`; a helpful refusal is not `answerable`; of \
          what was not helpful only the question is known.""")
  @SecurityRequirement(name = "ApiKey")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(
      responseCode = "200",
      description = "A line a rating",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "ratings", ref = "FeedbackLines")))
  public StreamingOutput list(
      @Parameter(
              description = "Only these",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"up", "down"}))
          @RestQuery
          @Pattern(regexp = "up|down", message = "expected up or down")
          String rating) {
    Rating wanted = rating == null ? null : Rating.of(rating);
    return out -> {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      questions.write(wanted, text);
      text.flush();
    };
  }

  @DELETE
  @Path("/{answerId}")
  @Operation(operationId = "deleteFeedback", summary = "Delete the rating of an answer")
  @SecurityRequirement(name = "ApiKey")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "404", ref = "UnknownAnswer")
  public void delete(@RestPath String answerId) {
    ratings.delete(answerId);
  }
}
