package dev.isnad.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * When an article was published, as precisely as its publisher says: an ISO 8601 date ({@code
 * 2024-06-20}) or date and time with offset ({@code 2024-06-20T10:30:00+03:00}).
 *
 * @param value the ISO 8601 text, kept as it was given
 */
public record PublishedAt(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PublishedAt {
    dayOf(value);
  }

  /** The day, in UTC where a time with offset is known; what date filters compare. */
  public LocalDate day() {
    return dayOf(value);
  }

  private static LocalDate dayOf(String value) {
    try {
      if (value.length() <= 10) {
        return LocalDate.parse(value);
      }
      return value.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
          : LocalDateTime.parse(value).toLocalDate();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "expected an ISO 8601 date such as 2024-06-20, got \"" + value + "\"", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
