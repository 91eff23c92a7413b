package dev.isnad.ingest;

import dev.isnad.article.ArticleReader;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads the articles to start with, {@code isnad.articles-dir} or the bundled sample, and says when
 * questions can be answered. A file that cannot be read is one line in the log, not the end.
 */
@ApplicationScoped
public class StartupIngestion {
  private static final Logger LOG = Logger.getLogger(StartupIngestion.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Ingestion ingestion;
  private final IngestSettings settings;
  private final Readiness readiness;
  private final ArticleReader reader;

  StartupIngestion(
      Ingestion ingestion, IngestSettings settings, Readiness readiness, ArticleReader reader) {
    this.ingestion = ingestion;
    this.settings = settings;
    this.readiness = readiness;
    this.reader = reader;
  }

  /**
   * Reads before returning.
   *
   * @throws ProblemException if the store cannot be used, or the directory cannot be read
   */
  public void run() {
    read(source());
  }

  /**
   * Reads in a thread of its own while requests are served; only what would make it useless is
   * checked at once.
   *
   * @throws ProblemException if the store cannot be used, or the directory cannot be read
   */
  public void start() {
    ingestion.bind();
    ArticleSource source = source();
    Thread thread = new Thread(() -> readOrLog(source), "startup-ingestion");
    thread.setDaemon(true);
    thread.start();
  }

  private void readOrLog(ArticleSource source) {
    try {
      new PatientRun(readiness, ingestion::isStopping, PAUSE).of(() -> read(source));
    } catch (ProblemException e) {
      LOG.errorf("Not ready to answer: %s", e.getMessage());
      readiness.failed(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("Not ready to answer", e);
      readiness.failed("the log says more");
    }
  }

  private void read(ArticleSource source) {
    IngestReport report = ingestion.run(source, StartupIngestion::log);
    LOG.infof(
        "Ready: %d articles created, %d updated, %d unchanged, %d failed",
        report.created(), report.updated(), report.unchanged(), report.failed());
    readiness.ready();
    ingestion.optimize();
  }

  private ArticleSource source() {
    if (settings.articlesDir().isEmpty()) {
      return new BundledSamples(reader);
    }
    Path directory = settings.articlesDir().get();
    if (!Files.isDirectory(directory)) {
      throw new ProblemException(
          Problem.INTERNAL, "isnad.articles-dir: there is no directory " + directory);
    }
    if (!Files.isReadable(directory)) {
      throw new ProblemException(
          Problem.INTERNAL, "isnad.articles-dir: may not be read: " + directory);
    }
    return ArticleFiles.under(reader, List.of(directory));
  }

  private static void log(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      LOG.warnf("%s: %s", failed.locator(), failed.reason());
    }
  }
}
