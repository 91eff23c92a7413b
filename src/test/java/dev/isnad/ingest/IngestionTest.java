package dev.isnad.ingest;

import static dev.isnad.ingest.Articles.article;
import static dev.isnad.ingest.Articles.host;
import static dev.isnad.ingest.Articles.page;
import static dev.isnad.ingest.Articles.related;
import static dev.isnad.ingest.Articles.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.Article;
import dev.isnad.article.CleanedPage;
import dev.isnad.article.ReadResult;
import dev.isnad.article.RemovedBlock;
import dev.isnad.embedding.Embedder;
import dev.isnad.ingest.Outcome.Failed;
import dev.isnad.ingest.Outcome.Status;
import dev.isnad.ingest.Outcome.Stored;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestionTest {
  private final MemoryStore store = new MemoryStore();
  private final CountingModel model = new CountingModel();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Ingestion ingestion =
      new Ingestion(
          store,
          new Embedder(model, "counting"),
          new Settings(3),
          new IngestMetrics(registry, store, new Readiness()));

  @Test
  void savesEveryArticleWithOneVectorAParagraph() {
    IngestReport report =
        ingestion.run(source(article("a", "واحد", "اثنان"), article("b", "ثلاثة")), ignored -> {});

    assertThat(report).isEqualTo(new IngestReport(2, 0, 0, 0, 3, 0, Map.of()));
    StoredArticle stored = store.find("a").orElseThrow();
    assertThat(stored.vectors()).hasSize(2);
    assertThat(stored.vectors().get(0)).isEqualTo(new Embedder(model, "counting").embed("واحد"));
    assertThat(store.bound).isEqualTo(new EmbeddingId("counting", 2));
  }

  @Test
  void embedsNothingThatIsUnchanged() {
    ArticleSource source = source(article("a", "واحد"), article("b", "اثنان"));
    ingestion.run(source, IngestListener.NONE);
    model.texts.set(0);

    IngestReport report = ingestion.run(source, IngestListener.NONE);

    assertThat(report).isEqualTo(new IngestReport(0, 0, 2, 0, 0, 0, Map.of()));
    assertThat(model.texts).hasValue(0);
  }

  @Test
  void updatesAnArticleWhoseMetadataAloneChanged() {
    Article before = article("a", "واحد");
    Article after =
        new Article("a", Articles.metadata("آخر"), null, List.of(), before.paragraphs());
    ingestion.run(source(before), IngestListener.NONE);

    Stored outcome = ingestion.save(page(after));

    assertThat(outcome).isEqualTo(new Stored("a", Status.UPDATED, 1));
    assertThat(store.find("a").orElseThrow().article()).isEqualTo(after);
  }

  @Test
  void keepsTheFirstOfTwoThatShareAnIdAndRunsAgainWithoutAChange() {
    ArticleSource source =
        source(article("a", "الأول"), article("a", "الثاني"), article("a", "الأول"));
    List<Outcome> outcomes = new ArrayList<>();

    IngestReport first = ingestion.run(source, outcomes::add);
    IngestReport second = ingestion.run(source, IngestListener.NONE);

    assertThat(first).isEqualTo(new IngestReport(1, 0, 1, 1, 1, 0, Map.of()));
    assertThat(outcomes)
        .contains(
            new Failed(
                "a.txt",
                "it has the id \"a\" of a.txt, which was kept; rename one, or give it another id"));
    assertThat(second).isEqualTo(new IngestReport(0, 0, 2, 1, 0, 0, Map.of()));
    assertThat(store.find("a").orElseThrow().article()).isEqualTo(article("a", "الأول"));
  }

  @Test
  void refusesStringsThatAreNoText() {
    ArticleSource source =
        source(
            article("nul", "واحد\0اثنان"),
            article("half", "واحد " + '\uD83D'),
            article("whole", "واحد 😀"));
    List<Outcome> outcomes = new ArrayList<>();

    IngestReport report = ingestion.run(source, outcomes::add);

    assertThat(report).isEqualTo(new IngestReport(1, 0, 0, 2, 1, 0, Map.of()));
    assertThat(outcomes)
        .contains(
            new Failed("nul.txt", "paragraph 1: expected text, got U+0000 at offset 4."),
            new Failed("half.txt", "paragraph 1: expected text, got U+D83D at offset 5."));
    assertThatThrownBy(() -> ingestion.save(page(article("a\0", "واحد"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage("id: expected text, got U+0000 at offset 1.");
  }

  @Test
  void failsWhenABatchRunsOutOfMemory() {
    ArticleSource source = source(article("a", "واحد"));
    store.error = new OutOfMemoryError("of a test");

    assertThatThrownBy(() -> ingestion.run(source, IngestListener.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(store.error);
  }

  @Test
  void goesOnAfterAFileThatCannotBeReadAndTellsWhatWasRemoved() {
    RemovedBlock block = new RemovedBlock("a", "caption", "صورة");
    ArticleSource source =
        sink -> {
          sink.accept(new ReadResult.Failed("bad.txt", "it is broken"));
          CleanedPage page = new CleanedPage(List.of(article("a", "واحد")), List.of(block));
          sink.accept(new ReadResult.Read("a.txt", page));
        };
    List<Object> heard = new ArrayList<>();

    IngestReport report = ingestion.run(source, recording(heard));

    assertThat(report).isEqualTo(new IngestReport(1, 0, 0, 1, 1, 0, Map.of("caption", 1L)));
    assertThat(heard)
        .containsExactlyInAnyOrder(
            new Failed("bad.txt", "it is broken"), block, new Stored("a", Status.CREATED, 1));
    assertThat(registry.counter("isnad.ingested.articles", "status", "failed").count())
        .isEqualTo(1);
    assertThat(registry.counter("isnad.removed.blocks", "rule", "caption").count()).isEqualTo(1);
  }

  @Test
  void deletesARelatedArticleThatItsPageNoLongerCarriesBeforeItSavesThePage() {
    ingestion.save(page(host("h", List.of("r1", "r2"), "نص"), related("r1", "h", "أ ب ج")));
    ingestion.save(page(related("r2", "another", "د ه و")));
    store.calls.clear();

    ingestion.save(page(host("h", List.of(), "نص آخر")));

    assertThat(store.calls).containsExactly("delete [r1]", "save [h]");
    assertThat(store.find("r2")).isPresent();
  }

  @Test
  void deletesAnArticleWithTheRelatedOnesOfItsPage() {
    ingestion.save(page(host("h", List.of("r1"), "نص"), related("r1", "h", "أ ب ج")));

    boolean there = ingestion.delete("h");

    assertThat(there).isTrue();
    assertThat(store.counts().articles()).isZero();
    assertThat(ingestion.delete("h")).isFalse();
  }

  @Test
  void createsAnArticleOnceHoweverManySendItAtTheSameTime() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    Callable<Status> send = () -> ingestion.save(page(article("a", "واحد"))).status();

    List<Status> statuses = new ArrayList<>();
    for (Future<Status> status : senders.invokeAll(Collections.nCopies(8, send))) {
      statuses.add(status.get());
    }
    senders.shutdown();

    assertThat(statuses).containsOnlyOnce(Status.CREATED).hasSize(8);
    assertThat(statuses).containsOnly(Status.CREATED, Status.UNCHANGED);
    assertThat(store.calls).containsExactly("save [a]");
  }

  @Test
  void cutsARunIntoBatchesOfBoundedSize() {
    Article[] articles =
        IntStream.range(0, 10)
            .mapToObj(i -> article("a" + i, "واحد " + i, "اثنان " + i))
            .toArray(Article[]::new);

    ingestion.run(source(articles), IngestListener.NONE);

    // Full at three paragraphs, and an article is never cut.
    assertThat(store.calls).hasSize(5).allMatch(call -> call.split(",").length == 2);
    assertThat(store.counts().articles()).isEqualTo(10);
  }

  @Test
  void stopsReadingWhenTheStoreIsAway() {
    store.failure = new ProblemException(Problem.STORE_UNAVAILABLE, "away");
    List<Integer> read = new ArrayList<>();
    ArticleSource endless =
        sink -> {
          for (int i = 0; ; i++) {
            read.add(i);
            sink.accept(new ReadResult.Read("f", page(article("a" + i, "نص " + i))));
          }
        };

    assertThatThrownBy(() -> ingestion.run(endless, IngestListener.NONE)).isSameAs(store.failure);
    assertThat(store.counts().articles()).isZero();
  }

  private static IngestListener recording(List<Object> heard) {
    return new IngestListener() {
      @Override
      public void outcome(Outcome outcome) {
        heard.add(outcome);
      }

      @Override
      public void removed(RemovedBlock block) {
        heard.add(block);
      }
    };
  }

  private record Settings(int batchParagraphs) implements IngestSettings, IngestSettings.Ingest {

    @Override
    public Optional<Path> articlesDir() {
      return Optional.empty();
    }

    @Override
    public Ingest ingest() {
      return this;
    }

    @Override
    public int threads() {
      return 2;
    }

    @Override
    public MemorySize batchBytes() {
      return new MemorySize(BigInteger.valueOf(1 << 20));
    }
  }
}
