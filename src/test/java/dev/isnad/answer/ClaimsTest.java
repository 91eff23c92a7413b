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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds paragraphs' true paraphrases and subtly false sentences against the checker. */
class ClaimsTest {
  /** A file of claims with the least shares of true ones kept and of false ones rejected. */
  enum ClaimSet {
    /** What the checker was first made with. */
    TUNING("tuning.jsonl", 0.9, 0.95),
    /**
     * Further away from the words of their paragraphs; looked at while the checker was improved.
     */
    TUNING_2("tuning-2.jsonl", 0.44, 0.87),
    TUNING_3("tuning-3.jsonl", 0.75, 0.9),
    /** Kept aside: nobody who works on the checker may look at its sentences. */
    HELD_OUT("held-out.jsonl", 0.48, 0.86);

    private final String file;
    private final double kept;
    private final double rejected;

    ClaimSet(String file, double kept, double rejected) {
      this.file = file;
      this.kept = kept;
      this.rejected = rejected;
    }

    Path file() {
      return Path.of("src/test/resources/claims", file);
    }
  }

  private final SupportChecker checker = new SupportChecker();

  /** A sentence with what is known of it. */
  private record Claim(String paragraph, String sentence, boolean supported, String kind) {}

  @ParameterizedTest
  @EnumSource
  void keepsParaphrasesAndRejectsSubtlyFalseSentences(ClaimSet set) throws IOException {
    List<Claim> claims = read(set.file());

    double kept = share(claims, true);
    double rejected = share(claims, false);

    String table = set + "\n" + table(claims, set != ClaimSet.HELD_OUT);
    System.out.println(table);
    assertThat(kept).as("kept: " + table).isGreaterThanOrEqualTo(set.kept);
    assertThat(rejected).as("rejected: " + table).isGreaterThanOrEqualTo(set.rejected);
  }

  private double share(List<Claim> claims, boolean supported) {
    List<Claim> own = claims.stream().filter(claim -> claim.supported() == supported).toList();
    return (double) own.stream().filter(this::isJudgedRightly).count() / own.size();
  }

  private boolean isJudgedRightly(Claim claim) {
    return checker.check(claim.sentence(), claim.paragraph()).given() == claim.supported();
  }

  /** One line a kind: how many are judged rightly, and the sentences that are not. */
  private String table(List<Claim> claims, boolean sentences) {
    Map<String, int[]> counts = new TreeMap<>();
    StringBuilder wrong = new StringBuilder();
    for (Claim claim : claims) {
      String kind = (claim.supported() ? "true  " : "false ") + claim.kind();
      int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
      count[1]++;
      if (isJudgedRightly(claim)) {
        count[0]++;
      } else if (sentences) {
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
