package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that leaves ends the call to the model, wherever it is. */
class ModelCancellationTest {
  private static final Prompt PROMPT = new Prompt("answer.md@0", "أجب.", "من زار فيتنام؟");
  private static final ScriptedReply GOOD = ScriptedReply.text("زار بوتين فيتنام [P7K].");

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Cancellation cancellation = new Cancellation();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void doesNotCallForNobody() {
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD)) {
      cancellation.request();

      assertThatThrownBy(() -> ConfiguredModel.of(server).complete(PROMPT, cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(server.calls()).isEmpty();
    }
  }

  /** -1: nothing has come yet; 0: the response has begun; 2: text has come. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2})
  void closesTheConnection(int piecesBefore) throws Exception {
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD.stallingAfter(piecesBefore))) {
      Future<?> call = stream(model(server));
      ScriptedCall seen = server.awaitCall(0);
      seen.awaitPieces(Math.max(0, piecesBefore));

      cancellation.request();

      seen.awaitClosedByClient();
      assertCancelled(call);
      assertThat(server.calls()).hasSize(1);
      assertThat(outcomes("cancelled")).isEqualTo(1);
    }
  }

  @Test
  void closesTheConnectionOfAModelThatIsWriting() throws Exception {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.endless("كلمة"))) {
      Future<?> call = stream(model(server));
      server.awaitCall(0).awaitPieces(100);

      cancellation.request();

      server.calls().get(0).awaitClosedByClient();
      assertCancelled(call);
    }
  }

  @Test
  void leavesTheQueue() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD.heldAfter(1, gate))) {
      LanguageModel model = model(server, "max-concurrent", "1");
      Future<String> first = executor.submit(() -> model.complete(PROMPT, new Cancellation()));
      server.awaitCall(0);
      Future<?> second = stream(model);
      Await.until(() -> registry.get("isnad.llm.waiting").gauge().value() == 1);

      cancellation.request();

      assertCancelled(second);
      gate.complete(null);
      assertThat(first.get()).startsWith("زار");
      assertThat(model.complete(PROMPT, new Cancellation())).startsWith("زار");
      assertThat(server.calls()).hasSize(2);
    }
  }

  @Test
  void leavesThePauseBeforeARetry() throws Exception {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.rateLimited("20"))) {
      Future<?> call = stream(model(server));
      Await.until(() -> registry.counter("isnad.llm.retries").count() == 1);

      cancellation.request();

      assertCancelled(call);
      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void isNoFailureOfTheModel() throws Exception {
    try (ScriptedModel server =
        ScriptedModel.start(ScriptedModel.inTurn(GOOD.stallingAfter(0), GOOD))) {
      LanguageModel model = model(server, "circuit.failures", "1");
      Future<?> call = stream(model);
      server.awaitCall(0);
      cancellation.request();
      assertCancelled(call);

      assertThat(model.complete(PROMPT, new Cancellation())).startsWith("زار");
    }
  }

  private LanguageModel model(ScriptedModel server, String... settings) {
    return ConfiguredModel.of(server, registry, Clock.systemUTC(), settings);
  }

  private Future<?> stream(LanguageModel model) {
    return executor.submit(() -> model.stream(PROMPT, cancellation, piece -> {}));
  }

  private double outcomes(String outcome) {
    return registry.get("isnad.llm.calls").tag("outcome", outcome).timer().count();
  }

  private static void assertCancelled(Future<?> call) {
    assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(CancellationException.class);
  }
}
