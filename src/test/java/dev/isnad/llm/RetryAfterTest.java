package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-20T10:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "' 120 ', 120",
    "'Thu, 20 Jun 2024 10:00:30 GMT', 30",
    "'Thu, 20 Jun 2024 09:59:00 GMT', 0"
  })
  void readsSecondsAndDates(String value, long seconds) {
    assertThat(RetryAfter.parse(value, CLOCK)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "12345678901234567890", "٣", "2024-06-20"})
  void ignoresWhatIsNeither(String value) {
    assertThat(RetryAfter.parse(value, CLOCK)).isEmpty();
  }

  @Test
  void isWhatTheFailureAsksFor() {
    ModelFailure failure = ModelFailure.status(429, RetryAfter.parse("7", CLOCK), "");

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.RETRIABLE);
  }
}
