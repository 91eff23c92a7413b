package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainAnswerTest {
  private static final ChatStart START = new ChatStart("id", "c", "extractive");

  @Test
  void namesEachSourceBelowTheAnswer() {
    String text = PlainAnswer.of(ChatResponse.of(START, ScriptedAnswers.ANSWERED));

    assertThat(text.lines())
        .containsExactly(
            "تعمل 40 حافلة [1].",
            "",
            "[1] حافلات — وكالة — 2024-06-20 (buses ¶2)",
            "    «تعمل 40»");
  }

  @Test
  void saysOnlyThatTheArticlesDoNotSay() {
    String text = PlainAnswer.of(ChatResponse.of(START, ScriptedAnswers.REFUSAL));

    assertThat(text).isEqualTo("لا تذكر المقالات ذلك.");
  }
}
