package dev.isnad;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a folded text spells in words, alone or behind digits: «خمسة عشر», «15 الف»,
 * «مليون و800 الف». On purpose not the product's own reading.
 */
final class SpelledNumbers {
  private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}+");
  private static final Pattern PREFIX = Pattern.compile("^[وف]?(?:[بكل]?ال|لل|[بكل])?(?=..)");

  private static final Map<String, Long> SMALL = new HashMap<>();
  private static final Map<String, Long> SCALES = new HashMap<>();

  static {
    put(SMALL, "1 واحد واحده احد احدي حادي حاديه اول اولي one first");
    put(SMALL, "2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثاني ثانيه two second");
    put(SMALL, "3 ثلاثه ثلاث ثالث ثالثه ثالثا three third");
    put(SMALL, "4 اربعه اربع رابع رابعه رابعا four fourth");
    put(SMALL, "5 خمسه خمس خامس خامسه خامسا five fifth");
    put(SMALL, "6 سته ست سادس سادسه سادسا six sixth");
    put(SMALL, "7 سبعه سبع سابع سابعه سابعا seven seventh");
    put(SMALL, "8 ثمانيه ثماني ثمان ثامن ثامنه ثامنا eight eighth");
    put(SMALL, "9 تسعه تسع تاسع تاسعه تاسعا nine ninth");
    put(SMALL, "10 عشره عشر عاشر عاشره عاشرا ten tenth");
    put(SMALL, "11 eleven");
    put(SMALL, "12 twelve");
    put(SMALL, "20 عشرون عشرين twenty");
    put(SMALL, "30 ثلاثون ثلاثين thirty");
    put(SMALL, "40 اربعون اربعين forty");
    put(SMALL, "50 خمسون خمسين fifty");
    put(SMALL, "60 ستون ستين sixty");
    put(SMALL, "70 سبعون سبعين seventy");
    put(SMALL, "80 ثمانون ثمانين eighty");
    put(SMALL, "90 تسعون تسعين ninety");
    put(SMALL, "200 مئتان مئتين مائتان مائتين مئتا");
    put(SCALES, "100 مئه مائه ميه hundred");
    put(SCALES, "1000 الف الفا الاف thousand");
    put(SCALES, "1000000 مليون مليونا ملايين million");
    put(SCALES, "1000000000 مليار مليارا مليارات billion");
  }

  private SpelledNumbers() {}

  /** Every value that a run of number words has from its start on, and each word's own. */
  static Set<String> in(String folded) {
    Set<String> values = new LinkedHashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    Matcher token = TOKEN.matcher(folded);
    while (token.find()) {
      String word = token.group();
      Long scale = find(SCALES, word);
      BigDecimal small = small(word);
      if (scale != null) {
        BigDecimal factor = part.signum() == 0 ? BigDecimal.ONE : part;
        total = total.add(factor.multiply(BigDecimal.valueOf(scale)));
        part = BigDecimal.ZERO;
      } else if (small != null) {
        part = part.add(small);
        add(values, small);
        add(values, part);
      } else if (!word.equals("و")) {
        total = BigDecimal.ZERO;
        part = BigDecimal.ZERO;
      }
      add(values, total.add(part));
      duals(word, values);
    }
    return values;
  }

  /** For each number in digits before a scale, the whole value. */
  static Map<String, String> wholes(String folded) {
    Map<String, String> wholes = new HashMap<>();
    Matcher scaled = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s+(\\p{L}+)").matcher(folded);
    while (scaled.find()) {
      Long scale = find(SCALES, scaled.group(2));
      if (scale != null) {
        BigDecimal part = new BigDecimal(scaled.group(1).replace(',', '.'));
        wholes.put(plain(part), plain(part.multiply(BigDecimal.valueOf(scale))));
      }
    }
    return wholes;
  }

  /** «أسبوعين» is two weeks. */
  private static void duals(String word, Set<String> values) {
    if (word.length() >= 5 && (word.endsWith("ان") || word.endsWith("ين"))) {
      values.add("2");
    }
  }

  private static BigDecimal small(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.chars().filter(c -> c == '.' || c == ',').count() > 1
          ? null
          : new BigDecimal(word.replace(',', '.'));
    }
    Long value = find(SMALL, word);
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static Long find(Map<String, Long> words, String word) {
    Long value = words.get(word);
    return value != null ? value : words.get(PREFIX.matcher(word).replaceFirst(""));
  }

  private static void add(Set<String> values, BigDecimal value) {
    if (value.signum() > 0) {
      values.add(plain(value));
    }
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static void put(Map<String, Long> words, String line) {
    String[] parts = line.split(" ");
    for (int i = 1; i < parts.length; i++) {
      words.put(parts[i], Long.valueOf(parts[0]));
    }
  }
}
