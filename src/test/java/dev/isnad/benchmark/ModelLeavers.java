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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Half of two hundred clients leave in the middle: how soon the model is told to stop. */
final class ModelLeavers {
  private static final Duration THINKING = Duration.ofMillis(500);
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  private final Trials trials;
  private final PrintStream out;

  /** When a client leaves. */
  private enum Moment {
    NEVER,
    BEFORE_THE_CALL,
    BEFORE_FIRST_TOKEN,
    IN_FIRST_SENTENCE,
    AFTER_FIRST_SENTENCE,
    IN_FIRST_SENTENCE_OF_JSON;

    /** Every other client leaves, at each moment as many. */
    static Moment of(int client) {
      return client % 2 == 0 ? NEVER : values()[1 + client / 2 % (values().length - 1)];
    }
  }

  ModelLeavers(Trials trials, PrintStream out) {
    this.trials = trials;
    this.out = out;
  }

  void run(List<String> questions, ChatClient client, ScriptedModel model) throws Exception {
    int before = model.calls().size();
    Map<String, Moment> moments = new HashMap<>();
    Map<String, ObservedChat> chats = new LinkedHashMap<>();
    for (String question : questions) {
      Moment moment = Moment.of(chats.size());
      ObservedChat chat = new ObservedChat(question, moment != Moment.IN_FIRST_SENTENCE_OF_JSON);
      if (moment == Moment.BEFORE_THE_CALL) {
        chat.leavesOn("meta");
      } else if (moment == Moment.AFTER_FIRST_SENTENCE) {
        chat.leavesOn("sentence");
      }
      moments.put(question, moment);
      chats.put(question, chat);
    }
    CopyingModel script = new CopyingModel(ModelLoad.TOKENS_PER_SECOND, THINKING);
    model.script(request -> reply(script, request, moments, chats));
    ChatWave wave = new ChatWave(List.copyOf(chats.values())).run(client, Duration.ofSeconds(1));
    check(wave, model.calls().subList(before, model.calls().size()), moments, chats);
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
      Map<String, ObservedChat> chats) {
    Map<Moment, List<Long>> nanos = new EnumMap<>(Moment.class);
    for (ScriptedCall call : calls) {
      String question = CopyingModel.question(call.request());
      Instant left = chats.get(question).leftAt();
      if (left != null) {
        nanos
            .computeIfAbsent(moments.get(question), moment -> new ArrayList<>())
            .add(Duration.between(left, closed(call)).toNanos());
      }
    }
    print(wave, moments, nanos);
    long late = nanos.values().stream().flatMap(List::stream).filter(n -> n > LONGEST).count();
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

  private void print(ChatWave wave, Map<String, Moment> moments, Map<Moment, List<Long>> nanos) {
    out.println(
        "\n| client leaves | clients | calls of theirs | until the model's connection is closed,"
            + " p50 / p99 / max in ms |\n|---|---|---|---|");
    for (Moment moment : Moment.values()) {
      List<Long> times = nanos.getOrDefault(moment, List.of());
      long clients =
          wave.with(Outcome.LEFT).stream()
              .filter(chat -> moments.get(chat.question()) == moment)
              .count();
      if (clients > 0) {
        out.printf(
            "| %s | %d | %d | %s |%n",
            moment.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            clients,
            times.size(),
            ChatWave.times(times));
      }
    }
    out.println();
  }
}
