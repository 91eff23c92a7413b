package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.isnad.article.ArticleFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a set holds, each notation that can express it is read as the same questions. */
class QuestionNotationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Of several scripts, with what the notations give a meaning to. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("سؤال؟ً٤abZ7 \t\n\"'\\,;:#-*&!?{}[]<>=%@`~\u00A0\u2028\u200F")
        .withChars('\uD7FF', '\uE000', '\uFFFD')
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(text -> text + "س")
        .map(String::strip);
  }

  private static Arbitrary<Gold> gold() {
    Arbitrary<Gold> numbered =
        Combinators.combine(text(), Arbitraries.integers().between(1, 999_999_999))
            .as((article, number) -> new Gold(article, number, null));
    Arbitrary<Gold> phrased =
        Combinators.combine(text().injectNull(.5), text())
            .as((article, phrase) -> new Gold(article, null, phrase));
    return Arbitraries.oneOf(numbered, phrased);
  }

  private static Arbitrary<ArticleFilter> filter() {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 20_000).map(days -> LocalDate.ofEpochDay(days));
    return Combinators.combine(text().set().ofMaxSize(2), day.injectNull(.5), day.injectNull(.5))
        .as(
            (sources, one, other) ->
                one != null && other != null && one.isAfter(other)
                    ? new ArticleFilter(Set.of(), sources, other, one)
                    : new ArticleFilter(Set.of(), sources, one, other));
  }

  private static Arbitrary<EvaluationQuestion> question() {
    return Combinators.combine(
            text(),
            text().list().ofMaxSize(2),
            filter(),
            Arbitraries.of(true, true, false),
            text().list().uniqueElements().ofMaxSize(3),
            gold().list().uniqueElements().ofMaxSize(2),
            Arbitraries.of("fact", "number", "بعيد").list().uniqueElements().ofMaxSize(2))
        .as(
            (question, turns, filter, answerable, answers, gold, tags) ->
                new EvaluationQuestion(
                    "?",
                    question,
                    turns,
                    filter,
                    answerable,
                    answerable ? answers : List.of(),
                    answerable ? gold : List.of(),
                    tags));
  }

  @Provide
  Arbitrary<List<EvaluationQuestion>> sets() {
    return question().list().ofMinSize(1).ofMaxSize(4).map(QuestionNotationsTest::named);
  }

  private static List<EvaluationQuestion> named(List<EvaluationQuestion> questions) {
    List<EvaluationQuestion> named = new ArrayList<>();
    for (EvaluationQuestion q : questions) {
      named.add(
          new EvaluationQuestion(
              "q" + named.size(),
              q.question(),
              q.turns(),
              q.filter(),
              q.answerable(),
              q.answers(),
              q.gold(),
              q.tags()));
    }
    return named;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void areJsonLines(@ForAll("sets") List<EvaluationQuestion> set) {
    String lines = set.stream().map(q -> json(tree(q)) + "\n").collect(Collectors.joining());

    assertThat(Read.set("set.jsonl", lines).questions()).isEqualTo(set);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void areJson(@ForAll("sets") List<EvaluationQuestion> set) {
    List<Map<String, Object>> trees = set.stream().map(QuestionNotationsTest::tree).toList();

    assertThat(Read.set("set.json", json(trees)).questions()).isEqualTo(set);
    assertThat(Read.set("set.json", json(Map.of("questions", trees))).questions()).isEqualTo(set);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void areYaml(@ForAll("sets") List<EvaluationQuestion> set) throws JsonProcessingException {
    List<Map<String, Object>> trees = set.stream().map(QuestionNotationsTest::tree).toList();

    assertThat(Read.set("set.yaml", YAML.writeValueAsString(trees)).questions()).isEqualTo(set);
  }

  /** Spreadsheets keep several values in a cell. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void areSheets(@ForAll("sets") List<EvaluationQuestion> set) {
    String heads =
        "id,question,turns,answers,article,paragraph,phrase,answerable,tags,source,from,to";
    String rows = set.stream().map(QuestionNotationsTest::row).collect(Collectors.joining("\r\n"));

    assertThat(Read.set("set.csv", heads + "\r\n" + rows).questions()).isEqualTo(set);
  }

  private static Map<String, Object> tree(EvaluationQuestion question) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tags", question.tags());
    tree.put("id", question.id());
    tree.put("question", question.question());
    tree.put("turns", question.turns());
    tree.put("answerable", question.answerable());
    tree.put("answers", question.answers());
    tree.put("gold", question.gold());
    Map<String, Object> filter = new LinkedHashMap<>();
    filter.put("sources", question.filter().sources());
    filter.put("publishedFrom", text(question.filter().publishedFrom()));
    filter.put("publishedTo", text(question.filter().publishedTo()));
    tree.put("filter", filter);
    return tree;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static String json(Object tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String row(EvaluationQuestion q) {
    return Stream.of(
            q.id(),
            q.question(),
            String.join("|", q.turns()),
            String.join(" | ", q.answers()),
            parts(q.gold().stream().map(Gold::article).toList()),
            parts(q.gold().stream().map(gold -> text(gold.paragraph())).toList()),
            parts(q.gold().stream().map(Gold::phrase).toList()),
            q.answerable() ? "" : "لا",
            String.join(",", q.tags()),
            String.join("|", new TreeSet<>(q.filter().sources())),
            text(q.filter().publishedFrom()),
            text(q.filter().publishedTo()))
        .map(cell -> cell == null ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private static String parts(List<String> values) {
    return values.stream().map(v -> v == null ? "" : v).collect(Collectors.joining("|"));
  }
}
