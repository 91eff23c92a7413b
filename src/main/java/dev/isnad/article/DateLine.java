package dev.isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date of a line in any spelling that Arabic and English pages use: month names of the
 * Levant, Egypt, the Gulf, the Maghreb and English, digits of any script, day before month.
 */
final class DateLine {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d{1,9}");
  private static final Pattern LABEL =
      Pattern.compile(
          "(تاريخ النشر|تاريخ|نشر في|نشر بتاريخ|نشرت في|نشر|اخر تحديث|تم التحديث|تحديث|published|last updated|updated|posted|date)(?!\\p{L}).*");
  private static final int LONGEST = 160;
  private static final Set<String> FILLERS =
      Set.of(
          "تاريخ",
          "النشر",
          "نشر",
          "نشرت",
          "في",
          "اخر",
          "تحديث",
          "تم",
          "التحديث",
          "بتاريخ",
          "يوم",
          "الساعه",
          "بتوقيت",
          "توقيت",
          "مكه",
          "المكرمه",
          "القاهره",
          "غرينتش",
          "جرينتش",
          "الموافق",
          "م",
          "ه",
          "هـ",
          "ص",
          "صباحا",
          "مساء",
          "ظهرا",
          "السبت",
          "الاحد",
          "الاثنين",
          "الثلاثاء",
          "الاربعاء",
          "الخميس",
          "الجمعه",
          "محرم",
          "صفر",
          "ربيع",
          "الاول",
          "الاخر",
          "الثاني",
          "جمادي",
          "الاولي",
          "الاخره",
          "الثانيه",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو",
          "القعده",
          "الحجه",
          "published",
          "updated",
          "last",
          "posted",
          "date",
          "on",
          "at",
          "am",
          "pm",
          "gmt",
          "utc",
          "est",
          "edt",
          "bst",
          "t",
          "z",
          "st",
          "nd",
          "rd",
          "th",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun");
  private static final Map<String, Integer> MONTHS = months();

  private DateLine() {}

  /** The first complete date of a folded text, or {@code null}. */
  static PublishedAt parse(String folded) {
    return folded.length() > LONGEST ? null : find(tokens(folded));
  }

  /** Whether a folded line holds a date and nothing else. */
  static boolean isDateLine(String folded, boolean first) {
    if (folded.length() > LONGEST || !(first || LABEL.matcher(folded).matches())) {
      return false;
    }
    List<String> tokens = tokens(folded);
    for (String token : tokens) {
      boolean number = Character.isDigit(token.charAt(0));
      if (!number && !FILLERS.contains(token) && !isMonthWord(token) && !isOffice(token)) {
        return false;
      }
    }
    return find(tokens) != null;
  }

  /** Whether a folded text holds only words that stand beside dates: «آخر تحديث». */
  static boolean isFilling(String folded) {
    return FILLERS.containsAll(tokens(folded));
  }

  /** Agencies head their wires with city, date and their own name. */
  private static boolean isOffice(String token) {
    return Cities.isCity(token) || Agencies.isAgency(token);
  }

  private static boolean isMonthWord(String token) {
    return MONTHS.containsKey(token) || token.equals("كانون") || token.equals("تشرين");
  }

  private static List<String> tokens(String folded) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(folded);
    while (matcher.find()) {
      String token = matcher.group();
      int last = tokens.size() - 1;
      boolean joined = last >= 0 && MONTHS.containsKey(tokens.get(last) + " " + token);
      if (joined) {
        tokens.set(last, tokens.get(last) + " " + token);
      } else {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static PublishedAt find(List<String> tokens) {
    List<String> parts = new ArrayList<>();
    for (String token : tokens) {
      Integer month = MONTHS.get(token);
      boolean repeated =
          month != null
              && !parts.isEmpty()
              && month.equals(MONTHS.get(parts.get(parts.size() - 1)));
      if ((month != null || Character.isDigit(token.charAt(0))) && !repeated) {
        parts.add(token);
      }
    }
    for (int i = 0; i + 2 < parts.size(); i++) {
      LocalDate date = date(parts.get(i), parts.get(i + 1), parts.get(i + 2));
      if (date != null) {
        return new PublishedAt(date.toString());
      }
    }
    return null;
  }

  private static LocalDate date(String a, String b, String c) {
    Integer named = MONTHS.get(b);
    if (named != null) {
      return a.length() == 4 ? of(a, named, c) : of(c, named, a);
    }
    if (MONTHS.containsKey(a)) {
      return of(c, MONTHS.get(a), b);
    }
    if (MONTHS.containsKey(c)) {
      return null;
    }
    if (a.length() == 4) {
      return of(a, Integer.parseInt(b), c);
    }
    int month = Integer.parseInt(b);
    return month > 12 ? of(c, Integer.parseInt(a), b) : of(c, month, a);
  }

  private static LocalDate of(String year, int month, String day) {
    if (year.length() != 4 || MONTHS.containsKey(day) || MONTHS.containsKey(year)) {
      return null;
    }
    int y = Integer.parseInt(year);
    if (y < 1900 || y > 2100) {
      return null;
    }
    try {
      return LocalDate.of(y, month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    List<String> names =
        List.of(
            "يناير،كانون الثاني،جانفي،january،jan",
            "فبراير،شباط،فيفري،february،feb",
            "مارس،اذار،march،mar",
            "ابريل،نيسان،افريل،april،apr",
            "مايو،ايار،ماي،may",
            "يونيو،حزيران،جوان،يونيه،june،jun",
            "يوليو،تموز،جويليه،يوليوز،يوليه،july،jul",
            "اغسطس،اب،اوت،غشت،august،aug",
            "سبتمبر،ايلول،شتنبر،september،sept،sep",
            "اكتوبر،تشرين الاول،october،oct",
            "نوفمبر،تشرين الثاني،نونبر،november،nov",
            "ديسمبر،كانون الاول،دجنبر،december،dec");
    Map<String, Integer> months = new java.util.HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split("،")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
