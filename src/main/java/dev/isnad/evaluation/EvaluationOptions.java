package dev.isnad.evaluation;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import java.util.List;
import java.util.Objects;

/**
 * How a client wants its questions asked; everything may be {@code null}.
 *
 * @param name what to call the run
 * @param against the id of an earlier run to compare with
 * @param limit how many questions of each set at most
 * @param tags only questions with one of these
 * @param judge whether a language model votes on the answers
 * @param votes how often it does
 * @throws ProblemException if a tag is {@code null}
 */
record EvaluationOptions(
    String name, String against, Integer limit, List<String> tags, Boolean judge, Integer votes) {
  EvaluationOptions {
    if (tags != null && tags.stream().anyMatch(Objects::isNull)) {
      throw malformed("tags", "expected strings, got null");
    }
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /**
   * @param leastVotes the fewest that say something
   * @throws ProblemException if a value is out of bounds
   */
  void check(int leastVotes) {
    if (name != null && name.length() > EvaluationRequest.LONGEST_NAME) {
      throw malformed(
          "name", "expected up to %d characters".formatted(EvaluationRequest.LONGEST_NAME));
    }
    if (limit != null && limit < 1) {
      throw malformed("limit", "expected 1 or more, got " + limit);
    }
    if (votes != null && votes < leastVotes) {
      throw malformed("votes", "expected %d or more, got %d".formatted(leastVotes, votes));
    }
  }

  boolean judged() {
    return Boolean.TRUE.equals(judge);
  }

  static ProblemException malformed(String field, String message) {
    return new ProblemException(
        Problem.MALFORMED_REQUEST,
        "%s: %s.".formatted(field, message),
        List.of(new Violation(field, message)),
        null);
  }
}
