package dev.isnad.ingest;

import dev.isnad.problem.Readiness;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoreCounts;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready means: the articles to start with are there, and the store answers. */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
class IngestHealth implements HealthCheck {
  private final Readiness readiness;
  private final ArticleStore store;

  IngestHealth(Readiness readiness, ArticleStore store) {
    this.readiness = readiness;
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("articles");
    if (!readiness.isReady()) {
      return response.down().withData("reason", readiness.reason()).build();
    }
    try {
      StoreCounts counts = store.counts();
      return response
          .up()
          .withData("articles", counts.articles())
          .withData("paragraphs", counts.paragraphs())
          .build();
    } catch (RuntimeException e) {
      return response.down().withData("reason", "the article store does not answer").build();
    }
  }
}
