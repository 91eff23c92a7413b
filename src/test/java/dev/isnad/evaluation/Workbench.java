package dev.isnad.evaluation;

import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Generation;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.Library;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.ScratchStores;
import dev.isnad.store.StoreSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A few articles and questions about them, and an evaluator built by hand. */
final class Workbench implements AutoCloseable {
  private static final String BUSES = "بدأت البلدية تشغيل 40 حافلة كهربائية على الخط رقم 7.";
  private static final String DRIVERS = "ودربت البلدية 90 سائقا على قيادة الحافلات الكهربائية.";
  private static final String TURTLES = "بلغت نسبة فقس بيوض السلاحف 81% على شاطئ الصدف.";

  private static final Prompts PROMPTS = new Prompts(Optional.empty());

  private final Library library;

  Workbench(Path directory) {
    library = new Library(directory).with("buses", BUSES, DRIVERS).with("turtles", TURTLES);
    library.store();
  }

  record EmbeddedSettings(Kind store, Path dataDir) implements StoreSettings {}

  record Threads(Optional<Integer> threads) implements EvaluationSettings {}

  Evaluator evaluator(int threads) {
    return evaluator(threads, store -> store);
  }

  /**
   * @param around what the evaluated program has in the place of the store
   */
  Evaluator evaluator(int threads, UnaryOperator<ArticleStore> around) {
    ArticleStore store = around.apply(library.store());
    Retriever retriever = library.retriever().of(store);
    AnswerService answers = new AnswerService(retriever, PROMPTS, Extraction.MEASURED);
    return evaluator(threads, store, retriever, answers);
  }

  /** An evaluator of answers that this model writes. */
  Evaluator evaluator(LanguageModel model) {
    Generation generation = new Generation(Optional.of(model), false);
    Retriever retriever = library.retriever();
    return evaluator(
        1,
        library.store(),
        retriever,
        new AnswerService(retriever, PROMPTS, generation, Extraction.MEASURED));
  }

  private static Evaluator evaluator(
      int threads, ArticleStore store, Retriever retriever, AnswerService answers) {
    StoreSettings settings = new EmbeddedSettings(StoreSettings.Kind.EMBEDDED, Path.of("unused"));
    return new Evaluator(
        new Corpora(store, retriever, answers, new ScratchStores(settings, null)),
        new Configurations(new SmallRyeConfigBuilder().build(), answers, retriever, PROMPTS),
        new Judges(null, PROMPTS, settings),
        new Threads(Optional.of(threads)));
  }

  /** The store, with something that is done, or thrown, before each search. */
  static UnaryOperator<ArticleStore> beforeEachSearch(Runnable first) {
    return store ->
        (ArticleStore)
            Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("search")) {
                    first.run();
                  }
                  try {
                    return method.invoke(store, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  static EvaluatedRun run(Evaluator evaluator, QuestionSet... sets) {
    EvaluationRequest request = request(sets);
    return evaluator.run("run", request, new RunProgress(request.questions()), new Cancellation());
  }

  static EvaluationRequest request(QuestionSet... sets) {
    return new EvaluationRequest(null, List.of(sets), Selection.ALL, null, 0);
  }

  /** Answered, answered as a follow-up, and refused. */
  static QuestionSet stored() {
    return new QuestionSet(
        "stored",
        "aa",
        List.of(
            question("buses", "كم حافلة كهربائية على الخط رقم 7؟", List.of(), "buses"),
            question(
                "drivers",
                "وكم سائقا دربت عليها؟",
                List.of("كم حافلة كهربائية على الخط رقم 7؟"),
                "buses"),
            unanswerable("far", "من اكتشف البنسلين في لندن؟")),
        List.of());
  }

  /** The same question so many times over. */
  static QuestionSet many(int count) {
    return new QuestionSet(
        "many",
        "bb",
        IntStream.range(0, count)
            .mapToObj(i -> question("q" + i, "كم حافلة كهربائية على الخط؟", List.of(), "buses"))
            .toList(),
        List.of());
  }

  /** A set with its own article. */
  static QuestionSet own() {
    var metadata = new ArticleMetadata("قافلة", "own", null, null, null, "ar", List.of());
    String text = "عبرت قافلة الزمرد صحراء القيروان في ليلتين.";
    Article article =
        new Article("caravan", metadata, null, List.of(), List.of(new Paragraph(1, text)));
    return new QuestionSet(
        "own",
        "cc",
        List.of(question("night", "في كم ليلة عبرت قافلة الزمرد الصحراء؟", List.of(), "caravan")),
        List.of(article));
  }

  private static EvaluationQuestion question(
      String id, String text, List<String> turns, String article) {
    int paragraph = id.equals("drivers") ? 2 : 1;
    return new EvaluationQuestion(
        id,
        text,
        turns,
        ArticleFilter.ALL,
        true,
        List.of("40", "90", "ليلتين"),
        List.of(new Gold(article, paragraph, null)),
        List.of());
  }

  private static EvaluationQuestion unanswerable(String id, String text) {
    return new EvaluationQuestion(
        id, text, List.of(), ArticleFilter.ALL, false, List.of(), List.of(), List.of());
  }

  @Override
  public void close() {
    library.close();
  }
}
