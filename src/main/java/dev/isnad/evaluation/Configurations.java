package dev.isnad.evaluation;

import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.llm.Prompts;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Says what a run is made with. */
@ApplicationScoped
class Configurations {
  /** What shapes answers; where things lie, what they may cost and every secret stay out. */
  private static final List<String> SETTINGS =
      List.of(
          "isnad.embedding",
          "isnad.embedding.dimension",
          "isnad.embedding.model",
          "isnad.embedding.pooling",
          "isnad.retrieval.vector-weight",
          "isnad.llm.model",
          "isnad.llm.temperature",
          "isnad.llm.max-tokens",
          "isnad.llm.fallback",
          "isnad.pgvector.hnsw.m",
          "isnad.pgvector.hnsw.ef-construction",
          "isnad.pgvector.hnsw.ef-search",
          "isnad.pgvector.hnsw.build-from");

  private static final List<String> PROMPTS =
      List.of(
          "answer.md",
          "condense.md",
          "repair.md",
          "refusal.ar.txt",
          "refusal.en.txt",
          "unsupported.ar.txt",
          "unsupported.en.txt");

  private final Config config;
  private final AnswerService answers;
  private final Retriever retriever;
  private final Prompts prompts;

  Configurations(Config config, AnswerService answers, Retriever retriever, Prompts prompts) {
    this.config = config;
    this.answers = answers;
    this.retriever = retriever;
    this.prompts = prompts;
  }

  String generator() {
    return answers.generator();
  }

  /**
   * @param threads how many questions are asked at once: latencies depend on it
   * @return without the corpora, which are described as the run goes on
   */
  Configuration of(EvaluationRequest request, int threads) {
    Map<String, String> settings = settings(request.selection());
    settings.put("isnad.evaluation.threads", String.valueOf(threads));
    List<String> used = new ArrayList<>(PROMPTS);
    if (request.votes() > 0) {
      settings.put("judge.votes", String.valueOf(request.votes()));
      used.add("judge.md");
    }
    return new Configuration(
        config.getOptionalValue("quarkus.application.version", String.class).orElse("unknown"),
        answers.generator(),
        retriever.embedder().model(),
        config.getOptionalValue("isnad.store", String.class).orElse("embedded"),
        settings,
        used.stream().collect(Collectors.toMap(name -> name, prompts::hash)),
        List.of());
  }

  /** The program's own constants, too: they change with its version. */
  private Map<String, String> settings(Selection selection) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : SETTINGS) {
      config.getOptionalValue(key, String.class).ifPresent(value -> settings.put(key, value));
    }
    RankingWeights weights = retriever.weights();
    settings.put("ranking.word", String.valueOf(weights.word()));
    settings.put("ranking.light-stem", String.valueOf(weights.lightStem()));
    settings.put("ranking.snowball-stem", String.valueOf(weights.snowballStem()));
    settings.put("ranking.ngram", String.valueOf(weights.ngram()));
    settings.put("ranking.sentence", String.valueOf(weights.sentence()));
    settings.put("ranking.title", String.valueOf(weights.title()));
    settings.put("ranking.depth", String.valueOf(weights.depth()));
    Extraction extraction = answers.extraction();
    settings.put("extraction.paragraphs", String.valueOf(extraction.paragraphs()));
    settings.put("extraction.sentences", String.valueOf(extraction.sentences()));
    settings.put("extraction.rank", String.valueOf(extraction.rank()));
    settings.put("extraction.kind", String.valueOf(extraction.kind()));
    settings.put("extraction.relative", String.valueOf(extraction.relative()));
    settings.put("extraction.same", String.valueOf(extraction.same()));
    settings.put("extraction.evidence", String.valueOf(extraction.evidence()));
    if (selection.limit() != null) {
      settings.put("questions.limit", String.valueOf(selection.limit()));
    }
    if (!selection.tags().isEmpty()) {
      settings.put(
          "questions.tags", selection.tags().stream().sorted().collect(Collectors.joining(", ")));
    }
    return settings;
  }
}
