package dev.isnad.article;

import java.util.regex.Pattern;

/**
 * Tells whether the words in a caption's parentheses credit its picture; all in folded spelling.
 */
final class PictureCredit {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final String PARTS = "[/+|،,–—-]";
  private static final Pattern PHOTOGRAPHER = Pattern.compile("(تصوير|photo by|عدسه).*");

  /** Offices that are called agencies as the press's are. */
  private static final String NO_PRESS =
      "(?!(ال)?(وزاره|وزير|طاقه|ضمان|فضاء|تنميه|استخبارات|مخابرات|شؤون|شئون|سفر|سياحه|بيئه|غوث|امن|جامعه|كليه|اماره|حمايه|تشغيل|تامين|ترقيه|تعاون|دفاع|غذاء|ادويه|دوليه|ذريه|لل)(?!\\p{L}))";

  private static final Pattern AGENCY =
      Pattern.compile(
          "(وكاله|وكالات) "
              + NO_PRESS
              + "\\p{L}.*|وكالات|(?!\\d).*(?<!\\p{L})(برس|نيوز|ميديا|ايميجز|للانباء|للتصوير|للصور)");
  private static final Pattern PICTURE =
      Pattern.compile(
          "(الصوره|صوره|صور|مصدر الصوره|كاميرا|بعدسه|ارشيف|ارشيفيه|من ارشيف) ?[:/–-]? ?\\p{L}.{1,40}|ارشيفيه|ارشيف");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?!.*university press)(.*\\b(photos?|photography|photographer|photo service|newswire|press|press agency|news agency|images|pictures|archives?)|(photos?|picture|pictures|image|images|courtesy|handout|file photo|archive)(:| of| by| from|/).+)");

  private PictureCredit() {}

  /** Whether they can be nothing else: a known agency, or «تصوير …». */
  static boolean isSure(String credit) {
    return Agencies.isAgency(credit)
        || (credit.length() <= LONGEST && PHOTOGRAPHER.matcher(credit).matches());
  }

  /** Whether they are one where the line around them looks like a caption. */
  static boolean isLikely(String credit) {
    if (credit.length() > LONGEST
        || Block.of(credit).words() > MOST_WORDS
        || credit.indexOf('(') >= 0) {
      return false;
    }
    return AGENCY.matcher(credit).matches()
        || PICTURE.matcher(credit).matches()
        || ENGLISH.matcher(credit).matches()
        || namesAgency(credit);
  }

  /** «سامي الحداد/رويترز» */
  private static boolean namesAgency(String credit) {
    for (String part : credit.split(PARTS)) {
      if (Agencies.isAgency(part.strip()) && credit.chars().noneMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }
}
