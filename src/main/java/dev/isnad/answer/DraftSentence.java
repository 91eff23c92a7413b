package dev.isnad.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a model wrote it, taken apart.
 *
 * @param text what a reader would see: without markers, Markdown, invisible characters and its full
 *     stop
 * @param keys the paragraphs' keys that it cites, in order
 * @param unknownKeys what looks like a marker but names no paragraph
 */
record DraftSentence(String text, List<String> keys, List<String> unknownKeys) {
  /** White space is one blank each by then, so no quantifier touches one like itself. */
  private static final Pattern MARKER =
      Pattern.compile("[\\[【［(] ?([A-Za-z0-9]{1,8}(?: ?[,،;؛/ ] ?[A-Za-z0-9]{1,8}){0,7}) ?[]】］)]");

  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<![A-Za-z0-9])[A-Za-z0-9]{3}(?![A-Za-z0-9])");
  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:#{1,6} |[-*•–] |\\p{Nd}{1,2}[.):] )+");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SPACE_BEFORE_STOP = Pattern.compile(" ([.،؛؟!,;:…])");

  /**
   * @param raw with its markers
   * @param known the valid keys, in upper case
   */
  static DraftSentence of(String raw, Set<String> known) {
    String plain = SPACE.matcher(raw).replaceAll(" ");
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = EMPHASIS.matcher(plain).replaceAll("");
    Set<String> keys = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    String text = withoutMarkers(plain, known, keys, unknown);
    text = withoutBareKeys(text, known, keys);
    text = SPACE.matcher(text).replaceAll(" ").strip();
    text = SPACE_BEFORE_STOP.matcher(text).replaceAll("$1");
    text = LIST_MARK.matcher(text).replaceFirst("");
    return new DraftSentence(
        SentenceText.withoutFullStop(text.strip()), List.copyOf(keys), List.copyOf(unknown));
  }

  /** Whether anything is said at all. */
  boolean isEmpty() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static String withoutMarkers(
      String text, Set<String> known, Set<String> keys, Set<String> unknown) {
    Matcher marker = MARKER.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (marker.find()) {
      List<String> named = new ArrayList<>();
      for (String name : marker.group(1).split("[ ,،;؛/]+")) {
        named.add(name.toUpperCase(Locale.ROOT));
      }
      // Round brackets hold words of the text, too: (NATO).
      boolean isMarker = text.charAt(marker.start()) != '(' || known.containsAll(named);
      if (isMarker) {
        named.forEach(name -> (known.contains(name) ? keys : unknown).add(name));
        marker.appendReplacement(rest, " ");
      } else {
        marker.appendReplacement(rest, Matcher.quoteReplacement(marker.group()));
      }
    }
    return marker.appendTail(rest).toString();
  }

  private static String withoutBareKeys(String text, Set<String> known, Set<String> keys) {
    return LATIN_WORD
        .matcher(text)
        .replaceAll(
            word -> {
              boolean isKey = known.contains(word.group());
              if (isKey) {
                keys.add(word.group());
              }
              return isKey ? " " : Matcher.quoteReplacement(word.group());
            });
  }
}
