package dev.isnad.evaluation.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.isnad.evaluation.run.Vote;
import java.util.Optional;

/**
 * Reads the vote in what a model wrote: its last JSON object with {@code correct}, whatever fences,
 * thoughts and courtesies stand around it.
 */
final class VoteReader {
  private static final String THOUGHT_END = "</think>";

  /** Quadratic at worst, so a model that goes on and on is read to here only. */
  private static final int LONGEST = 20_000;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .readerFor(JsonNode.class);

  private VoteReader() {}

  /** Empty where there is none. */
  static Optional<Vote> read(String text) {
    String said = text.substring(text.lastIndexOf(THOUGHT_END) + 1);
    said = said.substring(Math.max(0, said.length() - LONGEST));
    for (int open = said.lastIndexOf('{'); open >= 0; open = said.lastIndexOf('{', open - 1)) {
      Optional<Vote> vote = vote(said.substring(open));
      if (vote.isPresent()) {
        return vote;
      }
    }
    return Optional.empty();
  }

  /** What stands behind the object is not looked at. */
  private static Optional<Vote> vote(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      String correct = node.path("correct").asText();
      return correct.equalsIgnoreCase("true") || correct.equalsIgnoreCase("false")
          ? Optional.of(new Vote(Boolean.parseBoolean(correct), node.path("reason").asText()))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
