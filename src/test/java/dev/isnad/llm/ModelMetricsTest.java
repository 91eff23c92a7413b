package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What an operator can see of the calls, and what not. */
class ModelMetricsTest {
  private static final Prompt PROMPT = new Prompt("answer.md@12345678", "أجب.", "سر السائل");
  private static final ScriptedReply GOOD = ScriptedReply.text("جواب سري.");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void countsTokensAndTheirPrice() {
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD.usage(1500, 200))) {
      ask(model(server, "price.input", "2", "price.output", "10"));

      assertThat(tokens("input")).isEqualTo(1500);
      assertThat(tokens("output")).isEqualTo(200);
      assertThat(cost("input")).isEqualTo(0.003, Offset.offset(1e-9));
      assertThat(cost("output")).isEqualTo(0.002, Offset.offset(1e-9));
    }
  }

  @Test
  void countsNoCostWithoutAPrice() {
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD)) {
      ask(model(server));

      assertThat(tokens("output")).isEqualTo(2);
      assertThat(registry.find("isnad.llm.cost").counter()).isNull();
    }
  }

  @Test
  void timesCallsByPromptAndOutcome() {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(
                ScriptedReply.status(500), GOOD, ScriptedReply.status(400), GOOD))) {
      LanguageModel model = model(server);
      ask(model);
      catchThrowable(() -> ask(model));
      catchThrowable(
          () ->
              model.stream(
                  PROMPT,
                  new Cancellation(),
                  piece -> {
                    throw new IllegalStateException("enough");
                  }));

      assertThat(calls("completed")).isEqualTo(1);
      assertThat(calls("unavailable")).isEqualTo(1);
      assertThat(calls("failed")).isEqualTo(1);
      assertThat(registry.get("isnad.llm.retries").counter().count()).isEqualTo(1);
      assertThat(registry.get("isnad.llm.first.token").tag("prompt", "answer.md").timer().count())
          .isEqualTo(2);
      assertThat(registry.get("isnad.llm.running").gauge().value()).isZero();
    }
  }

  @Test
  void refusesAndCountsWhatTheQueueDoesNotHold() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD.heldAfter(1, gate))) {
      LanguageModel model = model(server, "max-concurrent", "1", "max-queued", "0");
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(() -> ask(model), work -> new Thread(work).start());
      server.awaitCall(0).awaitPieces(1);
      assertThat(registry.get("isnad.llm.running").gauge().value()).isEqualTo(1);

      Throwable thrown = catchThrowable(() -> ask(model));

      assertThat(thrown)
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_BUSY));
      assertThat(calls("busy")).isEqualTo(1);
      gate.complete(null);
      assertThat(first.get()).isEqualTo("جواب سري.");
    }
  }

  @Test
  void logsOneLineForAFailureWithoutAnyText() {
    List<String> lines = new ArrayList<>();
    Logger log = Logger.getLogger("");
    Handler handler = collecting(lines);
    log.addHandler(handler);
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(
                GOOD,
                GOOD.cutAfter(1),
                ScriptedReply.raw("data: {جواب سري\n\n"),
                ScriptedReply.status(401)))) {
      LanguageModel model = model(server, "api-key", "sk-secret", "max-retries", "0");
      ask(model);
      for (int i = 0; i < 3; i++) {
        catchThrowable(() -> ask(model));
      }
    } finally {
      log.removeHandler(handler);
    }

    assertThat(lines)
        .allSatisfy(line -> assertThat(line).doesNotContain("سر", "sk-secret", "upstream secret"))
        .filteredOn(line -> line.contains("answer.md@12345678"))
        .hasSize(3);
  }

  private LanguageModel model(ScriptedModel server, String... settings) {
    return ConfiguredModel.of(server, registry, Clock.systemUTC(), settings);
  }

  private static String ask(LanguageModel model) {
    return model.complete(PROMPT, new Cancellation());
  }

  private double tokens(String type) {
    return registry.get("isnad.llm.tokens").tag("type", type).counter().count();
  }

  private double cost(String type) {
    return registry.get("isnad.llm.cost").tag("type", type).counter().count();
  }

  private long calls(String outcome) {
    return registry
        .get("isnad.llm.calls")
        .tags("prompt", "answer.md", "outcome", outcome)
        .timer()
        .count();
  }

  private static Handler collecting(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord logRecord) {
        if (logRecord.getLevel().intValue() >= Level.INFO.intValue()) {
          lines.add(new SimpleFormatter().format(logRecord));
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
