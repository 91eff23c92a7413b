package dev.isnad.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdsTest {
  private final ConversationIds ids = new ConversationIds(new SetClock());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01J9ZQ4Y3M8S2V6T0K5R7X1B2C",
        "550e8400-e29b-41d4-a716-446655440000",
        "V1StGXR8_Z5jdHi6B-myT",
        "9b1deb4d3b7d4bad"
      })
  void takesWhatLooksRandom(String id) {
    assertThat(ids.open(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "test",
        "conversation-12",
        "00000000-0000-0000-0000-000000000000",
        "xxxxxxxxxxxxxxxxxxxx",
        "with spaces and more than that",
        "محادثة-طويلة-بما-يكفي",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
      })
  void givesAFreshOneForAnyOther(String id) {
    assertThat(ids.open(id)).isNotEqualTo(id).hasSize(26).isNotEqualTo(ids.open(id));
  }
}
