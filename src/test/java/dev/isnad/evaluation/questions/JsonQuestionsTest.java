package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Isnad's own format as JSON and as JSON lines. */
class JsonQuestionsTest {

  @Test
  void mayHaveEveryField() {
    EvaluationQuestion question =
        Read.question(
            "all.jsonl",
            "{\"id\": \"q1\", \"question\": \" كم؟ \", \"turns\": [\"من؟\"], \"answers\": [\"٤\","
                + " \"أربعة\", \"٤\"], \"gold\": [{\"article\": \"a\", \"paragraph\": 2},"
                + " {\"phrase\": \"قال\"}], \"answerable\": true, \"tags\": [\"number\", \"a b\"],"
                + " \"filter\": {\"articleIds\": [\"a\"], \"sources\": [\"س\"],"
                + " \"publishedFrom\": \"2024-06-01\", \"publishedTo\": \"2024-06-30\"}}");

    assertThat(question)
        .isEqualTo(
            new EvaluationQuestion(
                "q1",
                "كم؟",
                List.of("من؟"),
                new ArticleFilter(
                    Set.of("a"), Set.of("س"), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)),
                true,
                List.of("٤", "أربعة"),
                List.of(new Gold("a", 2, null), new Gold(null, null, "قال")),
                List.of("number", "a b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \"كم؟\", \"note\": \"سألت عن العدد\\nلا عن الثمن\"}",
        "{\"note\": null, \"question\": \"كم؟\"}",
        "{\"note\": {\"by\": [\"المحررة\", 7]}, \"question\": \"كم؟\"}"
      })
  void passesOverANote(String line) {
    EvaluationQuestion plain = Read.question("a.jsonl", "{\"question\": \"كم؟\"}");

    assertThat(Read.question("a.jsonl", line)).isEqualTo(plain);
    assertThat(Read.question("a.json", "[" + line + "]")).isEqualTo(plain);
    assertThat(Read.question("a.yaml", "- " + line)).isEqualTo(plain);
  }

  @Test
  void needsButAQuestion() {
    assertThat(Read.question("least.jsonl", "\n{\"question\": \"كم؟\", \"answers\": null}\n"))
        .isEqualTo(
            new EvaluationQuestion(
                "2", "كم؟", List.of(), ArticleFilter.ALL, true, List.of(), List.of(), List.of()));
  }

  @Test
  void mayBeShort() {
    EvaluationQuestion question =
        Read.question(
            "short.ndjson",
            "{\"question\": \"كم؟\", \"answer\": \"٤\", \"gold\": \"a b#12\", \"tags\":"
                + " \"x, y،z\"}\r\n");

    assertThat(question.answers()).containsExactly("٤");
    assertThat(question.gold()).containsExactly(new Gold("a b", 12, null));
    assertThat(question.tags()).containsExactly("x", "y", "z");
  }

  @ParameterizedTest
  @CsvSource({
    "قال الرئيس, , ,قال الرئيس",
    "port-silos#3, port-silos, 3,",
    "a#b#12, a#b, 12,",
    "المجموعة #أ, , ,المجموعة #أ",
    "#5, , ,#5",
    "a#0, , ,a#0"
  })
  void tellAReferenceFromAPhrase(String gold, String article, Integer paragraph, String phrase) {
    assertThat(
            Read.question("g.jsonl", "{\"question\": \"؟\", \"gold\": [\"" + gold + "\"]}").gold())
        .containsExactly(new Gold(article, paragraph, phrase));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"question\": \"1؟\"}, {\"question\": \"2؟\"}]",
        "{\"questions\": [{\"question\": \"1؟\"}, {\"question\": \"2؟\"}]}"
      })
  void mayBeOneDocument(String text) {
    QuestionSet set = Read.set("news.today.json", text);

    assertThat(set.questions()).extracting(EvaluationQuestion::id).containsExactly("1", "2");
    assertThat(set.name()).isEqualTo("news.today");
    assertThat(set.bringsCorpus()).isFalse();
  }

  @Test
  void areNamedByTheirBytes() {
    QuestionSet set = Read.set("a.jsonl", "{\"question\": \"abc\"}");

    assertThat(set.sha256())
        .isEqualTo("752ee56dc458579e50af4e2f512d49d29644b5f5b73925df26af5cc97b22cbc7");
  }

  @Test
  void mayBeginWithAByteOrderMark() {
    assertThat(Read.question("bom.jsonl", "\uFEFF{\"question\": \"كم؟\"}").question())
        .isEqualTo("كم؟");
  }

