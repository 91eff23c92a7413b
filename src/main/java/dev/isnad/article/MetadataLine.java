package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the line in which a scrape joins what stood above an article: the date and at least one of
 * a byline, a city, an agency, a time and how long it takes to read. Every part of the line must be
 * one of these, so a sentence or a headline that holds a date is none.
 */
final class MetadataLine {
  private static final int LONGEST = 160;
  private static final int MOST_NAMES = 2;
  private static final int MOST_NAME_WORDS = 4;
  private static final int MOST_AUTHOR_WORDS = 7;
  private static final Pattern SEPARATOR = Pattern.compile(" ?[|•·–—]+ ?| - ");
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?<!\\p{L})((مده|وقت|زمن) القراءه ?[:–-]? ?\\d{1,3} ?(دقيقه|دقائق)|\\d{1,3} (دقيقه|دقائق) (قراءه|للقراءه)|\\d{1,3}[ -]min(ute)?s?( read)?)(?!\\p{L})");
  private static final Pattern TIME =
      Pattern.compile(
          "(الساعه )?\\d{1,2}[:.]\\d{2}( ?(ص|م|صباحا|مساء|ظهرا|am|pm|a\\.m\\.|p\\.m\\.))?( ?\\(?(بتوقيت|توقيت|gmt|utc).{0,25})?");
  private static final Pattern LABEL = Pattern.compile("كتب|كتبت|بقلم|اعداد|تقرير|by");
  private static final Pattern BY_SEVERAL =
      Pattern.compile("[Bb][Yy] (\\p{Lu}\\S{1,20}(?: (?:and |& )?\\p{Lu}\\S{0,20}){1,6})");
  private static final Pattern MINUTES = Pattern.compile("\\d{1,3} ?(دقائق|دقيقه|mins?|minutes)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(مدينه|مرسي|وادي|تل|جزيره|راس|عين|بئر|واحه|جبل|سهل|قريه|ميناء|دير|كفر|بلده|محافظه|منطقه|ولايه) .*");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}'’. ]*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(في|من|علي|الي|عن|ان|بعد|قبل|خلال|مع|منذ|حتي|قال|قالت|وقال|اعلن|اعلنت|اكد|افتتح|the|a|an|in|on|at|from|until)( .*)?");

  private final Place place;
  private final List<String> names = new ArrayList<>();
  private String author;
  private boolean dated;
  private boolean timed;
  private boolean office;
  private boolean labelled;
  private boolean glued;

  private MetadataLine(Place place) {
    this.place = place;
  }

  /** The line read, or {@code null} when it is something else. */
  static MetadataLine of(Place place) {
    Block block = place.block();
    if (block.plain().length() > LONGEST
        || block.text().indexOf('\n') >= 0
        || block.isBullet()
        || block.endsSentence()) {
      return null;
    }
    MetadataLine line = new MetadataLine(place);
    return line.read() && line.dated && line.isEnough() ? line : null;
  }

  /** The author as the line writes it, or {@code null} when it names none. */
  String author() {
    if (author != null || names.isEmpty()) {
      return author;
    }
    boolean placeFirst = isPlace(names.get(0));
    if (names.size() == 1) {
      String name = names.get(0);
      return name.contains(" ") && !name.contains(" و") && !placeFirst ? unlabelled(name) : null;
    }
    return unlabelled(names.get(placeFirst && !isPlace(names.get(1)) ? 1 : 0));
  }

  private static boolean isPlace(String name) {
    return PLACE.matcher(Folded.of(name).text()).matches();
  }

  private static String unlabelled(String name) {
    return name.replaceFirst("^(كتب|كتبت|كتبها|كتبه) ", "");
  }

  /**
   * What the parts must add up to: a bare name may be anything, and a bare date amid an article may
   * belong to it.
   */
  private boolean isEnough() {
    if (names.isEmpty()) {
      return author != null || timed || place.first();
    }
    boolean underTitle = place.previous() != null && place.previous().isTitleLike();
    return names.size() <= MOST_NAMES
        && (timed || (!glued && (author != null || (place.first() && (office || underTitle)))));
  }

  private boolean read() {
    String plain = place.plain();
    Matcher separator = SEPARATOR.matcher(plain);
    int start = 0;
    while (separator.find()) {
      if (!part(start, separator.start())) {
        return false;
      }
      start = separator.end();
    }
    return part(start, plain.length());
  }

  private boolean part(int from, int to) {
    String part = place.plain().substring(from, to);
    Matcher reading = READING_TIME.matcher(part);
    if (reading.find()) {
      timed = true;
      return around(from, to, new int[] {from + reading.start(), from + reading.end()});
    }
    int[] date = dated ? null : date(from, to);
    if (date != null) {
      dated = true;
      return around(from, to, date);
    }
    return piece(from, to);
  }

  /** What stands before and behind a piece that is recognised. */
  private boolean around(int from, int to, int[] known) {
    String plain = place.plain();
    glued |= !plain.substring(from, known[0]).isBlank() || !plain.substring(known[1], to).isBlank();
    return part(from, known[0]) && part(known[1], to);
  }

  /** The longest run of words, from the first possible one on, that is a date and nothing else. */
  private int[] date(int from, int to) {
    String plain = place.plain();
    for (int i = from; i < to; i++) {
      if (i > from && plain.charAt(i - 1) != ' ') {
        continue;
      }
      for (int j = to; j > i; j = plain.lastIndexOf(' ', j - 1)) {
        if (DateLine.isDateLine(plain.substring(i, j), true)) {
          return new int[] {i, j};
        }
      }
    }
    return null;
  }

  private boolean piece(int from, int to) {
    for (String text : text(from, to).split("[,،]")) {
      String trimmed = text.replaceFirst("^[:/ ]+", "").replaceFirst("[:/ ]+$", "");
      if (!trimmed.isEmpty() && !read(trimmed, Block.of(trimmed))) {
        return false;
      }
    }
    return true;
  }

  private boolean read(String text, Block block) {
    String plain = block.plain();
    String named = named(text, block);
    if (named != null || labelled) {
      author = author == null ? (named == null ? text : named) : author;
      labelled = false;
      return named != null || isName(block);
    }
    if (LABEL.matcher(plain).matches()) {
      labelled = true;
    } else if (Byline.isOffice(plain)) {
      office = true;
    } else if (!isAside(plain)) {
      names.add(text);
      return isName(block);
    }
    return true;
  }

  /** A time, how many minutes, or the words that stand beside dates. */
  private static boolean isAside(String plain) {
    return TIME.matcher(plain).matches()
        || MINUTES.matcher(plain).matches()
        || DateLine.isFilling(plain);
  }

  private static String named(String text, Block block) {
    Matcher several = BY_SEVERAL.matcher(text);
    String named = several.matches() ? several.group(1) : Byline.named(block);
    return named == null || Block.of(named).words() <= MOST_AUTHOR_WORDS ? named : null;
  }

  private static boolean isName(Block block) {
    return block.words() <= MOST_NAME_WORDS
        && NAME.matcher(block.plain()).matches()
        && !NO_NAME.matcher(block.plain()).matches()
        && !Character.isLowerCase(block.text().charAt(0));
  }

  /** The part as the line writes it. */
  private String text(int from, int to) {
    Folded folded = place.block().folded();
    return Folded.trim(place.block().text().substring(folded.origin(from), folded.origin(to)));
  }
}
