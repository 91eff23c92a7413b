package dev.isnad.answer;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a text by value: numbers in digits of any script or in words, ordinals, fractions,
 * percentages, and the months of dates in any of their names. A model that rewrites a paragraph
 * gets these wrong first, and a share of shared words does not notice.
 */
final class Figures {
  private static final Set<String> HUNDRED = forms("المئة المائة المية");
  private static final Set<String> PERCENT = forms("بالمئة بالمائة بالمية percent");
  private static final String PERCENT_SIGNS = "%٪﹪％";

  private static final Map<String, String> MONTHS =
      values(
          """
          1 يناير جانفي january
          2 فبراير شباط فيفري february
          3 مارس آذار march
          4 أبريل نيسان أفريل إبريل april
          5 مايو أيار may
          6 يونيو حزيران جوان june
          7 يوليو تموز جويلية july
          8 أغسطس آب أوت august
          9 سبتمبر أيلول september
          10 أكتوبر october
          11 نوفمبر november
          12 ديسمبر december
          """);

  /** Months that are other words as well: they count only beside a number. */
  private static final Set<String> AMBIGUOUS = forms("مارس آب أوت جوان may march");

  /** The Levantine months of two words, by their first and second. */
  private static final Map<String, Map<String, String>> TWO_WORD_MONTHS =
      Map.of(
          "كانون", Map.of("الثاني", "1", "الاول", "12"),
          "تشرين", Map.of("الاول", "10", "الثاني", "11"));

  /** «ربيع الأول» is a month, «أول أمس» a day: no ordinal either. */
  private static final Set<String> BEFORE_NO_ORDINAL = forms("كانون تشرين ربيع جمادى");

  /** A dual counts by itself: «أسبوعان» is two weeks. */
  private static final Set<String> DUAL_UNITS =
      forms(
          "يومان يومين أسبوعان أسبوعين شهران شهرين عامان عامين سنتان سنتين ساعتان ساعتين دقيقتان"
              + " دقيقتين عقدان عقدين قرنان قرنين متران مترين طنان طنين كيلومتران كيلومترين ديناران"
              + " دينارين دولاران دولارين درهمان درهمين ريالان ريالين مرتان مرتين");

  private static final Set<String> BEFORE_MONTH =
      forms("شهر منذ في خلال حتى مطلع بداية نهاية أواخر أوائل منتصف in since until");

  private static final Set<String> SECONDS = forms("ثانية second");

  private final String text;
  private final List<Word> words;
  private final List<Figure> all = new ArrayList<>();
  private final Map<String, List<Figure>> byValue = new HashMap<>();
  private final Figure[] byWord;

  /**
   * @param words the words of {@code text} in order
   */
  Figures(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    this.byWord = new Figure[words.size()];
    NumberReader reader = new NumberReader(words.stream().map(Word::normalized).toList());
    for (int i = 0; i < words.size(); ) {
      Figure figure = at(i, reader);
      if (figure == null) {
        i++;
      } else {
        add(figure);
        i = figure.last() + 1;
      }
    }
  }

  List<Figure> all() {
    return all;
  }

  /** The figures of the same value. */
  List<Figure> like(Figure figure) {
    return byValue.getOrDefault(figure.value(), List.of());
  }

  /** The figure that the word belongs to, or {@code null}. */
  Figure over(int index) {
    return index >= 0 && index < byWord.length ? byWord[index] : null;
  }

  private void add(Figure figure) {
    all.add(figure);
    byValue.computeIfAbsent(figure.value(), value -> new ArrayList<>()).add(figure);
    for (int i = figure.first(); i <= figure.last(); i++) {
      byWord[i] = figure;
    }
  }

  private Figure at(int index, NumberReader reader) {
    Figure month = month(index);
    if (month != null) {
      return month;
    }
    if (saysPercent(index) || isNoOrdinal(index)) {
      return null;
    }
    if (DUAL_UNITS.contains(NumberWords.bare(form(index)))) {
      return new Figure("2", index, index, index, Figure.Kind.NUMBER);
    }
    String value = reader.read(index);
    if (value == null) {
      return null;
    }
    int last = reader.end() - 1;
    return isPercentage(index, last)
        ? new Figure(value + "%", index, last, -1, Figure.Kind.NUMBER)
        : new Figure(value, index, last, unit(last), kind(index));
  }

  private Figure.Kind kind(int index) {
    NumberWords.Meaning meaning = NumberWords.of(form(index));
    if (meaning == null) {
      return Figure.Kind.NUMBER;
    }
    return switch (meaning.place()) {
      case ORDINAL -> Figure.Kind.ORDINAL;
      case FRACTION -> Figure.Kind.FRACTION;
      default -> Figure.Kind.NUMBER;
    };
  }

  private boolean isNoOrdinal(int index) {
    boolean ofMonth = index > 0 && BEFORE_NO_ORDINAL.contains(form(index - 1));
    boolean time =
        SECONDS.contains(form(index)) && index > 0 && NumberReader.hasDigit(form(index - 1));
    boolean dayBefore = !isNumber(index) && form(index + 1).equals("امس");
    return !isNumber(index) && (ofMonth || time) || dayBefore;
  }

  /** The word behind the number, unless a clause ends between them. */
  private int unit(int last) {
    int next = last + 1;
    if (next >= words.size()) {
      return -1;
    }
    String gap = text.substring(words.get(last).span().end(), words.get(next).span().start());
    return gap.isBlank() || gap.equals("-") ? next : -1;
  }

  /** The hundred of «في المئة» and «بالمئة» is no figure of its own. */
  private boolean saysPercent(int index) {
    return PERCENT.contains(form(index))
        || index > 0 && HUNDRED.contains(form(index)) && form(index - 1).equals("في");
  }

  private boolean isPercentage(int first, int last) {
    int before = words.get(first).span().start() - 1;
    int behind = words.get(last).span().end();
    while (behind < text.length() && Character.isSpaceChar(text.charAt(behind))) {
      behind++;
    }
    return before >= 0 && PERCENT_SIGNS.indexOf(text.charAt(before)) >= 0
        || behind < text.length() && PERCENT_SIGNS.indexOf(text.charAt(behind)) >= 0
        || saysPercent(last + 1)
        || form(last + 1).equals("في") && saysPercent(last + 2)
        || form(last + 1).equals("per") && form(last + 2).equals("cent");
  }

  private Figure month(int index) {
    String form = NumberWords.bare(form(index));
    Map<String, String> seconds = TWO_WORD_MONTHS.get(form);
    if (seconds != null) {
      String month = seconds.get(form(index + 1));
      return month == null
          ? null
          : new Figure("month " + month, index, index + 1, -1, Figure.Kind.MONTH);
    }
    String month = MONTHS.getOrDefault(form(index), MONTHS.get(form));
    boolean dated =
        isNumber(index - 1)
            || isNumber(index + 1)
            || isNumber(index + 2)
            || index > 0 && BEFORE_MONTH.contains(form(index - 1));
    return month == null || AMBIGUOUS.contains(form) && !dated
        ? null
        : new Figure("month " + month, index, index, -1, Figure.Kind.MONTH);
  }

  private boolean isNumber(int index) {
    return index >= 0 && NumberReader.hasDigit(form(index));
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
