package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceReportTest {

  @Test
  void tellsTheOperatorWhatNoClientSees() {
    assertThat(TraceReport.of(ScriptedAnswers.DECISIONS).lines())
        .containsExactly(
            "question: a standalone question",
            "prompts: answer.md@3f9c21ab, repair.md@00c0ffee",
            "supported: تعمل 40 حافلة",
            "repaired: an unsupported draft of a sentence",
            "    number: forty-one",
            "dropped: an invented sentence",
            "    content: invented",
            "    quotation: never said");
  }

  @Test
  void saysThatNoPromptWasUsed() {
    assertThat(TraceReport.of(ScriptedAnswers.TRACE).lines())
        .containsExactly("question: q", "prompts: none");
  }
}
