package dev.isnad.evaluation.questions;

import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes questions of the objects of Isnad's own format, whichever notation they came in. A {@code
 * note} is for people only, whatever it holds.
 */
final class QuestionReader {
  private static final List<String> KNOWN =
      List.of(
          "id",
          "question",
          "turns",
          "answers",
          "answer",
          "gold",
          "answerable",
          "tags",
          "filter",
          "note");
  private static final List<String> FILTER_FIELDS =
      List.of("articleIds", "sources", "publishedFrom", "publishedTo");

  /** Of turns and of tags: each turn is an answer, and each tag a group of every metric. */
  private static final int MOST = 50;

  private final Flaws flaws;
  private final GoldReader goldReader;
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private final List<EvaluationQuestion> questions = new ArrayList<>();

  QuestionReader(Flaws flaws) {
    this.flaws = flaws;
    this.goldReader = new GoldReader(flaws);
  }

  /** Those without a flaw, in the file's order. */
  List<EvaluationQuestion> questions() {
    return questions;
  }

  /**
   * @param number names the question if it has no id
   */
  void add(SourceValue value, int number) {
    if (!(value instanceof Mapping mapping)) {
      flaws.add(value.line(), "", "expected an object with a question, got " + value.described());
      return;
    }
    Fields fields = new Fields(mapping, "", flaws);
    fields.knowOnly(KNOWN);
    Boolean answerable = fields.truth("answerable");
    EvaluationQuestion question =
        new EvaluationQuestion(
            id(fields, mapping, number),
            question(fields),
            turns(fields),
            filter(fields.value("filter")),
            answerable == null || answerable,
            answers(fields),
            goldReader.read(fields.value("gold")),
            tags(fields));
    requireNothingKnown(fields, question);
    questions.add(question);
  }

  private String id(Fields fields, Mapping mapping, int number) {
    String given = fields.text("id");
    String id = given == null ? String.valueOf(number) : given;
    Integer before = lineOfId.putIfAbsent(id, mapping.line());
    if (before != null) {
      fields.flaw("id", "expected an id of its own, got %s, as on line %d".formatted(id, before));
    }
    return id;
  }

  private static String question(Fields fields) {
    String question = fields.text("question");
    if (!fields.has("question")) {
      fields.flaw("question", "expected a question, got nothing");
    }
    return checkLength(fields, "question", question);
  }

  private static List<String> turns(Fields fields) {
    List<String> turns = limited(fields, "turns", fields.texts("turns"));
    turns.forEach(turn -> checkLength(fields, "turns", turn));
    return turns;
  }

  private static String checkLength(Fields fields, String name, String question) {
    if (question != null && question.length() > Question.LONGEST) {
      fields.flaw(
          name,
          "expected at most %,d characters, got %,d"
              .formatted(Question.LONGEST, question.length()));
    }
    return question == null ? "" : question;
  }

  private static List<String> answers(Fields fields) {
    if (fields.has("answer") && fields.has("answers")) {
      fields.flaw("answer", "expected either answer or answers, got both");
    }
    List<String> answers = new ArrayList<>(fields.texts("answers"));
    String answer = fields.text("answer");
    if (answer != null) {
      answers.add(answer);
    }
    return answers.stream().distinct().toList();
  }

  private static List<String> tags(Fields fields) {
    List<String> tags =
        fields.value("tags") instanceof Scalar ? split(fields.text("tags")) : fields.texts("tags");
    return limited(fields, "tags", tags.stream().distinct().toList());
  }

  private static List<String> limited(Fields fields, String name, List<String> texts) {
    if (texts.size() > MOST) {
      fields.flaw(name, "expected at most %d, got %,d".formatted(MOST, texts.size()));
    }
    return texts;
  }

  private static List<String> split(String tags) {
    return tags == null
        ? List.of()
        : List.of(tags.split("[,،]")).stream()
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList();
  }

  private ArticleFilter filter(SourceValue value) {
    if (value == null) {
      return ArticleFilter.ALL;
    }
    if (!(value instanceof Mapping mapping)) {
      flaws.add(value.line(), "filter", "expected an object, got " + value.described());
      return ArticleFilter.ALL;
    }
    Fields fields = new Fields(mapping, "filter", flaws);
    fields.knowOnly(FILTER_FIELDS);
    try {
      return new ArticleFilter(
          Set.copyOf(fields.texts("articleIds")),
          Set.copyOf(fields.texts("sources")),
          fields.date("publishedFrom"),
          fields.date("publishedTo"));
    } catch (IllegalArgumentException e) {
      fields.flaw("publishedFrom", e.getMessage());
      return ArticleFilter.ALL;
    }
  }

  private static void requireNothingKnown(Fields fields, EvaluationQuestion question) {
    if (question.answerable()) {
      return;
    }
    if (!question.answers().isEmpty()) {
      String name = fields.has("answers") ? "answers" : "answer";
      fields.flaw(name, "expected none where answerable is false, got some");
    }
    if (!question.gold().isEmpty()) {
      fields.flaw("gold", "expected none where answerable is false, got some");
    }
  }
}
