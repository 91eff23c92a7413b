package dev.isnad.evaluation.questions;

import com.fasterxml.jackson.core.JsonToken;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Languages;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.questions.SourceValue.Kind;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import dev.isnad.evaluation.questions.SourceValue.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads SQuAD v1.1 and v2.0 JSON (Rajpurkar et al. 2016, 2018). The distinct contexts become the
 * paragraphs of one article a title, and a question's gold is the paragraph that it stood under.
 */
final class SquadReader {
  /** So much of the set's name stands in the articles' ids: their numbers must, too. */
  private static final int LONGEST_SET = 200;

  private final String set;
  private final Flaws flaws;
  private final QuestionReader questions;
  private final Map<String, Gold> goldOfContext = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Article> corpus = new ArrayList<>();
  private int asked;

  /**
   * @param set its name, which the articles have as their source
   */
  SquadReader(String set, Flaws flaws, QuestionReader questions) {
    this.set = set;
    this.flaws = flaws;
    this.questions = questions;
  }

  List<Article> corpus() {
    return corpus;
  }

  /** Reads the list {@code data}, whose beginning {@code values} has come to. */
  void read(ValueParser values) throws IOException {
    while (values.next() != JsonToken.END_ARRAY) {
      if (values.value() instanceof Mapping article) {
        article(article);
      } else {
        flaws.add(values.line(), "data", "expected objects with paragraphs");
      }
    }
  }

  private void article(Mapping article) {
    Fields fields = new Fields(article, "", flaws);
    String given = fields.has("title") ? fields.text("title") : "";
    // A number, since titles need not be distinct, and some sets have none.
    String title = ((corpus.size() + 1) + " " + given).strip();
    String id = shortened(shortened(set, LONGEST_SET) + " " + title, Article.LONGEST_ID);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (SourceValue paragraph : objects(fields, "paragraphs")) {
      paragraph(new Fields((Mapping) paragraph, "", flaws), id, paragraphs);
    }
    if (!paragraphs.isEmpty()) {
      corpus.add(new Article(id, metadata(title, paragraphs), null, List.of(), paragraphs));
    }
  }

  private ArticleMetadata metadata(String title, List<Paragraph> paragraphs) {
    String language = Languages.of(paragraphs.get(0).text());
    return new ArticleMetadata(title, set, null, null, null, language, List.of());
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(length - 1));
    // The question reader strips the ids that evidence names.
    return text.substring(0, half ? length - 1 : length).strip();
  }

  private void paragraph(Fields fields, String article, List<Paragraph> paragraphs) {
    if (!fields.has("context")) {
      fields.flaw("context", "expected a text, got nothing");
      return;
    }
    String context = fields.text("context");
    if (context == null) {
      return;
    }
    Gold gold =
        goldOfContext.computeIfAbsent(
            context,
            text -> {
              paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
              return new Gold(article, paragraphs.size(), null);
            });
    for (SourceValue question : objects(fields, "qas")) {
      question((Mapping) question, gold);
    }
  }

  private void question(Mapping qa, Gold gold) {
    asked++;
    Fields fields = new Fields(qa, "", flaws);
    boolean impossible =
        fields.has("is_impossible") && Boolean.TRUE.equals(fields.truth("is_impossible"));
    Map<String, SourceValue> own = new LinkedHashMap<>();
    own.put("id", new Scalar(qa.line(), Kind.TEXT, id(fields)));
    if (fields.has("question")) {
      own.put("question", fields.value("question"));
    }
    own.put("answerable", new Scalar(qa.line(), Kind.PLAIN, String.valueOf(!impossible)));
    if (!impossible) {
      own.put("answers", answers(fields, qa.line()));
      own.put("gold", SquadReader.gold(gold, qa.line()));
    }
    questions.add(new Mapping(qa.line(), own), asked);
  }

  private static Mapping gold(Gold gold, int line) {
    return new Mapping(
        line,
        Map.of(
            "article", new Scalar(line, Kind.TEXT, gold.article()),
            "paragraph", new Scalar(line, Kind.NUMBER, gold.paragraph().toString())));
  }

  private Sequence answers(Fields fields, int line) {
    List<SourceValue> texts = new ArrayList<>();
    for (SourceValue answer : objects(fields, "answers")) {
      Mapping mapping = (Mapping) answer;
      texts.add(
          mapping.fields().getOrDefault("text", new Scalar(mapping.line(), Kind.NULL, "nothing")));
    }
    return new Sequence(line, texts);
  }

  private String id(Fields fields) {
    String given =
        fields.value("id") instanceof Scalar scalar && !scalar.text().isBlank()
            ? scalar.text().strip()
            : String.valueOf(asked);
    String id = given;
    for (int i = 2; !ids.add(id); i++) {
      id = given + "-" + i;
    }
    return id;
  }

  private List<SourceValue> objects(Fields fields, String name) {
    if (!(fields.value(name) instanceof Sequence sequence)) {
      fields.flaw(name, "expected a list of objects");
      return List.of();
    }
    for (SourceValue item : sequence.items()) {
      if (!(item instanceof Mapping)) {
        flaws.add(item.line(), name, "expected an object, got " + item.described());
      }
    }
    return sequence.items().stream().filter(Mapping.class::isInstance).toList();
  }
}
