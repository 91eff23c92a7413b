package dev.isnad.evaluation.questions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.isnad.evaluation.questions.SourceValue.Kind;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import dev.isnad.evaluation.questions.SourceValue.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes values with their lines from a parser of JSON or YAML. Jackson's trees know no lines.
 * YAML's aliases are refused: a few lines of them can stand for more than any memory holds.
 */
final class ValueParser {
  private static final int DEEPEST = 32;

  private final JsonParser parser;
  private final Flaws flaws;
  private final int firstLine;

  /**
   * @param firstLine the line of the file that the parser's first is
   */
  ValueParser(JsonParser parser, Flaws flaws, int firstLine) {
    this.parser = parser;
    this.flaws = flaws;
    this.firstLine = firstLine;
  }

  /** The next token, or {@code null} at the end. */
  JsonToken next() throws IOException {
    return parser.nextToken();
  }

  int line() {
    return firstLine + parser.currentTokenLocation().getLineNr() - 1;
  }

  /** The name of the field that the parser has come to. */
  String name() throws IOException {
    return parser.currentName();
  }

  /** Passes over the value that the parser has come to. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  /** The value whose first token the parser has come to. */
  SourceValue value() throws IOException {
    return value(1);
  }

  private SourceValue value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw flaws.last(line(), "expected values nested at most %d deep".formatted(DEEPEST));
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw flaws.last(line(), "expected the value itself, got the alias *" + parser.getText());
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      case VALUE_STRING -> scalar(Kind.TEXT);
      case VALUE_NULL -> new Scalar(line(), Kind.NULL, "null");
      case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN);
      default -> scalar(Kind.NUMBER);
    };
  }

  private Scalar scalar(Kind kind) throws IOException {
    Kind written = parser instanceof YAMLParser ? Kind.PLAIN : kind;
    return new Scalar(line(), written, parser.getText());
  }

  private Sequence sequence(int depth) throws IOException {
    int line = line();
    List<SourceValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Sequence(line, items);
  }

  private Mapping mapping(int depth) throws IOException {
    int line = line();
    Map<String, SourceValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int nameLine = line();
      parser.nextToken();
      if (fields.put(name, value(depth + 1)) != null) {
        flaws.add(nameLine, name, "expected the field once, got it again");
      }
    }
    return new Mapping(line, fields);
  }
}
