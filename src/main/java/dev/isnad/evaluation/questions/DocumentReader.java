package dev.isnad.evaluation.questions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.isnad.article.Article;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads files of JSON and YAML question by question: a list, an object with {@code questions}, or
 * SQuAD's object with {@code data}. JSON lines are such a list without its brackets.
 */
final class DocumentReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonFactory YAML = yaml();

  private final SourceFile file;
  private final Flaws flaws;
  private final QuestionReader questions;
  private List<Article> corpus = List.of();

  DocumentReader(SourceFile file, Flaws flaws, QuestionReader questions) {
    this.file = file;
    this.flaws = flaws;
    this.questions = questions;
  }

  /** The limits on aliases and depth that it has of its own hold for its trees only. */
  private static JsonFactory yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(QuestionSets.LARGEST);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  /** The articles that the file brought. */
  List<Article> corpus() {
    return corpus;
  }

  void readJson() throws IOException {
    document(JSON);
  }

  void readYaml() throws IOException {
    document(YAML);
  }

  /** One object a line; a broken line costs only itself. */
  void readLines() throws IOException {
    String text = file.text();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      if (!text.substring(start, end).isBlank()) {
        line(text.substring(start, end), number);
      }
      start = end + 1;
    }
  }

  private void line(String line, int number) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      ValueParser values = new ValueParser(parser, flaws, number);
      values.next();
      questions.add(values.value(), number);
      if (values.next() != null) {
        flaws.add(number, "", "expected one object on the line, got more");
      }
    } catch (JsonProcessingException e) {
      flaws.add(number, "", "expected a JSON object: " + reason(e));
    }
  }

  private void document(JsonFactory format) throws IOException {
    try (JsonParser parser = format.createParser(file.text())) {
      ValueParser values = new ValueParser(parser, flaws, 1);
      JsonToken first = values.next();
      if (first == JsonToken.START_ARRAY) {
        list(values);
      } else if (first == JsonToken.START_OBJECT) {
        object(values, format == JSON);
      } else if (first != null) {
        throw flaws.last(
            values.line(), "expected a list of questions, or an object with questions");
      }
      if (values.next() != null) {
        throw flaws.last(
            values.line(), "expected the end of the file, got more (.jsonl has an object a line)");
      }
    } catch (JsonProcessingException e) {
      throw broken(e, format == JSON ? "JSON" : "YAML");
    }
  }

  private void list(ValueParser values) throws IOException {
    int number = 0;
    while (values.next() != JsonToken.END_ARRAY) {
      questions.add(values.value(), ++number);
    }
  }

  private void object(ValueParser values, boolean mayBeSquad) throws IOException {
    boolean found = false;
    int line = values.line();
    while (values.next() != JsonToken.END_OBJECT) {
      String name = values.name();
      int nameLine = values.line();
      boolean list = values.next() == JsonToken.START_ARRAY;
      if (name.equals("questions") && list && !found) {
        found = true;
        list(values);
      } else if (name.equals("data") && list && mayBeSquad && !found) {
        found = true;
        SquadReader squad = new SquadReader(file.stem(), flaws, questions);
        squad.read(values);
        corpus = squad.corpus();
      } else if (name.equals("version") && mayBeSquad) {
        values.skip();
      } else if (name.equals("question")) {
        throw flaws.last(
            nameLine, "expected a list of questions, or {\"questions\": […]}, got one question");
      } else {
        flaws.add(nameLine, name, "expected one list, questions, or SQuAD's version and data");
        values.skip();
      }
    }
    if (!found && flaws.isEmpty()) {
      throw flaws.last(line, "expected questions in the object, got none");
    }
  }

  private ProblemException broken(JsonProcessingException e, String format) {
    String message = "expected " + format + ": " + reason(e);
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      return flaws.last(yaml.getProblemMark().getLine() + 1, message);
    }
    JsonLocation at = e.getLocation();
    return at == null ? flaws.last(message) : flaws.last(at.getLineNr(), message);
  }

  /** Jackson's words, without where in its own sources and ours it stood. */
  private static String reason(JsonProcessingException e) {
    String message =
        e.getCause() instanceof MarkedYAMLException yaml
            ? yaml.getProblem()
            : e.getOriginalMessage().lines().findFirst().orElse("");
    return message
        .substring(0, Math.min(160, message.length()))
        .replaceFirst(" \\(start marker at .*|[.:]$", "");
  }
}
