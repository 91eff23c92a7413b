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
  ARTICLE("article", "article", "المقال", "المقالة"),
  PARAGRAPH("paragraph", "paragraph", "الفقرة", "رقم الفقرة"),
  PHRASE("phrase", "phrase", "العبارة"),
  ANSWERABLE("answerable", "answerable", "له إجابة", "له جواب", "هل لها إجابة"),
  TAGS("tags", "tags", "الوسوم", "الوسم"),
  SOURCE("sources", "source", "المصدر"),
  FROM("publishedFrom", "from", "من"),
  TO("publishedTo", "to", "إلى");

  private static final List<String> REMARKS = List.of("ملاحظ", "note", "comment");
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

  /** Whether the column is for people only: «ملاحظات المحرر», "notes", "Comment". */
  static boolean isRemark(String heading) {
    String key = key(heading);
    return REMARKS.stream().anyMatch(key::startsWith);
  }

  /** Every heading that may be, for whoever wrote another. */
  static String known() {
    return Stream.of(values())
            .map(column -> String.join(" or ", column.headings))
            .collect(Collectors.joining(", ", "known are ", "; a heading may also begin with "))
        + String.join(", ", REMARKS);
  }

  private static String key(String heading) {
    return ANALYZER.analyze(heading).stream()
        .map(Word::normalized)
        .collect(Collectors.joining(" "));
  }
}
