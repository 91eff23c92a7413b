package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import dev.isnad.llm.ScriptedModel;
import dev.isnad.llm.ScriptedReply;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients ask steadily while the model is well, slow, silent, rate-limited, broken, away and back.
 * With phases shorter than a minute, the program's patience with silence is shortened alike.
 */
final class ModelOutage {
  private static final int ASKED_PER_SECOND = 4;
  private static final int FULL_PHASE_SECONDS = 60;
  private static final int PATIENCE_MINUTES = 4;

  private final Trials trials;
  private final PrintStream out;
  private final int phaseSeconds;
  private ScriptedModel model;

  /** Where nothing listens at the moment, or 0. */
  private int port;

  private int asked;

  ModelOutage(Trials trials, PrintStream out, int phaseSeconds) {
    this.trials = trials;
    this.out = out;
    this.phaseSeconds = phaseSeconds;
  }

  private static List<OutagePhase> phases() {
    return List.of(
        new OutagePhase("well, 30 tokens/s", new CopyingModel(30, Duration.ZERO)),
        new OutagePhase("slow, 5 tokens/s", new CopyingModel(5, Duration.ZERO)),
        new OutagePhase("silent", request -> ScriptedReply.text("…").stallingAfter(0)),
        new OutagePhase("429, Retry-After: 2", request -> ScriptedReply.rateLimited("2")),
        new OutagePhase("500", request -> ScriptedReply.status(500)),
        new OutagePhase("connection refused", null),
        new OutagePhase("back, 30 tokens/s", new CopyingModel(30, Duration.ZERO)));
  }

  void run(PackagedProgram program, String fallback) throws Exception {
    List<OutagePhase> phases = phases();
    CopyingModel quick = new CopyingModel(ModelLoad.QUICK_TOKENS_PER_SECOND, Duration.ZERO);
    model = ScriptedModel.start(quick);
    PackagedProgram patient = ModelTrials.with(program, model.port());
    PackagedProgram wanted = shortened(patient).with("ISNAD_LLM_FALLBACK=" + fallback);
    try (Server server = Server.start(wanted);
        ChatClient client = new ChatClient(server.root())) {
      List<String> questions = AnswerableQuestions.of(server, client, quick).questions();
      List<CompletableFuture<ObservedChat>> over = new ArrayList<>();
      for (OutagePhase phase : phases) {
        become(phase);
        ask(phase, client, questions, over);
      }
      CompletableFuture.allOf(over.toArray(CompletableFuture[]::new))
          .get(PATIENCE_MINUTES, TimeUnit.MINUTES);
      report(fallback, phases);
      check(fallback, phases);
      String log = server.log();
      trials.check(
          "no stack in the log, " + fallback,
          !log.contains("\tat "),
          log.lines().count() + " lines");
    } finally {
      model.close();
    }
  }

  private PackagedProgram shortened(PackagedProgram program) {
    if (phaseSeconds >= FULL_PHASE_SECONDS) {
      return program;
    }
    return program
        .with("ISNAD_LLM_TIMEOUT=" + shortened(30_000))
        .with("ISNAD_LLM_RETRY_DELAY=" + shortened(500))
        .with("ISNAD_LLM_QUEUE_TIMEOUT=" + shortened(10_000))
        .with("ISNAD_LLM_CIRCUIT_OPEN_FOR=" + shortened(30_000));
  }

  private String shortened(int millis) {
    return millis * phaseSeconds / FULL_PHASE_SECONDS + "ms";
  }

  private void become(OutagePhase phase) {
    if (phase.script() == null) {
      port = model.port();
      model.close();
    } else if (port != 0) {
      model = ScriptedModel.start(port, phase::reply);
      port = 0;
    } else {
      model.script(phase::reply);
    }
  }

  private void ask(
      OutagePhase phase,
      ChatClient client,
      List<String> questions,
      List<CompletableFuture<ObservedChat>> over) {
    long start = System.nanoTime();
    for (int i = 0; i < phaseSeconds * ASKED_PER_SECOND; i++) {
      LockSupport.parkNanos(start + i * 1_000_000_000L / ASKED_PER_SECOND - System.nanoTime());
      ObservedChat chat =
          new ObservedChat(questions.get(asked++ % questions.size()), asked % 2 == 0);
      phase.chats().add(chat);
      over.add(client.ask(chat));
    }
  }

  private void report(String fallback, List<OutagePhase> phases) {
    out.printf(
        "%nfallback=%s, %d questions/s, half of them streamed, phases of %d s; p50 / p99 / max in ms%n%n",
        fallback, ASKED_PER_SECOND, phaseSeconds);
    out.println(
        "| the model is | asked | by the model | of it only in part | extractive | unanswered | 503"
            + " | other | first sentence | whole | calls that reached it |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    phases.forEach(phase -> out.println(phase.row()));
    out.println(
        "\nOne letter a question (M model, m in part, e extractive, u unanswered, 5 503):\n");
    phases.forEach(phase -> out.printf("%s:%n%s%n", phase.name(), phase.picture()));
  }

  private void check(String fallback, List<OutagePhase> phases) {
    boolean answersAnyway = fallback.equals("extractive");
    Set<Outcome> allowed = EnumSet.of(Outcome.MODEL, Outcome.SHORT_MODEL, Outcome.UNANSWERED);
    allowed.add(answersAnyway ? Outcome.EXTRACTIVE : Outcome.UNAVAILABLE);
    ChatWave all = new ChatWave(phases.stream().flatMap(phase -> phase.chats().stream()).toList());
    long mute =
        all.with(Outcome.UNAVAILABLE).stream()
            .filter(chat -> !chat.streamed() && !chat.saysWhenToCome())
            .count();
    trials.check(
        "nothing but what was promised, " + fallback,
        allowed.containsAll(all.outcomes().keySet()) && all.unsupported() == 0 && mute == 0,
        "%s, %d sentences unsupported, %d plain 503 without Retry-After%s"
            .formatted(all.outcomes(), all.unsupported(), mute, all.firstFailure()));
    List<ObservedChat> back = phases.get(phases.size() - 1).chats();
    long start = back.get(0).askedAt();
    OptionalLong first =
        back.stream()
            .filter(chat -> chat.outcome() == Outcome.MODEL)
            .mapToLong(chat -> chat.overAt() - start)
            .min();
    trials.check(
        "the model answers again, " + fallback,
        first.isPresent(),
        "first whole answer %.1f s after it was back".formatted(first.orElse(0) / 1e9));
  }
}
