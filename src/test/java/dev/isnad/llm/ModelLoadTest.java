package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.problem.Cancellation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls at once. */
class ModelLoadTest {
  private static final int CALLS = 200;
  private static final Prompt PROMPT = new Prompt("answer.md@0", "أجب.", "من زار فيتنام؟");
  private static final String TEXT = "كلمة ".repeat(20);

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void losesNoneAndNeedsNoThreadForEach() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    long threadsBefore = clientThreads();
    try (ScriptedModel server =
        ScriptedModel.start(
            r -> ScriptedReply.text(TEXT).tokensPerSecond(100).heldAfter(10, gate))) {
      List<Future<String>> calls = callAll(server);
      for (int i = 0; i < CALLS; i++) {
        server.awaitCall(i).awaitPieces(10);
      }
      assertThat(server.openStreams()).isEqualTo(CALLS);
      assertThat(registry.get("isnad.llm.running").gauge().value()).isEqualTo(CALLS);
      assertThat(clientThreads() - threadsBefore).isLessThanOrEqualTo(4);
      gate.complete(null);

      for (Future<String> call : calls) {
        assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(TEXT);
      }
    }
  }

  @Test
  void runsNoMoreThanTheSettingsAllow() throws Exception {
    ScriptedReply reply = ScriptedReply.text(TEXT).tokensPerSecond(500);
    try (ScriptedModel server = ScriptedModel.start(r -> reply)) {
      List<Long> open = Collections.synchronizedList(new ArrayList<>());
      server.script(
          r -> {
            open.add(server.openStreams());
            return reply;
          });

      for (Future<String> call : callAll(server, "max-concurrent", "20")) {
        assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(TEXT);
      }

      assertThat(open).hasSizeGreaterThanOrEqualTo(CALLS).allMatch(count -> count <= 20);
      assertThat(registry.get("isnad.llm.running").gauge().value()).isZero();
    }
  }

  private static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("isnad-llm"))
        .count();
  }

  private List<Future<String>> callAll(ScriptedModel server, String... settings) {
    LanguageModel model = ConfiguredModel.of(server, registry, Clock.systemUTC(), settings);
    List<Future<String>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(
          callers.submit(
              () -> {
                StringBuilder text = new StringBuilder();
                model.stream(PROMPT, new Cancellation(), text::append);
                return text.toString();
              }));
    }
    return calls;
  }
}
