package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.report.HtmlReport;
import dev.isnad.store.RunHeader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The results of evaluations over HTTP, in the forms that {@code isnad evaluate} writes. */
@Path("/api/evaluations/{id}")
@Blocking
@Tag(name = "Evaluations")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "404", ref = "UnknownEvaluation")
@APIResponse(responseCode = "409", ref = "EvaluationRuns")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class EvaluationFiles {
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final KeptRuns kept;

  EvaluationFiles(KeptRuns kept) {
    this.kept = kept;
  }

  @GET
  @Path("/run.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getEvaluationRecord",
      summary = "The whole record: each question with its ranking, answer, citations and metrics")
  @APIResponse(
      responseCode = "200",
      description = "The record",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public StreamingOutput record(@RestPath String id) {
    InputStream json = kept.json(id);
    return out -> {
      try (json) {
        json.transferTo(out);
      }
    };
  }

  @GET
  @Path("/summary.md")
  @Produces(MARKDOWN)
  @Operation(operationId = "getEvaluationSummary", summary = "The metrics as Markdown")
  @APIResponse(
      responseCode = "200",
      description = "Tables",
      content = @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING)))
  public String summary(@RestPath String id) {
    return kept.report(kept.header(id)).markdown();
  }

  @GET
  @Path("/report.html")
  @Produces(HTML)
  @Operation(operationId = "getEvaluationReport", summary = "The report as one page of HTML")
  @APIResponse(
      responseCode = "200",
      description = "A page that loads nothing else",
      content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
  public Response page(@RestPath String id) throws IOException {
    RunReport report = kept.report(kept.header(id));
    StreamingOutput page = report::writeHtml;
    return Response.ok(page)
        .header("Content-Security-Policy", HtmlReport.policy() + "; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @GET
  @Path("/comparison")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compareEvaluations",
      summary = "Compare an evaluation with an earlier one",
      description =
          "The paired differences with their intervals, and the questions that fared differently.")
  @APIResponse(
      responseCode = "200",
      description = "The comparison",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Comparison comparison(
      @RestPath String id,
      @Parameter(description = "The earlier one's id; by default the one that was named at first")
          @RestQuery
          String against) {
    RunHeader header = kept.header(id);
    String earlier = against == null ? header.against() : against;
    if (earlier == null) {
      throw EvaluationOptions.malformed("against", "expected the id of an earlier evaluation");
    }
    return Comparison.of(kept.record(earlier), kept.record(id));
  }
}
