package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunHeader.Status;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations of answers that a language model writes. */
class ModelEvaluationTest {
  private static final Pattern KEY = Pattern.compile("(?s)key=\"([^\"]+)\".{0,300}?40 حافلة");

  @TempDir Path directory;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Writes one sentence with the key of the paragraph that it is from. */
  private static class Copying implements LanguageModel {
    final AtomicInteger calls = new AtomicInteger();

    @Override
    public String name() {
      return "copying";
    }

    @Override
    public String complete(Prompt prompt, Cancellation cancellation) {
      throw new ProblemException(Problem.MODEL_UNAVAILABLE, "The model is away.");
    }

    @Override
    public void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text) {
      calls.incrementAndGet();
      Matcher source = KEY.matcher(prompt.user());
      String key = source.find() ? source.group(1) : "none";
      text.accept("بدأت البلدية تشغيل 40 حافلة كهربائية على الخط رقم 7 [%s].".formatted(key));
    }
  }

  @Test
  void asksAModelForEachAnswerOnceAndNotToWarmUp() {
    Copying model = new Copying();
    EvaluatedRun run = Workbench.run(bench.evaluator(model), Workbench.many(5));

    assertThat(model.calls).hasValue(5);
    assertThat(run.record().configuration().generator()).isEqualTo("copying");
    QuestionResult first = run.record().results().get(0);
    assertThat(first.generator()).isEqualTo("copying");
    assertThat(first.status()).isEqualTo("answered");
    assertThat(first.trace().prompts()).isNotEmpty();
    assertThat(first.metrics()).containsEntry("citation-recall", 1.0);
  }

  @Test
  void failsWithAModelThatIsAway() {
    Copying away =
        new Copying() {
          @Override
          public void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text) {
            throw new ProblemException(Problem.MODEL_UNAVAILABLE, "The model is away.");
          }
        };
    EvaluatedRun run = Workbench.run(bench.evaluator(away), Workbench.many(30));

    assertThat(run.status()).isEqualTo(Status.FAILED);
    assertThat(run.reason()).contains("The model is away.");
    assertThat(run.record().results()).hasSize(10);
  }
}
