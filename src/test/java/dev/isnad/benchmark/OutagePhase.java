package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import dev.isnad.llm.ScriptedReply;
import dev.isnad.llm.ScriptedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Some time in which a model behaves in one way.
 *
 * @param script what it says, or {@code null} where nothing listens
 * @param chats what was asked in this time, whenever it was answered
 * @param calls those that reached the model in this time
 */
record OutagePhase(
    String name,
    Function<ScriptedRequest, ScriptedReply> script,
    List<ObservedChat> chats,
    AtomicInteger calls) {
  private static final int LETTERS_A_LINE = 80;

  OutagePhase(String name, Function<ScriptedRequest, ScriptedReply> script) {
    this(name, script, new ArrayList<>(), new AtomicInteger());
  }

  ScriptedReply reply(ScriptedRequest request) {
    calls.incrementAndGet();
    return script.apply(request);
  }

  String row() {
    ChatWave wave = new ChatWave(chats);
    long brokenOff =
        wave.with(Outcome.UNAVAILABLE).stream().filter(c -> c.firstSentenceAt() > 0).count();
    return "| %s | %d | %d | %d | %d | %d | %d%s | %d | %s | %s | %d |"
        .formatted(
            name,
            chats.size(),
            count(Outcome.MODEL),
            count(Outcome.SHORT_MODEL),
            count(Outcome.EXTRACTIVE),
            count(Outcome.UNANSWERED),
            count(Outcome.UNAVAILABLE),
            brokenOff > 0 ? " (%d after a sentence)".formatted(brokenOff) : "",
            count(Outcome.OTHER),
            ChatWave.times(
                chats.stream().filter(c -> c.streamed() && c.firstSentenceAt() > 0).toList(),
                chat -> chat.firstSentenceAt() - chat.askedAt()),
            ChatWave.times(chats, chat -> chat.overAt() - chat.askedAt()),
            calls.get());
  }

  private int count(Outcome outcome) {
    return new ChatWave(chats).with(outcome).size();
  }

  /** A letter for each question, in their order. */
  String picture() {
    return chats.stream()
        .map(chat -> String.valueOf(chat.outcome().letter))
        .collect(Collectors.joining())
        .replaceAll("(.{%d})(?=.)".formatted(LETTERS_A_LINE), "$1\n");
  }
}
