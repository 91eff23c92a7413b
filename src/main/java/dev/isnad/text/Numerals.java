package dev.isnad.text;

/** Numbers as they are written, brought to one form: 1,000 and ١٬٠٠٠ are 1000, 3٫50 is 3.5. */
final class Numerals {

  private Numerals() {}

  static boolean isNumeral(CharSequence folded) {
    char first = folded.charAt(0);
    if (first < '0' || first > '9') {
      return false;
    }
    for (int i = 1; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }

  /**
   * @param numeral ASCII digits with separators
   */
  static String canonical(String numeral) {
    int point = numeral.lastIndexOf('.');
    int comma = numeral.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0) {
      return stripLeadingZeros(numeral);
    }
    boolean single = numeral.indexOf('.') == last || numeral.indexOf(',') == last;
    if (isGrouped(numeral) && (comma == last || !single)) {
      return stripLeadingZeros(numeral.replaceAll("[.,]", ""));
    }
    if (!single || !isGrouped(numeral.substring(0, last))) {
      return numeral;
    }
    String whole = stripLeadingZeros(numeral.substring(0, last).replaceAll("[.,]", ""));
    String fraction = numeral.substring(last + 1).replaceAll("0+$", "");
    return fraction.isEmpty() ? whole : whole + "." + fraction;
  }

  /** Groups of three behind each separator: thousands marks rather than a date or a fraction. */
  private static boolean isGrouped(String numeral) {
    String[] groups = numeral.split("[.,]");
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    return groups.length == 1 || groups[0].length() <= 3;
  }

  private static String stripLeadingZeros(String digits) {
    int i = 0;
    while (i < digits.length() - 1 && digits.charAt(i) == '0') {
      i++;
    }
    return digits.substring(i);
  }
}
