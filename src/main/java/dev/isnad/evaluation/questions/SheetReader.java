package dev.isnad.evaluation.questions;

import static java.util.Collections.disjoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a spreadsheet that was saved as CSV: a line of headings, then a question a row. What
 * separates the cells is told from the headings, since it depends on the spreadsheet's language.
 */
final class SheetReader {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final String SEPARATORS = ",;\t";

  /** What Excel takes for what separates the cells, and some programs write for it. */
  private static final Pattern DECLARATION =
      Pattern.compile("\"?sep=([,;\t])\"?[,;\t]*\\R", Pattern.CASE_INSENSITIVE);

  /** Without one of each pair, no row has evidence that could be read. */
  private static final List<Set<SheetColumn>> EVIDENCE =
      List.of(
          EnumSet.of(SheetColumn.ARTICLE, SheetColumn.PHRASE),
          EnumSet.of(SheetColumn.PARAGRAPH, SheetColumn.PHRASE));

  private final SourceFile file;
  private final Flaws flaws;
  private final QuestionReader questions;
  private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
  private final Map<SheetColumn, String> headings = new EnumMap<>(SheetColumn.class);
  private int width;
  private boolean unknownHeading;

  SheetReader(SourceFile file, Flaws flaws, QuestionReader questions) {
    this.file = file;
    this.flaws = flaws;
    this.questions = questions;
  }

  void read() throws IOException {
    Matcher declaration = DECLARATION.matcher(file.text());
    boolean declared = declaration.lookingAt();
    String text = declared ? file.text().substring(declaration.end()) : file.text();
    char separator = declared ? declaration.group(1).charAt(0) : separator(text);
    int before = declared ? 1 : 0;
    int line = 1;
    try (CsvParser parser = CSV.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        line = before + parser.currentLocation().getLineNr();
        row(cells(parser), line);
      }
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw flaws.last(line, "expected CSV: " + reason);
    }
  }

  /** The one that stands most often in the first line, not counting quoted ones. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      quoted ^= text.charAt(i) == '"';
      int which = SEPARATORS.indexOf(text.charAt(i));
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private static List<String> cells(CsvParser parser) throws IOException {
    List<String> cells = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      cells.add(parser.getText().strip());
    }
    return cells;
  }

  private void row(List<String> cells, int line) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (width == 0) {
      head(cells, line);
      return;
    }
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        flaws.add(
            line,
            "",
            "expected %d cells, as in the headings, got %d".formatted(width, cells.size()));
        return;
      }
    }
    questions.add(new SheetRow(this::cell, cells, line, flaws).question(), line);
  }

  private String cell(SheetColumn column, List<String> cells) {
    Integer place = isReadable(column) ? places.get(column) : null;
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  /** Where an unknown heading may be the one that evidence lacks, each row would be blamed. */
  private boolean isReadable(SheetColumn column) {
    return !unknownHeading
        || EVIDENCE.stream().noneMatch(pair -> pair.contains(column))
        || EVIDENCE.stream().noneMatch(pair -> disjoint(pair, places.keySet()));
  }

  private void head(List<String> cells, int line) {
    width = cells.size();
    flaws.nameFields(this::nameOf);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        heading(cells.get(i), i, line);
      }
    }
    if (!places.containsKey(SheetColumn.QUESTION)) {
      throw flaws.last(line, "expected a column question or السؤال; " + SheetColumn.known());
    }
  }

  private void heading(String heading, int place, int line) {
    SheetColumn column = SheetColumn.of(heading).orElse(null);
    if (column == null) {
      unknown(heading, line);
    } else if (places.putIfAbsent(column, place) != null) {
      flaws.add(line, heading, "expected the column once, got it again");
    } else {
      headings.put(column, heading);
    }
  }

  /** A misspelt heading must not pass for a remark, so only those that say so are passed over. */
  private void unknown(String heading, int line) {
    if (!SheetColumn.isRemark(heading)) {
      String known = unknownHeading ? "" : "; " + SheetColumn.known();
      flaws.add(line, heading, "is not a column here" + known);
      unknownHeading = true;
    }
  }

  /** The heading above a field, as the sheet has it. */
  private String nameOf(String path) {
    String field = path.replaceAll("\\[\\d+]", "").replaceFirst(".*\\.", "");
    if (field.equals("gold")) {
      return headings.containsKey(SheetColumn.PHRASE)
          ? headings.get(SheetColumn.PHRASE)
          : headings.get(SheetColumn.PARAGRAPH);
    }
    for (SheetColumn column : SheetColumn.values()) {
      if (column.field().equals(field) || column.heading().equals(field)) {
        return headings.getOrDefault(column, column.heading());
      }
    }
    return path;
  }
}
