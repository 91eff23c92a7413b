package dev.isnad.benchmark;

import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.llm.Prompts;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures ranking, extraction and refusal on the tuning sets, XQuAD-ar and ARCD-train: {@code
 * bin/measure}. Every constant of {@link RankingWeights} and of the answers was chosen by it.
 */
public final class QualityBenchmark {
  /** The default of {@code isnad.embedding.dimension}. */
  private static final int SHIPPED = 256;

  private final PrintStream out;
  private final QuestionSet xquad;
  private final QuestionSet arcd;

  private QualityBenchmark(PrintStream out) {
    this.out = out;
    this.xquad = SquadSet.read("xquad.ar");
    this.arcd = SquadSet.read("arcd-train");
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    new QualityBenchmark(out).run();
  }

  private void run() throws IOException {
    out.println("| variant | XQuAD-ar R@1 / R@5 / MRR@10 | ARCD-train R@1 / R@5 / MRR@10 |");
    out.println("|---|---|---|");
    for (int dimension : new int[] {256, 512, 1024, 2048, 4096}) {
      Embedder embedder = embedder(dimension);
      try (Stores stores = stores(embedder)) {
        ranking(stores, "vector alone, " + dimension, alone());
        ranking(stores, "all together, " + dimension, RankingWeights.MEASURED);
        if (dimension == SHIPPED) {
          variants(stores);
        }
      }
    }
    try (Stores stores = stores(embedder(SHIPPED))) {
      answers(stores);
    }
  }

  private void variants(Stores stores) {
    RankingWeights measured = RankingWeights.MEASURED;
    ranking(stores, "**as shipped**", measured);
    ranking(stores, "without the vector", measured.withVector(0));
    ranking(stores, "vector × 10", measured.withVector(10));
    ranking(stores, "without the best sentence", weights(.5f, 1, .3f, 1, 0));
    ranking(stores, "without the title", measured.withTitle(0));
    ranking(stores, "without n-grams", weights(.5f, 1, .3f, 0, 1));
    ranking(stores, "without Snowball stems", weights(.5f, 1, 0, 1, 1));
    ranking(stores, "without normalised words", weights(0, 1, .3f, 1, 1));
    ranking(stores, "without light stems", weights(.5f, 0, .3f, 1, 1));
    ranking(stores, "light stems alone", weights(0, 1, 0, 0, 0));
  }

  private static RankingWeights weights(
      float word, float light, float snowball, float ngram, double sentence) {
    RankingWeights measured = RankingWeights.MEASURED;
    return new RankingWeights(
        word,
        light,
        snowball,
        ngram,
        measured.vector(),
        sentence,
        measured.title(),
        measured.depth());
  }

  private static RankingWeights alone() {
    return new RankingWeights(0, 0, 0, 0, 1, 0, 0, RankingWeights.MEASURED.depth());
  }

  private void ranking(Stores stores, String variant, RankingWeights weights) {
    out.printf(
        "| %s | %s | %s |%n",
        variant,
        ranks(new Retriever(stores.xquad, stores.embedder, weights), xquad),
        ranks(new Retriever(stores.arcd, stores.embedder, weights), arcd));
  }

  private static String ranks(Retriever retriever, QuestionSet set) {
    RankingQuality quality = RankingQuality.measure(retriever, set);
    return "%.3f / %.3f / %.3f"
        .formatted(quality.first(), quality.five(), quality.reciprocalRank());
  }

  private void answers(Stores stores) {
    out.println();
    out.println("| questions | on | answered | contains gold | first sentence | sentences |");
    out.println("|---|---|---|---|---|---|");
    answers(xquad, stores, stores.xquad);
    answers(arcd, stores, stores.arcd);
    answers(xquad, stores, stores.arcd);
    answers(arcd, stores, stores.xquad);
  }

  private void answers(QuestionSet questions, Stores stores, ArticleStore store) {
    var service =
        new AnswerService(
            new Retriever(store, stores.embedder, RankingWeights.MEASURED),
            new Prompts(Optional.empty()),
            Extraction.MEASURED);
    AnswerQuality quality = AnswerQuality.of(questions, AnswerQuality.answers(service, questions));
    String corpus = store == stores.xquad ? "XQuAD-ar" : "ARCD-train";
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.3f | %.2f |%n",
        questions.name(),
        corpus,
        quality.answered(),
        quality.gold(),
        quality.goldFirst(),
        quality.sentences());
  }

  private static Embedder embedder(int dimension) {
    HashingEmbeddingModel model = new HashingEmbeddingModel(dimension);
    return new Embedder(model, model.modelName());
  }

  private Stores stores(Embedder embedder) throws IOException {
    Path directory = Files.createTempDirectory("isnad-measure");
    return new Stores(
        embedder,
        Corpus.store(directory.resolve("xquad"), embedder, xquad),
        Corpus.store(directory.resolve("arcd"), embedder, arcd));
  }

  private record Stores(Embedder embedder, ArticleStore xquad, ArticleStore arcd)
      implements AutoCloseable {

    @Override
    public void close() {
      xquad.close();
      arcd.close();
    }
  }
}
