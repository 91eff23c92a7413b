package dev.isnad.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How requests were answered; filled by several clients at once. */
final class Replies {
  private final Queue<Reply> all = new ConcurrentLinkedQueue<>();

  /**
   * One answer.
   *
   * @param kind what was asked for
   * @param status 0 when no answer came
   * @param clear whether a failure is a problem object and a 503 says when to come again
   */
  record Reply(String kind, int status, boolean clear, long nanos) {}

  /** Sends a request. */
  @FunctionalInterface
  interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /** The answer, which was noted; {@code null} when none came. */
  HttpResponse<String> to(String kind, Request request) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = request.send();
      all.add(new Reply(kind, response.statusCode(), isClear(response), System.nanoTime() - start));
      return response;
    } catch (IOException e) {
      all.add(new Reply(kind, 0, false, System.nanoTime() - start));
      return null;
    }
  }

  private static boolean isClear(HttpResponse<String> response) {
    int status = response.statusCode();
    return status < 400
        || response.headers().firstValue("Content-Type").orElse("").contains("problem+json")
            && (status != 503 || response.headers().firstValue("Retry-After").isPresent());
  }

  long count(Predicate<Reply> which) {
    return all.stream().filter(which).count();
  }

  long withStatus(int status) {
    return count(reply -> reply.status == status);
  }

  /** Whether there was an answer to everything, of these statuses only, and failures were clear. */
  boolean areOnly(Collection<Integer> statuses) {
    return all.stream().allMatch(reply -> statuses.contains(reply.status) && reply.clear);
  }

  /** How many of each kind and status, with the median and 99th percentile of their times. */
  String figures() {
    Map<String, java.util.List<Reply>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    reply -> reply.kind + " " + reply.status, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> group.getKey() + ": " + times(group.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String times(Collection<Reply> replies) {
    Latencies times = Latencies.of(replies.stream().mapToLong(Reply::nanos).toArray(), 1);
    return "%,d (p50 %.0f ms, p99 %.0f ms)".formatted(replies.size(), times.p50(), times.p99());
  }

  /** The longest time that one of them took, in milliseconds. */
  long slowest(Predicate<Reply> which) {
    return all.stream().filter(which).mapToLong(Reply::nanos).max().orElse(0) / 1_000_000;
  }
}
