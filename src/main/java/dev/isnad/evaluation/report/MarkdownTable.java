package dev.isnad.evaluation.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of GitHub's Markdown. Articles and questions are not to be trusted: nothing in a cell is
 * taken for markup, links anywhere, ends its row or steers a terminal.
 */
final class MarkdownTable {
  /** No more than is needed, since people read it in terminals, too. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\`*~|]|\\](?=[(\\[])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /**
   * What GitHub makes links of, and people and issues aware of it, whatever is escaped: @name,
   * mail, addresses, #5, owner/name#5 and GH-5. Not recall@1 and not name#5, which people copy from
   * terminals: paragraphs are named so, and it is a link only where that name has a fork of the
   * very repository.
   */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<!\\w)@(?=\\p{Alnum})|@(?=[\\w-]+\\.\\w)|:(?=//)|\\bwww(?=\\.)|\\bGH-(?=\\d)"
              + "|(?<![\\p{L}\\p{N}_.-])#(?=\\d)|(?<=/[\\w.-]{1,100})#(?=\\d)",
          Pattern.CASE_INSENSITIVE);

  /** Has no width: it parts the reference, and nobody sees it. */
  private static final String PART = "\u200B";

  /** Control characters and those that turn the direction of everything after them. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private final StringBuilder text = new StringBuilder();

  /** Columns whose name starts with {@code >} are numbers, which stand at the right. */
  MarkdownTable(List<String> columns) {
    row(columns.stream().map(column -> column.replaceFirst("^>", "")).toList());
    row(columns.stream().map(column -> column.startsWith(">") ? "--:" : "---").toList());
  }

  /** Cells as they are: whatever was written elsewhere goes through {@link #cell} first. */
  void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  static String cell(String text) {
    String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    String parted = REFERENCE.matcher(line).replaceAll("$0" + PART);
    String escaped = MARKUP.matcher(parted).replaceAll("\\\\$0");
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** At most so many characters of it, whole words where possible. */
  static String cell(String text, int characters) {
    if (text.length() <= characters) {
      return cell(text);
    }
    int blank = text.lastIndexOf(' ', characters - 1);
    int end = blank > characters / 2 ? blank : characters - 1;
    return cell(text.substring(0, end)) + "…";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
