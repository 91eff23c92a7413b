package dev.isnad.answer;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a text by value: numbers in digits of any script or in words, percentages, and the
 * months of dates in any of their names. A model that rewrites a paragraph gets these wrong first,
 * and a share of shared words does not notice.
 */
final class Figures {
  private static final Set<String> HUNDRED = forms("المئة المائة المية");
  private static final Set<String> PERCENT = forms("بالمئة بالمائة بالمية percent");
  private static final String PERCENT_SIGNS = "%٪﹪％";

  /** One line a value. One and its kin are left out: «واحد» and "one" are rarely figures. */
  private static final Map<String, String> NUMBERS =
      values(
          """
          2 اثنان اثنين اثنتان اثنتين two
          3 ثلاثة ثلاث three
          4 أربعة أربع four
          5 خمسة خمس five
          6 ستة ست six
          7 سبعة سبع seven
          8 ثمانية ثماني ثمان eight
          9 تسعة تسع nine
          10 عشرة عشر ten
          11 eleven
          12 twelve
          20 عشرون عشرين twenty
          30 ثلاثون ثلاثين thirty
          40 أربعون أربعين forty
          50 خمسون خمسين fifty
          60 ستون ستين sixty
          70 سبعون سبعين seventy
          80 ثمانون ثمانين eighty
          90 تسعون تسعين ninety
          100 مئة مائة مية hundred
          200 مئتان مئتين مائتان مائتين
          1000 ألف ألفا آلاف thousand
          2000 ألفان ألفين ألفي
          1000000 مليون مليونا ملايين million
          2000000 مليونان مليونين مليوني
          1000000000 مليار مليارا مليارات billion
          2000000000 ملياران مليارين ملياري
          """);

  private static final Map<String, String> MONTHS =
      values(
          """
          1 يناير جانفي january
          2 فبراير شباط فيفري february
          3 مارس آذار march
          4 أبريل نيسان أفريل april
          5 مايو أيار may
          6 يونيو حزيران جوان june
          7 يوليو تموز جويلية july
          8 أغسطس آب أوت august
          9 سبتمبر أيلول september
          10 أكتوبر october
          11 نوفمبر november
          12 ديسمبر december
          """);

  /** The Levantine months of two words, by their first and second. */
  private static final Map<String, Map<String, String>> TWO_WORD_MONTHS =
      Map.of(
          "كانون", Map.of("الثاني", "1", "الاول", "12"),
          "تشرين", Map.of("الاول", "10", "الثاني", "11"));

  private final String text;
  private final List<Word> words;
  private final Set<String> all = new HashSet<>();

  /**
   * @param words the words of {@code text} in order
   */
  Figures(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      all.addAll(of(i));
      String month = month(i);
      if (month != null) {
        all.add(month);
      }
    }
  }

  boolean holds(Set<String> figures) {
    return all.containsAll(figures);
  }

  /** What the word {@code index} claims; a month's name only beside a number: «مارس» is a verb. */
  Set<String> claimed(int index) {
    String month = month(index);
    boolean dated = isNumber(index - 1) || isNumber(index + 1) || isNumber(index + 2);
    return month != null && dated ? Set.of(month) : of(index);
  }

  private Set<String> of(int index) {
    String word = words.get(index).normalized();
    String value = isNumber(index) ? word : numberWord(word);
    if (value == null || saysPercent(index)) {
      return Set.of();
    }
    return isPercentage(index) ? Set.of(value, value + "%") : Set.of(value);
  }

  /** A word with a digit anywhere: F16 is not F35. */
  private boolean isNumber(int index) {
    return index >= 0
        && index < words.size()
        && words.get(index).normalized().chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String numberWord(String word) {
    String known = NUMBERS.get(word);
    return known != null
        ? known
        : NUMBERS.get(word.replaceFirst("^[وف]?(?:[بكل]?ال|لل|[بكل])?", ""));
  }

  /** The hundred of «في المئة» and «بالمئة» is no figure of its own. */
  private boolean saysPercent(int index) {
    return PERCENT.contains(form(index))
        || index > 0 && HUNDRED.contains(form(index)) && form(index - 1).equals("في");
  }

  private boolean isPercentage(int index) {
    Word word = words.get(index);
    int before = word.span().start() - 1;
    int behind = word.span().end();
    while (behind < text.length() && Character.isSpaceChar(text.charAt(behind))) {
      behind++;
    }
    return before >= 0 && PERCENT_SIGNS.indexOf(text.charAt(before)) >= 0
        || behind < text.length() && PERCENT_SIGNS.indexOf(text.charAt(behind)) >= 0
        || saysPercent(index + 1)
        || form(index + 1).equals("في") && saysPercent(index + 2)
        || form(index + 1).equals("per") && form(index + 2).equals("cent");
  }

  private String month(int index) {
    Map<String, String> seconds = TWO_WORD_MONTHS.get(form(index));
    String month = seconds == null ? MONTHS.get(form(index)) : seconds.get(form(index + 1));
    return month == null ? null : "month " + month;
  }

  private String form(int index) {
    return index < words.size() ? words.get(index).normalized() : "";
  }

  private static Map<String, String> values(String lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" ", 2);
      forms(parts[1]).forEach(form -> values.put(form, parts[0]));
    }
    return Map.copyOf(values);
  }

  private static Set<String> forms(String words) {
    Set<String> forms = new HashSet<>();
    new WordAnalyzer().analyze(words).forEach(word -> forms.add(word.normalized()));
    return forms;
  }
}
