package dev.isnad.evaluation.questions;

import dev.isnad.article.Characters;
import dev.isnad.evaluation.questions.SourceValue.Kind;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import dev.isnad.evaluation.questions.SourceValue.Sequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields of one object; what is wrong with one is noted, and read as nothing. */
final class Fields {
  static final Set<String> YES = Set.of("yes", "true", "1", "نعم");
  static final Set<String> NO = Set.of("no", "false", "0", "لا");

  private final Mapping mapping;
  private final String path;
  private final Flaws flaws;

  /**
   * @param path where the object stands in its question, or empty for the question itself
   */
  Fields(Mapping mapping, String path, Flaws flaws) {
    this.mapping = mapping;
    this.path = path;
    this.flaws = flaws;
  }

  void knowOnly(List<String> known) {
    mapping
        .fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                flaws.add(
                    value.line(),
                    path(name),
                    "is not a field here; known are " + String.join(", ", known));
              }
            });
  }

  /** Notes what is wrong with a field, or with its absence. */
  void flaw(String name, String message) {
    SourceValue value = mapping.fields().get(name);
    flaws.add(value == null ? mapping.line() : value.line(), path(name), message);
  }

  /** The field's value, or {@code null} where there is none. */
  SourceValue value(String name) {
    SourceValue value = mapping.fields().get(name);
    return value instanceof Scalar scalar && scalar.kind() == Kind.NULL ? null : value;
  }

  boolean has(String name) {
    return value(name) != null;
  }

  /** A trimmed text that is not empty, or {@code null}. */
  String text(String name) {
    SourceValue value = value(name);
    return value == null ? null : text(value, path(name));
  }

  /** The texts of a list, each trimmed and none empty; empty where there is none. */
  List<String> texts(String name) {
    SourceValue value = value(name);
    List<String> texts = new ArrayList<>();
    if (value instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        String text = text(sequence.items().get(i), path(name) + "[" + i + "]");
        if (text != null) {
          texts.add(text);
        }
      }
    } else if (value != null) {
      mismatch(value, path(name), "a list of texts");
    }
    return texts;
  }

  /**
   * {@code true}, {@code false}, or {@code null}. Where texts need no quotation marks, people also
   * write the words of {@link #YES} and {@link #NO}.
   */
  Boolean truth(String name) {
    SourceValue value = value(name);
    if (value instanceof Scalar scalar
        && (scalar.kind() == Kind.BOOLEAN || scalar.kind() == Kind.PLAIN)) {
      String word = scalar.text().strip().toLowerCase(Locale.ROOT);
      if (YES.contains(word) || NO.contains(word)) {
        return YES.contains(word);
      }
    }
    if (value != null) {
      mismatch(value, path(name), "true or false");
    }
    return null;
  }

  /** A number from 1, or {@code null}. */
  Integer number(String name) {
    SourceValue value = value(name);
    if (value instanceof Scalar scalar
        && (scalar.kind() == Kind.NUMBER || scalar.kind() == Kind.PLAIN)
        && scalar.text().matches("\\p{Nd}{1,9}")
        && Integer.parseInt(scalar.text()) > 0) {
      return Integer.valueOf(scalar.text());
    }
    if (value != null) {
      mismatch(value, path(name), "a whole number from 1");
    }
    return null;
  }

  /** A day, or {@code null}. */
  LocalDate date(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      mismatch(value(name), path(name), "an ISO 8601 date such as 2024-06-20");
      return null;
    }
  }

  private String text(SourceValue value, String at) {
    boolean text =
        value instanceof Scalar scalar
            && (scalar.kind() == Kind.TEXT || scalar.kind() == Kind.PLAIN);
    if (!text) {
      mismatch(value, at, "a text");
      return null;
    }
    String trimmed = ((Scalar) value).text().strip();
    String flaw = Characters.flaw(trimmed).orElse(trimmed.isEmpty() ? "an empty one" : null);
    if (flaw != null) {
      flaws.add(value.line(), at, "expected a text, got " + flaw);
      return null;
    }
    return trimmed;
  }

  private void mismatch(SourceValue value, String at, String expected) {
    flaws.add(value.line(), at, "expected %s, got %s".formatted(expected, value.described()));
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
