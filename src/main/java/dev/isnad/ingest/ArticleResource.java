package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleCleaner;
import dev.isnad.article.CleanedPage;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Single articles over HTTP, and the list of all. */
@Path("/api/articles")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "ForbiddenOrigin")
@APIResponse(responseCode = "500", ref = "Internal")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ArticleResource {
  private static final String ID = "expected 1 to 256 characters";
  private static final String TEXT = "[^\\x00]*";
  private static final String NO_TEXT = "expected text, got U+0000";

  private final Ingestion ingestion;
  private final ArticleStore store;
  private final ArticleCleaner cleaner;

  ArticleResource(Ingestion ingestion, ArticleStore store, ArticleCleaner cleaner) {
    this.ingestion = ingestion;
    this.store = store;
    this.cleaner = cleaner;
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putArticle",
      summary = "Create or replace an article",
      description = "On the answer it is durable and can be cited.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ArticleRequest.class),
              examples = {
                @ExampleObject(name = "body", ref = "ArticleBody"),
                @ExampleObject(name = "paragraphs", ref = "ArticleParagraphs")
              }))
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Saved.class)))
  @APIResponse(
      responseCode = "200",
      description = "Updated, or unchanged",
      content = @Content(schema = @Schema(implementation = Saved.class)))
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedType")
  @APIResponse(responseCode = "422", ref = "EmptyArticle")
  public Response put(
      @RestPath
          @NotBlank(message = ID)
          @Size(max = Article.LONGEST_ID, message = ID)
          @Pattern(regexp = TEXT, message = NO_TEXT)
          String id,
      @NotNull(message = "expected a JSON object, got nothing") @Valid ArticleRequest article) {
    Outcome.Stored outcome = ingestion.save(page(id, article));
    boolean created = outcome.status() == Outcome.Status.CREATED;
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(Saved.of(outcome))
        .build();
  }

  private CleanedPage page(String id, ArticleRequest article) {
    article.requireOneText();
    return article.body() == null
        ? cleaner.number(id, article.metadata(), article.paragraphs())
        : cleaner.clean(id, article.metadata(), article.body());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getArticle", summary = "Show an article with its numbered paragraphs")
  @APIResponse(
      responseCode = "200",
      description = "The article",
      content =
          @Content(
              schema = @Schema(implementation = ArticleView.class),
              examples = @ExampleObject(name = "article", ref = "Article")))
  @APIResponse(responseCode = "404", ref = "UnknownArticle")
  public ArticleView get(@RestPath @Pattern(regexp = TEXT, message = NO_TEXT) String id) {
    return store
        .find(id)
        .map(StoredArticle::article)
        .map(ArticleView::of)
        .orElseThrow(() -> unknown(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteArticle",
      summary = "Remove an article",
      description = "Related articles that stood on its page go with it.")
  @APIResponse(responseCode = "204", description = "Removed; it is never cited again")
  @APIResponse(responseCode = "404", ref = "UnknownArticle")
  public void delete(@RestPath @Pattern(regexp = TEXT, message = NO_TEXT) String id) {
    if (!ingestion.delete(id)) {
      throw unknown(id);
    }
  }

  @GET
  @Operation(operationId = "listArticles", summary = "Page through the articles, ordered by id")
  @APIResponse(
      responseCode = "200",
      description = "A page of articles",
      content =
          @Content(
              schema = @Schema(implementation = ArticleView.Page.class),
              examples = @ExampleObject(name = "page", ref = "ArticlePage")))
  public ArticleView.Page list(
      @Parameter(description = "The `next` of the page before")
          @RestQuery
          @Pattern(regexp = TEXT, message = NO_TEXT)
          String after,
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
    return ArticleView.Page.of(store.list(after, Integer.parseInt(limit)));
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        Problem.UNKNOWN_ARTICLE, "No article has the id \"%s\".".formatted(id));
  }
}
