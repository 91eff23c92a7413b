package dev.isnad.answer;

import dev.isnad.text.WordAnalyzer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of Arabic and English that say numbers, by their normalised forms. */
final class NumberWords {
  /** The place of a word in a number, lowest first. */
  enum Place {
    UNIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    FRACTION,
    ORDINAL,
    /** «عشرات», «آلاف» without a number before them. */
    INDEFINITE
  }

  /** A number word's meaning. */
  record Meaning(Place place, BigDecimal value) {}

  /** One line a value. One and its kin are left out: «واحد» and "one" are rarely figures. */
  private static final Map<String, Meaning> MEANINGS =
      meanings(
          """
          UNIT 2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي two
          UNIT 3 ثلاثة ثلاث three
          UNIT 4 أربعة أربع four
          UNIT 5 خمسة خمس five
          UNIT 6 ستة ست six
          UNIT 7 سبعة سبع seven
          UNIT 8 ثمانية ثماني ثمان eight
          UNIT 9 تسعة تسع nine
          UNIT 10 عشرة عشر ten
          TEEN 11 eleven
          TEEN 12 twelve dozen
          TEEN 13 thirteen
          TEEN 14 fourteen
          TEEN 15 fifteen
          TEEN 16 sixteen
          TEEN 17 seventeen
          TEEN 18 eighteen
          TEEN 19 nineteen
          TEN 20 عشرون عشرين twenty
          TEN 30 ثلاثون ثلاثين thirty
          TEN 40 أربعون أربعين forty
          TEN 50 خمسون خمسين fifty
          TEN 60 ستون ستين sixty
          TEN 70 سبعون سبعين seventy
          TEN 80 ثمانون ثمانين eighty
          TEN 90 تسعون تسعين ninety
          HUNDRED 100 مئة مائة مية hundred
          HUNDRED 200 مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي
          HUNDRED 300 ثلاثمئة ثلاثمائة
          HUNDRED 400 أربعمئة أربعمائة
          HUNDRED 500 خمسمئة خمسمائة
          HUNDRED 600 ستمئة ستمائة
          HUNDRED 700 سبعمئة سبعمائة
          HUNDRED 800 ثمانمئة ثمانمائة ثمانيمئة
          HUNDRED 900 تسعمئة تسعمائة
          SCALE 1000 ألف ألفا آلاف ألاف thousand
          SCALE 2000 ألفان ألفين ألفا ألفي
          SCALE 1000000 مليون مليونا ملايين million
          SCALE 2000000 مليونان مليونين مليونا مليوني
          SCALE 1000000000 مليار مليارا مليارات بليون billion
          SCALE 2000000000 ملياران مليارين ملياري
          SCALE 1000000000000 تريليون تريليونا تريليونات trillion
          FRACTION 0.5 نصف النصف half
          FRACTION 0.333 ثلث third
          FRACTION 0.667 ثلثا ثلثي ثلثان ثلثين
          FRACTION 0.25 ربع quarter
          ORDINAL 1 أول أولى first
          ORDINAL 2 ثاني ثانية ثان second
          ORDINAL 3 ثالث ثالثة third
          ORDINAL 4 رابع رابعة fourth
          ORDINAL 5 خامس خامسة fifth
          ORDINAL 6 سادس سادسة sixth
          ORDINAL 7 سابع سابعة seventh
          ORDINAL 8 ثامن ثامنة eighth
          ORDINAL 9 تاسع تاسعة ninth
          ORDINAL 10 عاشر عاشرة tenth
          INDEFINITE 10 عشرات dozens
          INDEFINITE 100 مئات مائات hundreds
          INDEFINITE 1000 آلاف ألوف thousands
          INDEFINITE 1000000 ملايين millions
          INDEFINITE 1000000000 مليارات billions
          """);

  /** The first part of eleven and of twenty-one, a number only there. */
  private static final Set<String> ONE = Set.of("احد", "احدي", "واحد", "واحده", "حادي", "حاديه");

  private NumberWords() {}

  /** What the word says, particles before it looked through; {@code null} for any other word. */
  static Meaning of(String word) {
    Meaning known = MEANINGS.get(word);
    if (known != null) {
      return known;
    }
    String bare = bare(word);
    known = MEANINGS.get(bare);
    if (known == null && bare.length() > 4 && bare.endsWith("ا")) {
      known = MEANINGS.get(bare.substring(0, bare.length() - 1));
    }
    return known != null ? known : fractionOf(bare);
  }

  /** «نصفها», «ثلثهم». */
  private static Meaning fractionOf(String bare) {
    for (String pronoun : List.of("ها", "هم", "هما", "هن", "ه")) {
      if (bare.endsWith(pronoun)) {
        Meaning owned = MEANINGS.get(bare.substring(0, bare.length() - pronoun.length()));
        if (owned != null && owned.place() == Place.FRACTION) {
          return owned;
        }
      }
    }
    return null;
  }

  static boolean isOne(String word) {
    return ONE.contains(word) || ONE.contains(bare(word));
  }

  /** Without conjunction, preposition and article. */
  static String bare(String word) {
    int at = 0;
    if (word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
      at++;
    }
    if (word.startsWith("لل", at)) {
      return word.substring(at + 2);
    }
    if (word.length() - at >= 3 && "بكل".indexOf(word.charAt(at)) >= 0) {
      at++;
    }
    return word.substring(word.startsWith("ال", at) ? at + 2 : at);
  }

  private static Map<String, Meaning> meanings(String lines) {
    Map<String, Meaning> meanings = new HashMap<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" ", 3);
      Meaning meaning = new Meaning(Place.valueOf(parts[0]), new BigDecimal(parts[1]));
      new WordAnalyzer()
          .analyze(parts[2])
          .forEach(word -> meanings.putIfAbsent(word.normalized(), meaning));
    }
    return Map.copyOf(meanings);
  }
}
