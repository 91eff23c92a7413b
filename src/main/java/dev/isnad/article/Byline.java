package dev.isnad.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the line that names an author. */
final class Byline {
  private static final int MOST_WORDS = 7;
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:كتب|كتبت|كتبه|كتبها|بقلم|الكاتب|تحرير|اعداد|تقرير|ترجمه|متابعه|المحرر|author|written by|by) ?[:–—-] ?(\\S.{1,60})");
  private static final Pattern ENGLISH =
      Pattern.compile("[Bb][Yy] (\\p{Lu}\\S{1,20}(?: \\p{Lu}\\S{0,20}){1,4})");
  private static final Pattern BY_PEN = Pattern.compile("بقلم (\\S.{1,40})");
  private static final Pattern DATED = Pattern.compile("(.{2,60}?) ?[|·•–—-] ?(\\S.{1,60})");
  private static final Pattern OUTLET = Pattern.compile("(.{2,40}?) ?[–—-] ?(.{2,40})");

  private Byline() {}

  /** The author as the line writes it, or {@code null} when the line is none. */
  static String author(Place place) {
    Block block = place.block();
    MetadataLine line = MetadataLine.of(place);
    if (line != null) {
      return line.author();
    }
    if (block.words() > MOST_WORDS + 1 || block.text().indexOf('\n') >= 0 || ends(block)) {
      return null;
    }
    String named = named(block);
    if (named != null) {
      return named;
    }
    boolean underTitle = place.previous() != null && place.previous().isTitleLike();
    return place.first() && isOutlet(block.plain(), underTitle) ? block.text() : null;
  }

  /** Whom a line that says «كتب:» or «By» names, or {@code null}. */
  static String named(Block block) {
    String plain = block.plain();
    for (Pattern pattern : new Pattern[] {LABELLED, BY_PEN}) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return verbatim(block, matcher.start(1));
      }
    }
    Matcher english = ENGLISH.matcher(undated(block.text()));
    return english.matches() ? english.group(1) : null;
  }

  /** «Nora Halim» of «Nora Halim | Published 3 April 2025». */
  private static String undated(String line) {
    Matcher dated = DATED.matcher(line);
    return dated.matches() && DateLine.isDateLine(Block.of(dated.group(2)).plain(), true)
        ? dated.group(1)
        : line;
  }

  /**
   * «واس - الرياض»: before the article, a reporter, a city or an agency and another of them. Under
   * the title any two names will do.
   */
  private static boolean isOutlet(String plain, boolean underTitle) {
    Matcher matcher = OUTLET.matcher(plain.replaceFirst(" ?[:،]$", ""));
    return matcher.matches()
        && ((underTitle && !plain.contains(":"))
            || isOffice(matcher.group(1))
            || isOffice(matcher.group(2)));
  }

  static boolean isOffice(String name) {
    return Agencies.isAgency(name)
        || Cities.isCity(name)
        || name.equals("متابعات")
        || name.equals("خاص");
  }

  private static boolean ends(Block block) {
    return block.endsSentence() && !block.plain().matches(".{0,60}\\b(jr|sr)\\.");
  }

  private static String verbatim(Block block, int from) {
    String author = Folded.trim(block.text().substring(block.folded().origin(from)));
    return undated(
        author.endsWith(":") ? Folded.trim(author.substring(0, author.length() - 1)) : author);
  }
}
