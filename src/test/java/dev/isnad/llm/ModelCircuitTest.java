package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A model that fails again and again is left alone, and asked again later. */
class ModelCircuitTest {
  private static final Prompt PROMPT = new Prompt("answer.md@0", "أجب.", "من زار فيتنام؟");
  private static final ScriptedReply GOOD = ScriptedReply.text("زار بوتين فيتنام [P7K].");
  private static final ScriptedReply BAD = ScriptedReply.status(500);

  private final SettableClock clock = new SettableClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void leavesAModelAloneThatFailsAndComesBackToIt() {
    try (ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      LanguageModel model = model(server);
      fail(model, 3);
      assertThat(state("open")).isEqualTo(1);

      fail(model, 10);
      assertThat(server.calls()).hasSize(3);

      server.script(r -> GOOD);
      clock.advance(Duration.ofSeconds(31));
      assertThat(ask(model)).startsWith("زار");
      assertThat(ask(model)).startsWith("زار");
      assertThat(state("closed")).isEqualTo(1);
      assertThat(state("open")).isZero();
      assertThat(server.calls()).hasSize(5);
    }
  }

  @Test
  void leavesASilentModelAloneToo() {
    try (ScriptedModel server = ScriptedModel.start(r -> GOOD.stallingAfter(0))) {
      LanguageModel model =
          ConfiguredModel.of(server, registry, clock, "timeout", "100ms", "circuit.failures", "2");

      fail(model, 3);

      assertThat(server.calls()).hasSize(2);
      assertThat(state("open")).isEqualTo(1);
    }
  }

  @Test
  void asksOnceWhetherTheModelIsBack() {
    try (ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      LanguageModel model = model(server);
      fail(model, 3);
      clock.advance(Duration.ofSeconds(31));

      fail(model, 10);

      assertThat(server.calls()).hasSize(4);
    }
  }

  @Test
  void logsWhenItOpensAndWhenItCloses() {
    try (LogLines log = LogLines.collect();
        ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      LanguageModel model = model(server);
      for (int probe = 0; probe < 3; probe++) {
        fail(model, 10);
        clock.advance(Duration.ofSeconds(31));
      }
      server.script(r -> GOOD);
      ask(model);

      assertThat(log.of(Resilience.class))
          .containsExactly(
              "WARN language model: away, so not asked for PT30S", "INFO language model: back");
      // Of the calls that were made: three, and a probe twice.
      assertThat(log.of(OpenAiLanguageModel.class)).hasSize(5);
    }
  }

  @Test
  void countsOnlyFailuresInARow() {
    try (ScriptedModel server =
        ScriptedModel.start(ScriptedModel.inTurn(BAD, BAD, GOOD, BAD, BAD, GOOD))) {
      LanguageModel model = model(server);
      fail(model, 2);
      ask(model);
      fail(model, 2);

      assertThat(ask(model)).startsWith("زار");
    }
  }

  @Test
  void doesNotRetryOnceTheCircuitIsOpen() {
    try (ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      fail(ConfiguredModel.of(server, registry, clock, "circuit.failures", "2"), 3);

      assertThat(server.calls()).hasSize(2);
      assertThat(registry.get("isnad.llm.calls").tag("outcome", "unavailable").timer().count())
          .isEqualTo(1);
      assertThat(registry.get("isnad.llm.calls").tag("outcome", "circuit_open").timer().count())
          .isEqualTo(2);
    }
  }

  @Test
  void goesOnAskingAModelThatRefusesRequests() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.status(400))) {
      fail(model(server), 10);

      assertThat(server.calls()).hasSize(10);
    }
  }

  @Test
  void letsTheOthersInAsSoonAsTheModelTalks() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    try (ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      LanguageModel model = model(server);
      fail(model, 3);
      clock.advance(Duration.ofSeconds(31));
      server.script(r -> GOOD.heldAfter(1, gate));
      CompletableFuture<Void> talks = new CompletableFuture<>();
      CompletableFuture<Void> probe =
          CompletableFuture.runAsync(
              () -> model.stream(PROMPT, new Cancellation(), piece -> talks.complete(null)),
              work -> new Thread(work).start());
      talks.get();
      server.script(r -> GOOD);

      assertThat(ask(model)).startsWith("زار");

      assertThat(probe).isNotDone();
      gate.complete(null);
      probe.get();
    }
  }

  @Test
  void isNotLockedByAProbeThatIsCancelled() {
    try (ScriptedModel server = ScriptedModel.start(r -> BAD)) {
      LanguageModel model = model(server);
      fail(model, 3);
      clock.advance(Duration.ofSeconds(31));
      Cancellation cancellation = new Cancellation();
      server.script(
          r -> {
            cancellation.request();
            return GOOD.stallingAfter(0);
          });
      assertThatThrownBy(() -> model.complete(PROMPT, cancellation))
          .isInstanceOf(CancellationException.class);
      server.script(r -> GOOD);

      assertThat(ask(model)).startsWith("زار");
    }
  }

  private LanguageModel model(ScriptedModel server) {
    return ConfiguredModel.of(server, registry, clock, "max-retries", "0", "circuit.failures", "3");
  }

  private static String ask(LanguageModel model) {
    return model.complete(PROMPT, new Cancellation());
  }

  private static void fail(LanguageModel model, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> ask(model))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_UNAVAILABLE));
    }
  }

  private double state(String state) {
    return registry.get("isnad.llm.circuit").tag("state", state).gauge().value();
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2024-06-20T10:00:00Z");

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
