package dev.isnad;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers, percentages, months of dates and quoted words of a text, compared by value. On
 * purpose not the product's own comparison, which it is there to check.
 */
final class ClaimedFacts {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
  private static final Pattern PERCENT_BEHIND =
      Pattern.compile("\\s?(?:%|(?:في ال|بال)ما?يه|per ?cent).*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"");

  private static final List<Pattern> MONTHS =
      List.of(
          month("يناير|كانون الثاني|جانفي|january"),
          month("فبراير|شباط|فيفري|february"),
          month("مارس|اذار|march"),
          month("ابريل|نيسان|افريل|april"),
          month("مايو|ايار|may"),
          month("يونيو|حزيران|جوان|june"),
          month("يوليو|تموز|جويليه|july"),
          month("اغسطس|اب|اوت|august"),
          month("سبتمبر|ايلول|september"),
          month("اكتوبر|تشرين الاول|october"),
          month("نوفمبر|تشرين الثاني|november"),
          month("ديسمبر|كانون الاول|december"));

  private ClaimedFacts() {}

  /** What {@code sentence} claims and {@code source} does not say. */
  static Set<String> missing(String sentence, String source) {
    String claim = folded(sentence);
    String said = folded(source);
    Set<String> missing = new LinkedHashSet<>(numbers(claim));
    missing.removeAll(numbers(said));
    Set<String> spelled = SpelledNumbers.in(said);
    missing.removeAll(spelled);
    // «1.8 مليون» may stand for «مليون و800 ألف»: what counts is the whole.
    SpelledNumbers.wholes(claim)
        .forEach((part, whole) -> missing.removeIf(n -> n.equals(part) && spelled.contains(whole)));
    for (int month = 1; month <= 12; month++) {
      Pattern name = MONTHS.get(month - 1);
      if (isDated(name, claim) && !name.matcher(said).find()) {
        missing.add("month " + month);
      }
    }
    Matcher quoted = QUOTED.matcher(claim);
    while (quoted.find()) {
      if (!letters(said).contains(letters(quoted.group()))) {
        missing.add(quoted.group());
      }
    }
    return missing;
  }

  private static Set<String> numbers(String folded) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(folded);
    while (number.find()) {
      String value = value(number.group());
      numbers.add(value);
      boolean before = number.start() > 0 && folded.charAt(number.start() - 1) == '%';
      if (before || PERCENT_BEHIND.matcher(folded.substring(number.end())).matches()) {
        numbers.add(value + "%");
      }
    }
    return numbers;
  }

  private static String value(String number) {
    if (GROUPED.matcher(number).matches()) {
      return number.replace(",", "").replaceFirst("^0+(?=\\d)", "");
    }
    long separators = number.chars().filter(c -> c == '.' || c == ',').count();
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    boolean thousands = separators > 1 && GROUPED.matcher(number.substring(0, last)).matches();
    if (separators > 1 && !thousands) {
      return number;
    }
    String plain = thousands ? number.replace(",", "") : number.replace(',', '.');
    return new BigDecimal(plain).stripTrailingZeros().toPlainString();
  }

  /** A month's name is a date's only beside a number: «مارس» is a verb, too. */
  private static boolean isDated(Pattern month, String text) {
    return Pattern.compile("\\d\\s+" + month + "|" + month + "\\s+\\d").matcher(text).find();
  }

  private static Pattern month(String names) {
    return Pattern.compile("(?<!\\p{L})(?:" + names + ")(?!\\p{L})");
  }

  private static String letters(String text) {
    return " " + text.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
  }

  /** Without marks and tatweel, in one spelling of alef, yeh, teh marbuta and of each digit. */
  private static String folded(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{Mn}\\p{Cf}ـ]", "")
        .toLowerCase(java.util.Locale.ROOT)
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(out::appendCodePoint);
    return out.toString()
        .replaceAll("[ٱ]", "ا")
        .replaceAll("[ىیۍې]", "ي")
        .replace('ک', 'ك')
        .replace('ة', 'ه')
        .replace('٫', '.')
        .replace('٬', ',')
        .replace('٪', '%');
  }
}
