package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Isnad's own format as YAML. */
class YamlQuestionsTest {

  @Test
  void areAListOrStandInOne() {
    String list =
        """
        # من اجتماع الاثنين
        - question: كم مرة زار بوتين فيتنام؟
          answers: [4 مرات, أربع مرات]
          gold:
            - article: visit
              paragraph: 17
            - phrase: "زار فيتنام"
          tags: fact, number
        - id: 002
          question: >
            من يعرف
            الجواب؟
          answer: 1961
          gold: visit#3
        - question: لا أحد؟
          answerable: false
          turns:
            - من قبل؟
        """;

    List<EvaluationQuestion> questions = Read.set("set.yaml", list).questions();

    assertThat(questions).extracting(EvaluationQuestion::id).containsExactly("1", "002", "3");
    assertThat(questions.get(0).answers()).containsExactly("4 مرات", "أربع مرات");
    assertThat(questions.get(0).gold())
        .containsExactly(new Gold("visit", 17, null), new Gold(null, null, "زار فيتنام"));
    assertThat(questions.get(0).tags()).containsExactly("fact", "number");
    assertThat(questions.get(1).question()).isEqualTo("من يعرف الجواب؟");
    assertThat(questions.get(1).answers()).containsExactly("1961");
    assertThat(questions.get(1).gold()).containsExactly(new Gold("visit", 3, null));
    assertThat(questions.get(2).answerable()).isFalse();
    assertThat(questions.get(2).turns()).containsExactly("من قبل؟");
    assertThat(Read.set("set.yml", "questions:\n" + list.replaceAll("(?m)^", "  ")).questions())
        .isEqualTo(questions);
  }

  @Test
  void takeDatesNumbersAndTruthAsTheyAreWritten() {
    EvaluationQuestion question =
        Read.question(
            "plain.yaml",
            """
            - question: متى؟
              answers: [2024-06-20, 1_000, 0x1F, 3.50, yes, true, "null"]
              filter: {publishedFrom: 2024-06-01}
            """);

    assertThat(question.answers())
        .containsExactly("2024-06-20", "1_000", "0x1F", "3.50", "yes", "true", "null");
    assertThat(question.filter().publishedFrom()).hasToString("2024-06-01");
  }

  @ParameterizedTest
  @CsvSource({"no, false", "لا, false", "False, false", "yes, true", "نعم, true", "true, true"})
  void takeYesAndNoOfEitherLanguage(String written, boolean answerable) {
    String text = "- question: من؟\n  answerable: " + written + "\n";

    assertThat(Read.question("truth.yaml", text).answerable()).isEqualTo(answerable);
    assertThat(Read.flaws("truth.yaml", text.replace(written, "ربما")))
        .containsExactly("truth.yaml, line 2, answerable: expected true or false, got \"ربما\"");
  }

  @Test
  void nameTheLineOfAFlaw() {
    String text =
        """
        - question: أ؟
          answer:
            - ٤
        - question: [ب؟]
          tags: fact
          tag: x

        - answers: ["", ~]
        """;

    assertThat(Read.flaws("set.yaml", text))
        .containsExactly(
            "set.yaml, line 3, answer: expected a text, got a list",
            "set.yaml, line 6, tag: is not a field here; known are id, question, turns, answers,"
                + " answer, gold, answerable, tags, filter, note",
            "set.yaml, line 4, question: expected a text, got a list",
            "set.yaml, line 8, question: expected a question, got nothing",
            "set.yaml, line 8, answers[0]: expected a text, got an empty one",
            "set.yaml, line 8, answers[1]: expected a text, got null");
  }

  @Test
  void nameTheLineThatIsNoYaml() {
    assertThat(Read.flaws("set.yaml", "- question: أ؟\n- question: \"ب؟\n"))
        .containsExactly("set.yaml, line 3: expected YAML: found unexpected end of stream");
    assertThat(Read.flaws("tab.yaml", "- question: أ؟\n\tanswer: ب\n"))
        .singleElement()
        .asString()
        .startsWith("tab.yaml, line 2: expected YAML: ");
  }

  @Test
  void areOneDocument() {
    assertThat(Read.flaws("two.yaml", "- question: أ؟\n---\n- question: ب؟\n"))
        .singleElement()
        .asString()
        .startsWith("two.yaml, line 3: expected the end of the file, got more");
  }

  @Test
  void areNoBombs() {
    String laughs =
        """
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        questions: [*b, *b]
        """;

    assertThat(Read.flaws("bomb.yaml", "- question: &a كم؟\n- question: *a\n"))
        .containsExactly("bomb.yaml, line 2: expected the value itself, got the alias *a");
    assertThat(Read.flaws("bomb.yaml", laughs))
        .contains("bomb.yaml, line 3: expected the value itself, got the alias *b");
    assertThat(Read.flaws("deep.yaml", "- question: " + "[".repeat(20_000)))
        .containsExactly("deep.yaml, line 1: expected values nested at most 32 deep");
    assertThat(Read.flaws("deep.yaml", "skipped: " + "[".repeat(20_000))).isNotEmpty();
  }
}
