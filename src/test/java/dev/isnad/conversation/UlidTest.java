package dev.isnad.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UlidTest {

  @Test
  void beginsWithTheTimeThatTheSpecificationGivesForIt() {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(1_469_918_176_385L), ZoneOffset.UTC);

    // The example of the specification's reference implementation.
    assertThat(Ulid.create(clock, new Random(1))).startsWith("01ARYZ6S41").hasSize(26);
  }

  @Test
  void sortsByTime() {
    Random random = new Random(1);
    String earlier = Ulid.create(at(1_000), random);
    String later = Ulid.create(at(1_001), random);

    assertThat(earlier).isLessThan(later);
    assertThat(Ulid.create(at(1_000), random)).isNotEqualTo(earlier);
  }

  private static Clock at(long millis) {
    return Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
