package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
  private static final String OLD = "old-key-0123456789";
  private static final String NEW = "new-key-0123456789";

  private final ApiKeys keys = new ApiKeys(List.of(OLD, NEW));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer " + OLD,
        "Bearer " + NEW,
        "bearer " + NEW,
        "BEARER  " + OLD,
        "Bearer " + OLD + " "
      })
  void openWithAnyOfThem(String authorization) {
    assertThat(keys.open(authorization)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        OLD,
        "Bearer",
        "Bearer ",
        "Bearer" + OLD,
        "Basic " + OLD,
        "Bearer " + OLD + NEW,
        "Bearer " + OLD + " " + NEW,
        "Bearer old-key-012345678",
        "Bearer OLD-KEY-0123456789",
        "Bearer null"
      })
  void stayShutOtherwise(String authorization) {
    assertThat(keys.open(authorization)).isFalse();
  }

  @Test
  void mayHaveASpaceBehindTheComma() {
    assertThat(new ApiKeys(List.of(OLD, " " + NEW)).open("Bearer " + NEW)).isTrue();
  }

  @Test
  void openNothingWhenThereAreNone() {
    ApiKeys none = new ApiKeys(List.of());

    assertThat(none.exist()).isFalse();
    assertThat(none.open("Bearer " + OLD)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fifteen-letters",
        "with a space in it",
        "مفتاح طويل بما يكفي",
        "tab\tinside-the-key"
      })
  void refuseAKeyThatIsUnfitWithoutTellingIt(String key) {
    assertThatThrownBy(() -> new ApiKeys(List.of(OLD, key)))
        .hasMessageContaining("isnad.access.api-keys: expected at least 16")
        .hasMessageContaining("key 2")
        .hasMessageNotContaining(key.isEmpty() ? OLD : key);
  }
}
