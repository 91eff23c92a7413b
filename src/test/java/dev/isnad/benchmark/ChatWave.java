package dev.isnad.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/** Chats that are begun together. */
record ChatWave(List<ObservedChat> chats) {
  private static final int PATIENCE_MINUTES = 3;

  static ChatWave of(List<String> questions, boolean streamed) {
    return new ChatWave(questions.stream().map(q -> new ObservedChat(q, streamed)).toList());
  }

  /**
   * Asks all and waits for all answers.
   *
   * @param spread the time from the first question to the last
   */
  ChatWave run(ChatClient client, Duration spread) throws Exception {
    long start = System.nanoTime();
    List<CompletableFuture<ObservedChat>> over = new ArrayList<>();
    for (ObservedChat chat : chats) {
      long due = start + spread.toNanos() * over.size() / chats.size();
      LockSupport.parkNanos(due - System.nanoTime());
      over.add(client.ask(chat));
    }
    CompletableFuture.allOf(over.toArray(CompletableFuture[]::new))
        .get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    return this;
  }

  Map<ObservedChat.Outcome, Integer> outcomes() {
    Map<ObservedChat.Outcome, Integer> counts = new EnumMap<>(ObservedChat.Outcome.class);
    chats.forEach(chat -> counts.merge(chat.outcome(), 1, Integer::sum));
    return counts;
  }

  List<ObservedChat> with(ObservedChat.Outcome outcome) {
    return chats.stream().filter(chat -> chat.outcome() == outcome).toList();
  }

  long unsupported() {
    return chats.stream().mapToLong(ObservedChat::unsupported).sum();
  }

  /** What went wrong first, for the one who has to find out; empty if nothing did. */
  String firstFailure() {
    return with(ObservedChat.Outcome.OTHER).stream()
        .findFirst()
        .map(chat -> "; first: " + chat.failure())
        .orElse("");
  }

  /** Median, 99th percentile and maximum in milliseconds. */
  static String times(List<ObservedChat> chats, ToLongFunction<ObservedChat> nanos) {
    return times(chats.stream().map(nanos::applyAsLong).toList());
  }

  /** The same of durations in nanoseconds. */
  static String times(List<Long> nanos) {
    if (nanos.isEmpty()) {
      return "–";
    }
    long[] all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    Latencies times = Latencies.of(all, 1);
    return "%.0f / %.0f / %.0f".formatted(times.p50(), times.p99(), all[all.length - 1] / 1e6);
  }
}