  @Test
  void tellEveryFlawWithItsLineAndField() {
    String text =
        """
        {"question": "كم؟", "anwser": "٤"}

        {"answers": ["٤"]}
        {"question": 4, "turns": "قبل", "tags": [7], "answerable": "no", "gold": {"article": "a"}}
        ["كم؟"]
        {"question": "كم؟"
        {"question": "  ", "gold": [{"article": "a", "paragraph": 0}, 3, {"number": 1}]}
        {"question": "كم؟", "filter": {"publishedFrom": "June", "publishedTo": 5, "source": "x"}}
        """;

    assertThat(Read.flaws("set.jsonl", text))
        .containsExactly(
            "set.jsonl, line 1, anwser: is not a field here; known are id, question, turns,"
                + " answers, answer, gold, answerable, tags, filter, note",
            "set.jsonl, line 3, question: expected a question, got nothing",
            "set.jsonl, line 4, answerable: expected true or false, got \"no\"",
            "set.jsonl, line 4, question: expected a text, got 4",
            "set.jsonl, line 4, turns: expected a list of texts, got \"قبل\"",
            "set.jsonl, line 4, gold.paragraph: expected an article with a paragraph, or a phrase",
            "set.jsonl, line 4, tags[0]: expected a text, got 7",
            "set.jsonl, line 5: expected an object with a question, got a list",
            "set.jsonl, line 6: expected a JSON object: Unexpected end-of-input: expected close"
                + " marker for Object",
            "set.jsonl, line 7, question: expected a text, got an empty one",
            "set.jsonl, line 7, gold[0].paragraph: expected a whole number from 1, got 0",
            "set.jsonl, line 7, gold[1]: expected an object, article#number or a phrase, got 3",
            "set.jsonl, line 7, gold[2].number: is not a field here; known are article,"
                + " paragraph, phrase",
            "set.jsonl, line 7, gold[2].article: expected an article with a paragraph, or a phrase",
            "set.jsonl, line 8, filter.source: is not a field here; known are articleIds, sources,"
                + " publishedFrom, publishedTo",
            "set.jsonl, line 8, filter.publishedFrom: expected an ISO 8601 date such as"
                + " 2024-06-20, got \"June\"",
            "set.jsonl, line 8, filter.publishedTo: expected a text, got 5");
  }

  @Test
  void areNotBothUnanswerableAndAnswered() {
    assertThat(
            Read.flaws(
                "n.jsonl",
                "{\"question\": \"كم؟\", \"answerable\": false, \"answer\": \"٤\", \"gold\":"
                    + " \"a#1\"}"))
        .containsExactly(
            "n.jsonl, line 1, answer: expected none where answerable is false, got some",
            "n.jsonl, line 1, gold: expected none where answerable is false, got some");
  }

  @Test
  void haveOneId() {
    String text = "{\"id\": \"2\", \"question\": \"أ؟\"}\n{\"question\": \"ب؟\"}";

    assertThat(Read.flaws("ids.jsonl", text))
        .containsExactly("ids.jsonl, line 2, id: expected an id of its own, got 2, as on line 1");
  }

  @Test
  void nameTheLineWithinADocument() {
    String text =
        """
        {
          "questions": [
            {"question": "أ؟"},
            {
              "question": "ب؟",
              "question": "ج؟",
              "answers": ["٤",
                4]
            }
          ],
          "note": {"x": 1}
        }
        """;

    assertThat(Read.flaws("set.json", text))
        .containsExactly(
            "set.json, line 6, question: expected the field once, got it again",
            "set.json, line 8, answers[1]: expected a text, got 4",
            "set.json, line 11, note: expected one list, questions, or SQuAD's version and data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "{} -> line 1: expected questions in the object, got none",
        "[] -> : expected at least one question, got none",
        "{\"question\": \"a\"} -> line 1: expected a list of questions, or {\"questions\": […]},"
            + " got one question",
        "7 -> line 1: expected a list of questions, or an object with questions",
        "[{\"question\": \"a\"}] [] -> line 1: expected the end of the file, got more (.jsonl has"
            + " an object a line)",
        "[{\"question\": a}] -> line 1: expected JSON: Unrecognized token 'a': was expecting (JSON"
            + " String, Number, Array, Object or token 'null', 'true' or 'false')"
      })
  void areNothingElse(String text, String flaw) {
    assertThat(Read.flaws("odd.json", text).toString().replace("odd.json, ", "odd.json"))
        .isEqualTo("[odd.json" + flaw + "]");
  }

  @Test
  void areNotNestedWithoutEnd() {
    String deep = "[".repeat(100_000);

    assertThat(Read.flaws("deep.json", deep))
        .containsExactly("deep.json, line 1: expected values nested at most 32 deep");
    assertThat(Read.flaws("deep.jsonl", deep))
        .containsExactly("deep.jsonl, line 1: expected values nested at most 32 deep");
  }

  @Test
  void areTexts() {
    assertThat(Read.flaws("nul.jsonl", "{\"question\": \"a\\u0000\"}"))
        .containsExactly("nul.jsonl, line 1, question: expected a text, got U+0000 at offset 1");
    assertThat(Read.flaws("half.jsonl", "{\"question\": \"\\uD83D\"}"))
        .containsExactly("half.jsonl, line 1, question: expected a text, got U+D83D at offset 0");
  }

  @Test
  void areNotLongerThanTheProductTakes() {
    String longest = "{\"question\": \"" + "ك".repeat(2000) + "\"}\n";
    String longer = "{\"question\": \"" + "ك".repeat(2001) + "\"}\n";

    assertThat(Read.set("l.jsonl", longest).questions()).hasSize(1);
    assertThat(Read.flaws("l.jsonl", longest + longer))
        .containsExactly("l.jsonl, line 2, question: expected at most 2,000 characters, got 2,001");
  }

  @Test
  void haveAtMostFiftyTurnsAndTags() {
    String most = texts(50);
    String more = texts(51);

    assertThat(
            Read.question(
                    "m.jsonl",
                    "{\"question\": \"؟\", \"turns\": %s, \"tags\": %s}".formatted(most, most))
                .turns())
        .hasSize(50);
    assertThat(
            Read.flaws(
                "m.jsonl",
                "{\"question\": \"؟\", \"turns\": %s, \"tags\": %s}".formatted(more, more)))
        .containsExactly(
            "m.jsonl, line 1, turns: expected at most 50, got 51",
            "m.jsonl, line 1, tags: expected at most 50, got 51");
  }

  private static String texts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + i + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Test
  void areReadNoFurtherThanTwentyFlaws() {
    String text = "{\"question\": 1}\n".repeat(30);

    assertThat(Read.flaws("many.jsonl", text)).hasSize(20);
  }
}
