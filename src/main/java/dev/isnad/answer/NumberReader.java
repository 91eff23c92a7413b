package dev.isnad.answer;

import dev.isnad.answer.NumberWords.Meaning;
import dev.isnad.answer.NumberWords.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads one number that starts at a word, over as many words as belong to it: «15 ألف», «خمسة عشر
 * ألفا», «مئتان وثلاثة وعشرون», «مليون ونصف المليون».
 */
final class NumberReader {
  private final List<String> words;
  private int next;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal group;
  private Place place;
  private BigDecimal scale;
  private String whole;

  NumberReader(List<String> words) {
    this.words = words;
  }

  /** The index behind the number's last word. */
  int end() {
    return next;
  }

  /** The value of the number at {@code index}, or {@code null} where none starts there. */
  String read(int index) {
    next = index;
    total = BigDecimal.ZERO;
    group = null;
    place = null;
    scale = null;
    whole = null;
    if (!start(words.get(index))) {
      return null;
    }
    while (whole == null && next < words.size() && goOn(words.get(next))) {
      next++;
    }
    if (whole != null) {
      return whole;
    }
    return plain(group == null ? total : total.add(group));
  }

  private boolean start(String word) {
    if (hasDigit(word)) {
      next++;
      try {
        group = new BigDecimal(word);
      } catch (NumberFormatException e) {
        whole = word;
      }
      return true;
    }
    Meaning meaning = NumberWords.of(word);
    if (meaning == null) {
      return NumberWords.isOne(word) && startWithOne();
    }
    next++;
    switch (meaning.place()) {
      case SCALE -> {
        boolean several = word.endsWith("لاف") || word.endsWith("ملايين") || word.endsWith("ارات");
        if (several) {
          whole = "~" + meaning.value();
        } else {
          applyScale(meaning.value());
        }
      }
      case INDEFINITE -> whole = "~" + meaning.value();
      default -> {
        group = meaning.value();
        place = meaning.place();
      }
    }
    return true;
  }

  /** «أحد عشر», «واحد وعشرون»: one is a number only as a part of these. */
  private boolean startWithOne() {
    Meaning behind = next + 1 < words.size() ? NumberWords.of(words.get(next + 1)) : null;
    if (behind == null) {
      return false;
    }
    String word = words.get(next + 1);
    boolean teen = behind.value().intValue() == 10 && !isJoined(word);
    if (!teen && (behind.place() != Place.TEN || !isJoined(word))) {
      return false;
    }
    group = behind.value().add(BigDecimal.ONE);
    place = teen ? Place.TEEN : Place.TEN;
    next += 2;
    return true;
  }

  private boolean goOn(String word) {
    if (word.equals("and") && next + 1 < words.size() && place == Place.HUNDRED) {
      return NumberWords.of(words.get(next + 1)) != null;
    }
    if (word.equals("و")) {
      return addThousands();
    }
    Meaning meaning = NumberWords.of(word);
    if (meaning == null) {
      return false;
    }
    boolean joined = isJoined(word);
    return switch (meaning.place()) {
      case SCALE -> scale(meaning.value(), joined);
      case FRACTION -> joined && scale != null && group == null && addFraction(meaning.value());
      case HUNDRED -> hundred(meaning.value(), joined);
      case UNIT, TEN, TEEN -> lower(meaning, joined, isLatin(word));
      default -> false;
    };
  }

  /** «مليون و800 ألف»: digits behind a scale need a smaller scale of their own. */
  private boolean addThousands() {
    if (scale == null || group != null || next + 2 >= words.size()) {
      return false;
    }
    Meaning smaller = NumberWords.of(words.get(next + 2));
    boolean fits =
        hasDigit(words.get(next + 1))
            && smaller != null
            && smaller.place() == Place.SCALE
            && smaller.value().compareTo(scale) < 0;
    if (!fits) {
      return false;
    }
    try {
      total = total.add(new BigDecimal(words.get(next + 1)).multiply(smaller.value()));
    } catch (NumberFormatException e) {
      return false;
    }
    scale = smaller.value();
    next += 2;
    return true;
  }

  private boolean scale(BigDecimal value, boolean joined) {
    if (joined) {
      if (group != null || scale == null || scale.compareTo(value) <= 0) {
        return false;
      }
      group = BigDecimal.ONE;
      return applyScale(value);
    }
    return group != null && (scale == null || scale.compareTo(value) > 0) && applyScale(value);
  }

  private boolean applyScale(BigDecimal value) {
    total = total.add(group == null ? value : group.multiply(value));
    group = null;
    place = Place.SCALE;
    scale = value;
    return true;
  }

  private boolean addFraction(BigDecimal fraction) {
    total = total.add(scale.multiply(fraction));
    place = Place.FRACTION;
    if (next + 1 < words.size()) {
      Meaning behind = NumberWords.of(words.get(next + 1));
      if (behind != null && behind.place() == Place.SCALE) {
        next++;
      }
    }
    return true;
  }

  private boolean hundred(BigDecimal value, boolean joined) {
    if (place == Place.UNIT && !joined && value.intValue() == 100) {
      group = group.multiply(value);
    } else if (joined && group == null && place == Place.SCALE) {
      group = value;
    } else {
      return false;
    }
    place = Place.HUNDRED;
    return true;
  }

  private boolean lower(Meaning meaning, boolean joined, boolean latin) {
    BigDecimal value = meaning.value();
    boolean ten = meaning.place() == Place.UNIT && value.intValue() == 10;
    if ((place == Place.UNIT || place == Place.ORDINAL) && ten && !joined) {
      group = group.add(value);
      place = Place.TEEN;
      return true;
    }
    boolean adds =
        joined && (place == Place.UNIT || place == Place.ORDINAL) && meaning.place() == Place.TEN
            || joined && place == Place.HUNDRED
            || joined && place == Place.SCALE
            || latin && place == Place.TEN && meaning.place() == Place.UNIT
            || latin && (place == Place.HUNDRED || place == Place.SCALE);
    if (!adds) {
      return false;
    }
    group = group == null ? value : group.add(value);
    place = meaning.place();
    return true;
  }

  private static boolean isJoined(String word) {
    return word.charAt(0) == 'و' && word.length() > 3;
  }

  private static boolean isLatin(String word) {
    return word.charAt(0) < 0x80;
  }

  static boolean hasDigit(String word) {
    return word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
