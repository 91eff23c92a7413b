package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import dev.isnad.llm.ScriptedCall;
import dev.isnad.llm.ScriptedModel;
import dev.isnad.llm.ScriptedReply;
import dev.isnad.llm.ScriptedRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Half of two hundred clients leave in the middle: how soon the model is told to stop. */
final class ModelLeavers {
  private static final Duration THINKING = Duration.ofMillis(500);
  private static final long LONGEST_MILLIS = 1_000;

  private final Trials trials;
  private final PrintStream out;

  /** When a client leaves. */
  private enum Moment {
    NEVER,
    BEFORE_FIRST_TOKEN,
    IN_FIRST_SENTENCE,
    AFTER_FIRST_SENTENCE,
    IN_FIRST_SENTENCE_OF_JSON
  }

  ModelLeavers(Trials trials, PrintStream out) {
    this.trials = trials;
    this.out = out;
  }

  void run(List<String> questions, ChatClient client, ScriptedModel model) throws Exception {
    int before = model.calls().size();
    Map<String, Moment> moments = new HashMap<>();
    Map<String, ObservedChat> chats = new HashMap<>();
    List<ObservedChat> inOrder = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Moment moment = i % 2 == 0 ? Moment.NEVER : Moment.values()[1 + i / 2 % 4];
      ObservedChat chat =
          new ObservedChat(questions.get(i), moment != Moment.IN_FIRST_SENTENCE_OF_JSON);
      if (moment == Moment.AFTER_FIRST_SENTENCE) {
        chat.leavesAfterFirstSentence();
      }
      moments.put(chat.question(), moment);
      chats.put(chat.question(), chat);
      inOrder.add(chat);
    }
    CopyingModel script = new CopyingModel(ModelLoad.TOKENS_PER_SECOND, THINKING);
    model.script(request -> reply(script, request, moments, chats));
    ChatWave wave = new ChatWave(inOrder).run(client, Duration.ofSeconds(1));
    List<ScriptedCall> calls = model.calls().subList(before, model.calls().size());
    check(wave, calls, moments, chats);
    trials.check("no call left open", model.openStreams() == 0, model.openStreams() + " open");
  }

  private static ScriptedReply reply(
      CopyingModel script,
      ScriptedRequest request,
      Map<String, Moment> moments,
      Map<String, ObservedChat> chats) {
    ScriptedReply reply = script.apply(request);
    String question = CopyingModel.question(request);
    switch (moments.get(question)) {
      case BEFORE_FIRST_TOKEN -> chats.get(question).leave();
      case IN_FIRST_SENTENCE, IN_FIRST_SENTENCE_OF_JSON ->
          script.answerTo(question).inFirstSentence(chats.get(question)::leave);
      default -> {
        // Leaves by itself, or not at all.
      }
    }
    return reply;
  }

  private void check(
      ChatWave wave,
      List<ScriptedCall> calls,
      Map<String, Moment> moments,
      Map<String, ObservedChat> chats)
      throws InterruptedException {
    out.println("\n| client leaves | clients | until the model's connection is closed, ms |");
    out.println("|---|---|---|");
    Map<Moment, List<Long>> millis = new HashMap<>();
    int late = 0;
    for (ScriptedCall call : calls) {
      String question = CopyingModel.question(call.request());
      Instant left = chats.get(question).leftAt();
      if (left != null) {
        long took = Duration.between(left, closed(call)).toMillis();
        late += took > LONGEST_MILLIS ? 1 : 0;
        millis.computeIfAbsent(moments.get(question), m -> new ArrayList<>()).add(took);
      }
    }
    for (Moment moment : Moment.values()) {
      row(moment, millis.get(moment));
    }
    int left = wave.with(Outcome.LEFT).size();
    int answered = wave.with(Outcome.MODEL).size();
    trials.check(
        "those who leave stop the model within a second",
        late == 0 && left == ModelLoad.CHATS / 2,
        "%d left, %d later than that".formatted(left, late));
    trials.check(
        "those who stay lose nothing",
        answered == ModelLoad.CHATS / 2 && wave.unsupported() == 0,
        wave.outcomes() + wave.firstFailure());
  }

  /** An answer that the model finished for nobody was not stopped at all: endlessly late. */
  private static Instant closed(ScriptedCall call) {
    call.awaitOver();
    return call.closedByClientAt().orElse(Instant.now().plus(Duration.ofMinutes(1)));
  }

  private void row(Moment moment, List<Long> millis) {
    if (millis != null) {
      long[] nanos = millis.stream().mapToLong(m -> m * 1_000_000).sorted().toArray();
      Latencies times = Latencies.of(nanos, 1);
      out.printf(
          "| %s | %d | p50 %.0f, max %.0f |%n",
          moment.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
          nanos.length,
          times.p50(),
          nanos[nanos.length - 1] / 1e6);
    }
  }
}
