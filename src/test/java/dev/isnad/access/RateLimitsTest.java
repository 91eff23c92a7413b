package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.llm.Await;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void admitsSoManyOfAnAddress() {
    RateLimits limits = new RateLimits(3, LONG);

    assertThat(IntStream.range(0, 5).filter(i -> limits.count("a").isEmpty())).hasSize(3);
    assertThat(limits.count("b")).isEmpty();
  }

  @Test
  void saysWhenToComeAgain() {
    RateLimits limits = new RateLimits(1, LONG);
    limits.count("a");

    assertThat(limits.count("a").orElse(0)).isBetween(1L, LONG.toSeconds());
  }

  @Test
  void neverSaysToComeAgainAtOnce() {
    RateLimits limits = new RateLimits(1, Duration.ofMillis(200));
    limits.count("a");
    long[] wait = {0};

    Await.until(
        () -> limits.count("a").stream().peek(seconds -> wait[0] = seconds).findAny().isPresent());

    assertThat(wait[0]).isEqualTo(1);
  }

  @Test
  void admitsAgainOnceThePeriodIsOver() {
    RateLimits limits = new RateLimits(1, Duration.ofMillis(20));
    limits.count("a");

    Await.until(() -> limits.count("a").isEmpty());
  }

  @Test
  void hasNoLimitWhenItIsZero() {
    RateLimits limits = new RateLimits(0, LONG);

    assertThat(IntStream.range(0, 1_000)).allMatch(i -> limits.count("a").isEmpty());
  }

  @Test
  void remembersNoMoreAddressesThanItMay() {
    RateLimits limits = new RateLimits(1, LONG);

    IntStream.range(0, 2 * RateLimits.MOST_ADDRESSES).forEach(i -> limits.count("address " + i));

    assertThat(limits.addresses()).isBetween(1L, (long) RateLimits.MOST_ADDRESSES);
  }
}
