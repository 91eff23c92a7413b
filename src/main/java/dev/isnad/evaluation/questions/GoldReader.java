package dev.isnad.evaluation.questions;

import dev.isnad.evaluation.questions.SourceValue.Kind;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import dev.isnad.evaluation.questions.SourceValue.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the evidence of a question: objects with an article and a paragraph's number or with a
 * phrase, or texts: {@code article#number}, or else a phrase.
 */
final class GoldReader {
  private static final List<String> KNOWN = List.of("article", "paragraph", "phrase");
  private static final Pattern REFERENCE = Pattern.compile("(\\S(?:.*\\S)?)#(\\p{Nd}{1,9})");

  private final Flaws flaws;

  GoldReader(Flaws flaws) {
    this.flaws = flaws;
  }

  /**
   * @param value one piece of evidence or a list of them, or {@code null}
   */
  List<Gold> read(SourceValue value) {
    List<Gold> gold = new ArrayList<>();
    if (value instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        add(sequence.items().get(i), "gold[" + i + "]", gold);
      }
    } else if (value != null) {
      add(value, "gold", gold);
    }
    return gold.stream().distinct().toList();
  }

  private void add(SourceValue value, String path, List<Gold> gold) {
    Gold read = null;
    if (value instanceof Mapping mapping) {
      read = object(new Fields(mapping, path, flaws));
    } else if (value instanceof Scalar scalar
        && (scalar.kind() == Kind.TEXT || scalar.kind() == Kind.PLAIN)
        && !scalar.text().isBlank()) {
      read = text(scalar.text().strip());
    } else {
      flaws.add(
          value.line(),
          path,
          "expected an object, article#number or a phrase, got " + value.described());
    }
    if (read != null) {
      gold.add(read);
    }
  }

  private static Gold text(String text) {
    Matcher reference = REFERENCE.matcher(text);
    return reference.matches() && Integer.parseInt(reference.group(2)) > 0
        ? new Gold(reference.group(1), Integer.valueOf(reference.group(2)), null)
        : new Gold(null, null, text);
  }

  private static Gold object(Fields fields) {
    fields.knowOnly(KNOWN);
    String article = fields.text("article");
    Integer paragraph = fields.number("paragraph");
    String phrase = fields.text("phrase");
    if (phrase != null || article != null && paragraph != null) {
      return new Gold(article, paragraph, phrase);
    }
    boolean isFlawed = fields.has("paragraph") && paragraph == null;
    if (!isFlawed
        && !fields.has("phrase")
        && (!fields.has("article") || !fields.has("paragraph"))) {
      String missing = fields.has("article") ? "paragraph" : "article";
      fields.flaw(missing, "expected an article with a paragraph, or a phrase");
    }
    return null;
  }
}
