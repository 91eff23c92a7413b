package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import dev.isnad.llm.ScriptedModel;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** More clients than the settings admit: all are served or told to come again, none is left. */
final class ModelBounds {
  private static final int ADMITTED = 50;
  private static final int QUEUED = 50;
  private static final Set<Outcome> EXPECTED = EnumSet.of(Outcome.MODEL, Outcome.UNAVAILABLE);

  private final Trials trials;
  private final PrintStream out;
  private final List<String> rows = new ArrayList<>();

  ModelBounds(Trials trials, PrintStream out) {
    this.trials = trials;
    this.out = out;
  }

  void run(PackagedProgram program) throws Exception {
    for (String bound : List.of("LLM", "CHAT")) {
      run(
          bound,
          program
              .with("ISNAD_%s_MAX_CONCURRENT=%d".formatted(bound, ADMITTED))
              .with("ISNAD_%s_MAX_QUEUED=%d".formatted(bound, QUEUED)));
    }
    out.printf("%n%d clients at once, bounds of %d and %d:%n%n", ModelLoad.CHATS, ADMITTED, QUEUED);
    out.println(
        "| bound | route | outcomes | answered, p50 / p99 / max in ms | refused |\n|---|---|---|---|---|");
    rows.forEach(out::println);
    out.println();
  }

  private void run(String bound, PackagedProgram program) throws Exception {
    CopyingModel quick = new CopyingModel(ModelLoad.QUICK_TOKENS_PER_SECOND, Duration.ZERO);
    try (ScriptedModel model = ScriptedModel.start(quick);
        Server server = Server.start(ModelTrials.with(program, model.port()));
        ChatClient client = new ChatClient(server.root())) {
      List<String> questions =
          AnswerableQuestions.of(server, client, quick).questions().subList(0, ModelLoad.CHATS);
      model.script(new CopyingModel(ModelLoad.TOKENS_PER_SECOND, Duration.ZERO));
      for (boolean streamed : List.of(true, false)) {
        ChatWave wave = ChatWave.of(questions, streamed).run(client, Duration.ZERO);
        row(bound.toLowerCase(Locale.ROOT), streamed ? "stream" : "JSON", wave);
      }
    }
  }

  private void row(String bound, String route, ChatWave wave) {
    List<ObservedChat> refused = wave.with(Outcome.UNAVAILABLE);
    rows.add(
        "| %s | %s | %s | %s | %s |"
            .formatted(
                bound,
                route,
                wave.outcomes(),
                ChatWave.times(wave.with(Outcome.MODEL), chat -> chat.overAt() - chat.askedAt()),
                ChatWave.times(refused, chat -> chat.overAt() - chat.askedAt())));
    long clear = refused.stream().filter(chat -> chat.saysWhenToCome() || chat.streamed()).count();
    trials.check(
        "beyond the bounds of %s, %s".formatted(bound, route),
        EXPECTED.containsAll(wave.outcomes().keySet())
            && wave.with(Outcome.MODEL).size() >= ADMITTED + QUEUED
            && clear == refused.size()
            && wave.unsupported() == 0,
        "%s, at least %d answered by the model; of the refused %d with Retry-After%s"
            .formatted(
                wave.outcomes(),
                ADMITTED + QUEUED,
                refused.stream().filter(ObservedChat::saysWhenToCome).count(),
                wave.firstFailure()));
  }
}
