package dev.isnad.evaluation.questions;

import dev.isnad.evaluation.questions.SourceValue.Kind;
import dev.isnad.evaluation.questions.SourceValue.Mapping;
import dev.isnad.evaluation.questions.SourceValue.Scalar;
import dev.isnad.evaluation.questions.SourceValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A row of a spreadsheet as an object of Isnad's own format. Several turns, answers, sources,
 * articles, paragraphs or phrases stand in one cell, with {@code |} between them.
 *
 * @param cell gives the trimmed text under a column, empty where there is none
 * @param line where the row begins
 */
record SheetRow(
    BiFunction<SheetColumn, List<String>, String> cell, List<String> cells, int line, Flaws flaws) {

  Mapping question() {
    Map<String, SourceValue> fields = new LinkedHashMap<>();
    put(fields, SheetColumn.ID);
    put(fields, SheetColumn.QUESTION);
    put(fields, SheetColumn.TAGS);
    putList(fields, SheetColumn.TURNS);
    putList(fields, SheetColumn.ANSWERS);
    answerable(fields);
    List<SourceValue> gold = gold();
    if (!gold.isEmpty()) {
      fields.put("gold", new Sequence(line, gold));
    }
    Map<String, SourceValue> filter = new LinkedHashMap<>();
    putList(filter, SheetColumn.SOURCE);
    put(filter, SheetColumn.FROM);
    put(filter, SheetColumn.TO);
    if (!filter.isEmpty()) {
      fields.put("filter", new Mapping(line, filter));
    }
    return new Mapping(line, fields);
  }

  private String text(SheetColumn column) {
    return cell.apply(column, cells);
  }

  private List<String> parts(SheetColumn column) {
    String text = text(column);
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split("\\|", -1)).map(String::strip).toList();
  }

  private Scalar plain(String text) {
    return new Scalar(line, Kind.PLAIN, text);
  }

  private void put(Map<String, SourceValue> fields, SheetColumn column) {
    if (!text(column).isEmpty()) {
      fields.put(column.field(), plain(text(column)));
    }
  }

  private void putList(Map<String, SourceValue> fields, SheetColumn column) {
    if (!text(column).isEmpty()) {
      fields.put(
          column.field(),
          new Sequence(line, parts(column).stream().map(t -> (SourceValue) plain(t)).toList()));
    }
  }

  private void answerable(Map<String, SourceValue> fields) {
    String text = text(SheetColumn.ANSWERABLE).toLowerCase(Locale.ROOT);
    if (Fields.NO.contains(text)) {
      fields.put("answerable", plain(text));
    } else if (!text.isEmpty() && !Fields.YES.contains(text)) {
      flaws.add(
          line,
          SheetColumn.ANSWERABLE.field(),
          "expected yes or no (نعم or لا), got " + plain(text).described());
    }
  }

  /** As many as the longest of its cells has; a single article stands for all of them. */
  private List<SourceValue> gold() {
    List<String> articles = parts(SheetColumn.ARTICLE);
    List<String> paragraphs = parts(SheetColumn.PARAGRAPH);
    List<String> phrases = parts(SheetColumn.PHRASE);
    int count = Math.max(articles.size(), Math.max(paragraphs.size(), phrases.size()));
    List<SourceValue> gold = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, SourceValue> fields = new LinkedHashMap<>();
      if (!articles.isEmpty()) {
        putPart(fields, SheetColumn.ARTICLE, articles, articles.size() == 1 ? 0 : i);
      }
      putPart(fields, SheetColumn.PARAGRAPH, paragraphs, i);
      putPart(fields, SheetColumn.PHRASE, phrases, i);
      gold.add(new Mapping(line, fields));
    }
    return gold;
  }

  private void putPart(
      Map<String, SourceValue> fields, SheetColumn column, List<String> parts, int place) {
    if (place < parts.size() && !parts.get(place).isEmpty()) {
      fields.put(column.field(), plain(parts.get(place)));
    }
  }
}
