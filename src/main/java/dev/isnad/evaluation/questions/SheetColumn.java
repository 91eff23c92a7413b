package dev.isnad.evaluation.questions;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a spreadsheet may hold, and the headings by which it is known. */
enum SheetColumn {
  ID("id", "id", "المعرف"),
  QUESTION("question", "question", "السؤال"),
  TURNS("turns", "turns", "الأسئلة السابقة"),
  ANSWERS("answers", "answers", "answer", "الإجابة", "الجواب"),
  ARTICLE("article", "article", "المقال"),
  PARAGRAPH("paragraph", "paragraph", "الفقرة"),
  PHRASE("phrase", "phrase", "العبارة"),
  ANSWERABLE("answerable", "answerable", "له إجابة"),
  TAGS("tags", "tags", "الوسوم"),
  SOURCE("sources", "source", "المصدر"),
  FROM("publishedFrom", "from", "من"),
  TO("publishedTo", "to", "إلى");

  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private final String field;
  private final List<String> headings;

  SheetColumn(String field, String... headings) {
    this.field = field;
    this.headings = List.of(headings);
  }

  /** The field of Isnad's own format that it fills. */
  String field() {
    return field;
  }

  /** The heading to name it by where the sheet has none. */
  String heading() {
    return headings.get(0);
  }

  /** By a heading in any case, with or without hamzas. */
  static Optional<SheetColumn> of(String heading) {
    String key = key(heading);
    return Stream.of(values())
        .filter(column -> column.headings.stream().anyMatch(known -> key(known).equals(key)))
        .findFirst();
  }

  /** Every heading, for whoever wrote another. */
  static String known() {
    return Stream.of(values())
        .map(column -> String.join(" or ", column.headings))
        .collect(Collectors.joining(", "));
  }

  private static String key(String heading) {
    return ANALYZER.analyze(heading).stream()
        .map(Word::normalized)
        .collect(Collectors.joining(" "));
  }
}
