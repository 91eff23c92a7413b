package dev.isnad.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.ArticleReader;
import dev.isnad.problem.BodyLimits;
import dev.isnad.problem.BoundedInputStream;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Many articles at once. The body goes to disk before the first article is read: a client that
 * sends all before it reads any answer would otherwise wait for us while we wait for it, and a body
 * that turns out too large can still be answered with 413.
 */
@Path("/api/articles")
@Blocking
@Produces(UploadResource.NDJSON)
@Tag(name = "Articles")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedType")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class UploadResource {
  static final String NDJSON = "application/x-ndjson";
  private static final String SUMMARY = "Store many articles";
  private static final String DESCRIPTION =
      """
      Takes files (text, HTML, JSON, NDJSON, zips of them) or NDJSON with an article a line. \
      Answers with one line an article as soon as it is durable, one for each that cannot be read, \
      and a last line with `status` `done` and the sums, or `error` and a problem object.""";

  private final Ingestion ingestion;
  private final ArticleReader reader;
  private final BodyLimits limits;
  private final ObjectMapper json;

  UploadResource(Ingestion ingestion, ArticleReader reader, BodyLimits limits, ObjectMapper json) {
    this.ingestion = ingestion;
    this.reader = reader;
    this.limits = limits;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "postArticles", summary = SUMMARY, description = DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "A line an article, then the sums",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "lines", ref = "UploadLines")))
  public StreamingOutput files(@RestForm("files") List<FileUpload> files, @Context UriInfo uri) {
    if (files == null || files.isEmpty()) {
      Violation none = new Violation("files", "expected at least one file");
      throw new ProblemException(
          Problem.MALFORMED_REQUEST, "files: expected at least one file.", List.of(none), null);
    }
    List<ArticleFiles.Named> named =
        files.stream().map(f -> new ArticleFiles.Named(f.fileName(), f.uploadedFile())).toList();
    String path = uri.getRequestUri().getRawPath();
    return out -> run(ArticleFiles.of(reader, named), new UploadLines(out, json), path);
  }

  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  @Operation(summary = SUMMARY, description = DESCRIPTION)
  public StreamingOutput lines(InputStream body, @Context UriInfo uri) throws IOException {
    java.nio.file.Path file = Files.createTempFile("isnad-upload", ".ndjson");
    try (InputStream bounded = new BoundedInputStream(body, limits.maxUploadSize().asLongValue())) {
      Files.copy(bounded, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.delete(file);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      Files.delete(file);
      throw e;
    }
    ArticleFiles.Named named = new ArticleFiles.Named("body.ndjson", file);
    String path = uri.getRequestUri().getRawPath();
    return out -> {
      try {
        run(ArticleFiles.of(reader, List.of(named)), new UploadLines(out, json), path);
      } finally {
        Files.delete(file);
      }
    };
  }

  private void run(ArticleSource source, UploadLines lines, String path) {
    try {
      lines.done(ingestion.run(source, lines));
    } catch (RuntimeException e) {
      lines.error(e, path);
    }
  }
}
