package dev.isnad.evaluation;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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

/** Evaluations over HTTP: asked for, watched, cancelled and deleted. */
@Path("/api/evaluations")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class EvaluationResource {
  private static final String SUMMARY = "Evaluate question sets";
  private static final String DESCRIPTION =
      """
      Asks the questions in the background, one evaluation at a time; up to ten wait. `Location` \
      says where to watch it. Questions come as JSON, or as files (JSONL, JSON, YAML, CSV, SQuAD) \
      with the other fields beside them; or `set` names a set that comes with Isnad. SQuAD's \
      questions are asked of its own contexts, all others of the stored articles.""";

  private final Evaluations evaluations;
  private final EvaluationRequests requests;
  private final KeptRuns kept;
  private final RunDifferences differences;
  private final Readiness readiness;

  EvaluationResource(
      Evaluations evaluations,
      EvaluationRequests requests,
      KeptRuns kept,
      RunDifferences differences,
      Readiness readiness) {
    this.evaluations = evaluations;
    this.requests = requests;
    this.kept = kept;
    this.differences = differences;
    this.readiness = readiness;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "evaluate", summary = SUMMARY, description = DESCRIPTION)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = EvaluationBody.class),
              examples = {
                @ExampleObject(name = "set", ref = "EvaluationOfSet"),
                @ExampleObject(name = "questions", ref = "EvaluationOfQuestions")
              }))
  @APIResponse(
      responseCode = "202",
      description = "It waits for its turn",
      headers =
          @Header(
              name = "Location",
              description = "Where to watch it",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              schema = @Schema(implementation = EvaluationView.class),
              examples = @ExampleObject(name = "queued", ref = "QueuedEvaluation")))
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedType")
  public Response evaluate(
      @NotNull(message = "expected a JSON object, got nothing") EvaluationBody body) {
    return submit(requests.of(body));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  public Response evaluate(@BeanParam EvaluationForm form) {
    return submit(requests.of(form));
  }

  private Response submit(EvaluationRequest request) {
    if (request.needsStore()) {
      readiness.require();
    }
    OpenRun run = evaluations.submit(request, Status.INTERRUPTED);
    return Response.accepted(EvaluationView.of(run.header()))
        .location(URI.create("/api/evaluations/" + run.id()))
        .build();
  }

  @GET
  @Operation(operationId = "listEvaluations", summary = "List the evaluations, newest first")
  @APIResponse(
      responseCode = "200",
      description = "The newest evaluations",
      content = @Content(schema = @Schema(implementation = EvaluationView.All.class)))
  public EvaluationView.All list(
      // As a string, for Quarkus says 404 to a number that is none.
      @Parameter(
              description = "How many at most",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          @RestQuery
          @DefaultValue("50")
          @Pattern(regexp = "[1-9]\\d?|1\\d\\d|200", message = "expected a number from 1 to 200")
          String limit) {
    return new EvaluationView.All(
        kept.list(Integer.parseInt(limit)).stream().map(EvaluationView::of).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getEvaluation",
      summary = "Show how far an evaluation is, and its metrics once it has ended",
      description = "With `against`, also the differences to the earlier run.")
  @APIResponse(
      responseCode = "200",
      description = "The evaluation",
      content =
          @Content(
              schema = @Schema(implementation = EvaluationView.class),
              examples = @ExampleObject(name = "done", ref = "Evaluation")))
  @APIResponse(responseCode = "404", ref = "UnknownEvaluation")
  public EvaluationView get(@RestPath String id) {
    RunHeader header = header(id);
    return EvaluationView.of(header, differences.of(header));
  }

  private RunHeader header(String id) {
    return evaluations.find(id).map(OpenRun::now).orElseGet(() -> kept.header(id));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      operationId = "cancelEvaluation",
      summary = "End an evaluation",
      description = "What was asked until then stays readable. One that has ended stays as it is.")
  @APIResponse(
      responseCode = "202",
      description = "It ends within seconds, or had ended",
      content = @Content(schema = @Schema(implementation = EvaluationView.class)))
  @APIResponse(responseCode = "404", ref = "UnknownEvaluation")
  public Response cancel(@RestPath String id) {
    if (header(id).status().isOpen()) {
      evaluations.cancel(id);
    }
    return Response.accepted(EvaluationView.of(header(id))).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteEvaluation", summary = "Delete an evaluation with its results")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "UnknownEvaluation")
  @APIResponse(responseCode = "409", ref = "EvaluationRuns")
  public void delete(@RestPath String id) {
    if (header(id).status().isOpen()) {
      throw new ProblemException(
          Problem.EVALUATION_RUNS, "The evaluation has not ended: cancel it first.");
    }
    kept.delete(id);
  }
}
