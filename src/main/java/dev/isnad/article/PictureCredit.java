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

  /** «صور الأفق», but neither «صور شمسية» nor «صورة الهوية». */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(صور|ارشيف|من ارشيف|كاميرا|بعدسه) ال\\p{L}+|(الصوره|صوره|صور|ارشيف) ?[:/–-] ?\\p{L}.{1,40}|(الصوره|صوره|صور) (من (ال)?ارشيف|ارشيفيه|متداوله).{0,40}|بعدسه \\p{L}.{1,40}");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?!.*( university press$| of |and ))(\\S+ ){1,3}(photos?|photography|photographer|photo service|newswire|press|images|pictures|archives?|press agency|news agency)|(ap photo/|photo: ?|picture: ?|image: ?|courtesy of ).+");
  private static final Pattern PAPER = Pattern.compile("(صحيفه|جريده) \\p{L}.{1,40}");

  private PictureCredit() {}

  /** Whether they can be nothing else: a known agency, or «تصوير …». */
  static boolean isSure(String credit) {
    return Agencies.isAgency(credit)
        || (credit.length() <= LONGEST && PHOTOGRAPHER.matcher(credit).matches());
  }

  /** Whether they name a newspaper, which credits a picture only where a sub-heading follows. */
  static boolean isPaper(String credit) {
    return credit.length() <= LONGEST && PAPER.matcher(credit).matches();
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

  /** «سامي الحداد/رويترز», «خاص - النورس» */
  private static boolean namesAgency(String credit) {
    String[] parts = credit.split(PARTS);
    boolean agency = false;
    for (String part : parts) {
      agency |= Agencies.isAgency(part.strip()) || part.strip().equals("خاص");
    }
    return agency && parts.length > 1 && credit.chars().noneMatch(Character::isDigit);
  }
}
