package dev.isnad.chat;

import dev.isnad.answer.Support;
import dev.isnad.answer.Trace;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trace as text for the operator's own terminal: with the sentences that were dropped and the
 * words that were objected to, which no client sees.
 */
final class TraceReport {

  private TraceReport() {}

  static String of(Trace trace) {
    Stream<String> head =
        Stream.of(
            "question: " + trace.question(),
            "prompts: "
                + (trace.prompts().isEmpty() ? "none" : String.join(", ", trace.prompts())));
    return Stream.concat(head, trace.decisions().stream().map(TraceReport::line))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(Trace.Decision decision) {
    String objections =
        decision.objections().stream().map(TraceReport::objection).collect(Collectors.joining());
    return code(decision.outcome()) + ": " + decision.text() + objections;
  }

  private static String objection(Support.Objection objection) {
    return System.lineSeparator() + "    " + code(objection.kind()) + ": " + objection.words();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
