package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import dev.isnad.llm.ScriptedModel;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Two hundred streaming chats at once against a model at 30 tokens a second: what Isnad adds to the
 * model's own time, what it holds meanwhile, and how others fare.
 */
final class ModelLoad {
  static final int CHATS = 200;
  static final double TOKENS_PER_SECOND = 30;

  static final double QUICK_TOKENS_PER_SECOND = 1_000;

  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private static final long BETWEEN_PROBES_MILLIS = 50;

  private final Trials trials;
  private final PrintStream out;
  private final int rounds;
  private List<String> questions = List.of();
  private final List<String> rows = new ArrayList<>();
  private final List<String> vitals = new ArrayList<>();

  ModelLoad(Trials trials, PrintStream out, int rounds) {
    this.trials = trials;
    this.out = out;
    this.rounds = rounds;
  }

  void run(PackagedProgram program) throws Exception {
    CopyingModel quick = new CopyingModel(QUICK_TOKENS_PER_SECOND, Duration.ZERO);
    CopyingModel script = new CopyingModel(TOKENS_PER_SECOND, Duration.ZERO);
    try (ScriptedModel model = ScriptedModel.start(quick);
        Server server = Server.start(ModelTrials.with(program, model.port()));
        ChatClient client = new ChatClient(server.root())) {
      AnswerableQuestions answerable = AnswerableQuestions.of(server, client, quick);
      answerable.check(trials, CHATS);
      questions = answerable.questions().subList(0, CHATS);
      model.script(script);
      vitals.add("before | " + Vitals.collected(server).cells());
      for (int round = 1; round <= rounds; round++) {
        measure(server, client, script, "within a second, " + round, Duration.ofSeconds(1));
        measure(server, client, script, "at once, " + round, Duration.ZERO);
      }
      printRows();
      vitals.add("after, collected | " + Vitals.collected(server).cells());
      new ModelLeavers(trials, out).run(questions, client, model);
      vitals.add("after those who left, collected | " + Vitals.collected(server).cells());
      out.println("\n| program | resident | heap | threads |\n|---|---|---|---|");
      vitals.forEach(row -> out.printf("| %s |%n", row));
      out.println();
      List<String> errors = server.log().lines().filter(l -> l.contains(" ERROR ")).toList();
      trials.check("no error in the log", errors.isEmpty(), errors.size() + " " + errors);
    }
  }

  private void printRows() {
    out.printf(
        "%n%d streams, %.0f tokens/s each; p50 / p99 / max in ms%n%n", CHATS, TOKENS_PER_SECOND);
    out.println(
        "| started | by the model | first sentence at the client | of it the model's own | until"
            + " the model is called | from its full stop to the client | over the model's own |"
            + " last token until done | whole | CPU a chat |\n|---|---|---|---|---|---|---|---|---|---|");
    rows.forEach(row -> out.printf("| %s |%n", row));
    out.println();
  }

  private void measure(
      Server server, ChatClient client, CopyingModel script, String name, Duration spread)
      throws Exception {
    AtomicReference<Vitals> peak = new AtomicReference<>(Vitals.of(server));
    Replies others = new Replies();
    String search = Json.query("صوامع الميناء");
    Clients watching =
        new Clients()
            .add(1, number -> look(server, peak))
            .add(1, number -> probe(others, "live", () -> server.get("/q/health/live")))
            .add(
                1,
                number ->
                    probe(others, "search", () -> server.send("POST", "/api/search", search)));
    ChatWave wave = ChatWave.of(questions, true);
    double cpu = server.cpuSeconds();
    try {
      wave.run(client, spread);
    } finally {
      watching.stop();
    }
    vitals.add("peak, " + name + " | " + peak.get().cells());
    List<ObservedChat> good = wave.with(Outcome.MODEL);
    if (!good.isEmpty()) {
      row(name, good, script, (server.cpuSeconds() - cpu) / CHATS);
    }
    check(wave, script, name);
    trials.check("others meanwhile, " + name, others.areOnly(List.of(200)), others.figures());
  }

  private static void look(Server server, AtomicReference<Vitals> peak) throws Exception {
    peak.set(peak.get().max(Vitals.of(server)));
    TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
  }

  private static void probe(Replies replies, String kind, Replies.Request request)
      throws InterruptedException {
    replies.to(kind, request);
    TimeUnit.MILLISECONDS.sleep(BETWEEN_PROBES_MILLIS);
  }

  private void row(String name, List<ObservedChat> good, CopyingModel script, double cpu) {
    List<String> cells = new ArrayList<>(List.of(name, String.valueOf(good.size())));
    cells.add(ChatWave.times(good, chat -> chat.firstSentenceAt() - chat.askedAt()));
    cells.add(ChatWave.times(good, chat -> ownTime(written(script, chat))));
    cells.add(ChatWave.times(good, chat -> written(script, chat).calledAt() - chat.askedAt()));
    cells.add(
        ChatWave.times(
            good, chat -> chat.firstSentenceAt() - written(script, chat).firstSentenceAt()));
    cells.add(
        ChatWave.times(
            good,
            chat -> chat.firstSentenceAt() - chat.askedAt() - ownTime(written(script, chat))));
    cells.add(ChatWave.times(good, chat -> chat.overAt() - written(script, chat).lastTokenAt()));
    cells.add(ChatWave.times(good, chat -> chat.overAt() - chat.askedAt()));
    cells.add("%.0f ms".formatted(cpu * 1e3));
    rows.add(String.join(" | ", cells));
  }

  private static WrittenAnswer written(CopyingModel script, ObservedChat chat) {
    return script.answerTo(chat.question());
  }

  /** From the call to the full stop of the first sentence. */
  private static long ownTime(WrittenAnswer written) {
    return written.firstSentenceAt() - written.calledAt();
  }

  private void check(ChatWave wave, CopyingModel script, String name) {
    long same =
        wave.with(Outcome.MODEL).stream()
            .filter(chat -> written(script, chat).texts().equals(chat.texts()))
            .count();
    trials.check(
        "none lost, " + name,
        same == CHATS && wave.unsupported() == 0,
        "%s, %d with just the model's three sentences, %d sentences unsupported%s"
            .formatted(wave.outcomes(), same, wave.unsupported(), wave.firstFailure()));
  }
}
