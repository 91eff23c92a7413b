package dev.isnad.retrieval;

import dev.isnad.problem.Readiness;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ranked paragraphs over HTTP, without an answer. */
@Path("/api/search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedType")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class SearchResource {
  private final Retriever retriever;
  private final Readiness readiness;

  SearchResource(Retriever retriever, Readiness readiness) {
    this.retriever = retriever;
    this.readiness = readiness;
  }

  @POST
  @Operation(
      operationId = "search",
      summary = "Search the paragraphs",
      description = "The paragraphs that an answer would be taken from; copies of one are one hit.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SearchQuery.class),
              examples = @ExampleObject(name = "search", ref = "Search")))
  @APIResponse(
      responseCode = "200",
      description = "The ranked paragraphs",
      content =
          @Content(
              schema = @Schema(implementation = SearchHits.class),
              examples = @ExampleObject(name = "hits", ref = "Hits")))
  public SearchHits search(
      @NotNull(message = "expected a JSON object, got nothing") @Valid SearchQuery search) {
    readiness.require();
    long start = System.nanoTime();
    List<RankedParagraph> ranked =
        retriever.retrieve(search.query(), search.filter(), search.limit());
    return SearchHits.of(ranked, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }
}
