package dev.isnad.chat;

import dev.isnad.answer.Citation;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as plain text: what a reader sees, then one entry for each cited paragraph. */
final class PlainAnswer {

  private PlainAnswer() {}

  static String of(ChatResponse response) {
    return Stream.concat(
            Stream.of(response.answer()), response.citations().stream().map(PlainAnswer::source))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String source(Citation citation) {
    String origin =
        Stream.of(citation.title(), citation.source(), citation.publishedAt(), citation.url())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" — "));
    return System.lineSeparator()
        + "[%d] %s (%s ¶%d)"
            .formatted(citation.number(), origin, citation.articleId(), citation.paragraph())
        + System.lineSeparator()
        + "    «"
        + citation.quoted()
        + "»";
  }
}
