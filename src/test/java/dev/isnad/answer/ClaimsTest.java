package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds paragraphs' true paraphrases and subtly false sentences against the checker: each file of
 * {@code claims/} is one set, {@code tuning.jsonl} the one that the checker was made with.
 */
class ClaimsTest {
  private static final double LEAST_KEPT = 0.9;
  private static final double LEAST_REJECTED = 0.95;

  private final SupportChecker checker = new SupportChecker();

  /** A sentence with what is known of it. */
  private record Claim(String paragraph, String sentence, boolean supported, String kind) {}

  static Stream<Path> sets() throws IOException {
    return Files.list(Path.of("src/test/resources/claims"))
        .filter(file -> file.toString().endsWith(".jsonl"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void keepsParaphrasesAndRejectsSubtlyFalseSentences(Path set) throws IOException {
    List<Claim> claims = read(set);

    double kept = share(claims, true);
    double rejected = share(claims, false);

    String table = set.getFileName() + "\n" + table(claims);
    System.out.println(table);
    assertThat(kept).as("kept: " + table).isGreaterThanOrEqualTo(LEAST_KEPT);
    assertThat(rejected).as("rejected: " + table).isGreaterThanOrEqualTo(LEAST_REJECTED);
  }

  private double share(List<Claim> claims, boolean supported) {
    List<Claim> own = claims.stream().filter(claim -> claim.supported() == supported).toList();
    return (double) own.stream().filter(this::isJudgedRightly).count() / own.size();
  }

  private boolean isJudgedRightly(Claim claim) {
    return checker.check(claim.sentence(), claim.paragraph()).given() == claim.supported();
  }

  /** One line a kind: how many are judged rightly, and the sentences that are not. */
  private String table(List<Claim> claims) {
    Map<String, int[]> counts = new TreeMap<>();
    StringBuilder wrong = new StringBuilder();
    for (Claim claim : claims) {
      String kind = (claim.supported() ? "true  " : "false ") + claim.kind();
      int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
      count[1]++;
      if (isJudgedRightly(claim)) {
        count[0]++;
      } else {
        Support support = checker.check(claim.sentence(), claim.paragraph());
        wrong.append("%s: %s %s%n".formatted(kind, claim.sentence(), support.objections()));
      }
    }
    StringBuilder table = new StringBuilder();
    counts.forEach((kind, n) -> table.append("%-24s %3d of %3d%n".formatted(kind, n[0], n[1])));
    table.append("kept %.3f, rejected %.3f%n".formatted(share(claims, true), share(claims, false)));
    return table.append(wrong).toString();
  }

  private static List<Claim> read(Path set) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return Files.readAllLines(set).stream()
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              try {
                JsonNode claim = json.readTree(line);
                return new Claim(
                    claim.path("paragraph").asText(),
                    claim.path("sentence").asText(),
                    claim.path("supported").asBoolean(),
                    claim.path("kind").asText());
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }
}
