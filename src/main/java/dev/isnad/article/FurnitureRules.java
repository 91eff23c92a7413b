package dev.isnad.article;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules for the lines that a site puts on each of its pages: share, follow, copyright and such. */
final class FurnitureRules {
  private static final Pattern END_MARK = Pattern.compile("[/\\s]*(انتهي|يتبع)[/\\s]*/[/\\s]*");
  private static final Pattern CONTACT =
      Pattern.compile("[\\w.+-]{1,60}@[\\w.-]{1,60}|@\\w{2,40}|\\d{5,6} ?- ?(stc|mobily|zain)");
  private static final Pattern COUNTER =
      Pattern.compile(
          "(عدد )?(المشاهدات|القراءات|الزيارات|التعليقات|views|comments) ?:? ?\\d{0,9}|\\d{1,9} (مشاهده|مشاهدات|تعليق|تعليقات|views|comments|shares)");
  private static final Pattern CREDIT =
      Pattern.compile("\\* ?خدمه «.{1,40}»|(\\* ?)?(بالاتفاق مع|خاص ب) ?«.{1,40}»");
  private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}]{1,80}");

  static final List<CleaningRule> ALL =
      List.of(
          new CleaningRule(
              "ornament",
              "A line without a letter or digit says nothing.",
              place -> ORNAMENT.matcher(place.plain()).matches(),
              List.of("* * *", ".", "———"),
              List.of("3-1", "* قال")),
          new CleaningRule(
              "share-line",
              "Share buttons are the site's, not the article's.",
              either(
                  starts(40, "رابط الخبر"),
                  starts(
                      14,
                      "شارك الخبر",
                      "شارك المقال",
                      "شارك هذا",
                      "شاركها",
                      "شارك علي فيسبوك",
                      "شارك علي تويتر",
                      "شارك علي واتساب",
                      "شارك علي منصه",
                      "شارك عبر",
                      "شارك:",
                      "مشاركه الخبر",
                      "مشاركه المقال",
                      "مشاركه عبر",
                      "مشاركه علي",
                      "انشر الخبر",
                      "انسخ الرابط",
                      "نسخ الرابط",
                      "رابط مختصر",
                      "الرابط المختصر",
                      "share this",
                      "share on",
                      "share:",
                      "copy link",
                      "tweet")),
              List.of(
                  "شارك الخبر على فيسبوك",
                  "رابط مختصر: https://example.org/a1",
                  "Share this article"),
              List.of(
                  "شارك الرئيس في القمة التي عقدت أمس",
                  "شارك هذا المنتخب في البطولة منذ عام 2010 وفاز بها ثلاث مرات متتالية قبل أن يخرج منها.",
                  "Share prices fell by 3% in London on Monday")),
          new CleaningRule(
              "follow-line",
              "Invitations to follow a channel or to subscribe are advertising.",
              starts(
                  24,
                  "تابعونا",
                  "تابعنا علي",
                  "تابعنا عبر",
                  "تابع اخر الاخبار",
                  "تابعوا اخر",
                  "تابعوا قناتنا",
                  "تابعوا صفحتنا",
                  "انضم الي قناتنا",
                  "انضموا الي قناتنا",
                  "اشترك في النشره",
                  "اشترك في نشرتنا",
                  "اشترك في قناتنا",
                  "اشترك في قناه",
                  "اشترك في القائمه",
                  "اشترك في خدمه",
                  "اشترك الان",
                  "اشتركوا في النشره",
                  "اشتركوا في نشرتنا",
                  "اشتركوا في قناتنا",
                  "للاشتراك في النشره",
                  "للاشتراك في قناه",
                  "للاشتراك في خدمه",
                  "لمتابعه اخر",
                  "لمزيد من الاخبار",
                  "للمزيد من الاخبار",
                  "حمل تطبيق",
                  "حملوا تطبيق",
                  "النشره البريديه",
                  "follow us",
                  "sign up for",
                  "sign up to",
                  "subscribe to",
                  "subscribe now",
                  "join our",
                  "download our app",
                  "get the latest"),
              List.of(
                  "تابعونا على تويتر", "اشترك في النشرة البريدية", "Follow us on X for more news."),
              List.of(
                  "اشترك في الهجوم ثلاثة مسلحين، وقالت الشرطة إنها تبحث عن سيارة كانت تقلهم.",
                  "تابع الرئيس جولته في آسيا")),
          new CleaningRule(
              "copyright-line",
              "Legal notices are the site's, not the article's.",
              place ->
                  place.block().words() <= 25
                      && (has(place, "جميع الحقوق محفوظه")
                          || has(place, "حقوق النشر محفوظه")
                          || has(place, "all rights reserved")
                          || place.plain().startsWith("©")
                          || place.plain().startsWith("copyright ")),
              List.of("جميع الحقوق محفوظة © 2024", "© 2024 Example News. All rights reserved."),
              List.of("قال إن جميع الحقوق يجب أن تكفل للمواطنين.")),
          new CleaningRule(
              "page-control",
              "Buttons and counters work the page; they report nothing.",
              place ->
                  COUNTER.matcher(place.plain()).matches()
                      || place.plain().matches("next previous|\\.{2,5} ?المزيد|المزيد ?\\.{2,5}")
                      || (place.block().words() <= 4
                          && starts(
                                  4,
                                  "طباعه",
                                  "اطبع",
                                  "حجم الخط",
                                  "استمع الي",
                                  "استمع الان",
                                  "اضف تعليق",
                                  "اترك تعليق",
                                  "ارسل تعليق",
                                  "التعليقات",
                                  "الرئيسيه /",
                                  "الرئيسيه >",
                                  "الرئيسيه »",
                                  "عاجل |",
                                  "اعلان",
                                  "advertisement",
                                  "print",
                                  "email this",
                                  "listen to",
                                  "leave a comment",
                                  "skip to",
                                  "home /",
                                  "home >")
                              .test(place)),
              List.of(
                  "طباعة",
                  "Next Previous",
                  "...المزيد",
                  "عدد المشاهدات: 1250",
                  "إعلان",
                  "Advertisement"),
              List.of(
                  "طباعة الكتب في القاهرة تراجعت العام الماضي",
                  "إعلان القاهرة الصادر أمس دعا إلى وقف النار.")),
          new CleaningRule(
              "contact-line",
              "Ways to reach an author are no part of the report.",
              place ->
                  CONTACT.matcher(place.plain()).matches()
                      || starts(
                              14,
                              "للتواصل مع",
                              "لمراسله الكاتب",
                              "تبدا بالرمز",
                              "للتواصل:",
                              "للتواصل ارسل",
                              "البريد الالكتروني:",
                              "contact:")
                          .test(place),
              List.of("editor@example.org", "للتواصل مع الكاتب ارسل رسالة SMS", "88591 - Stc"),
              List.of("للتواصل دور كبير في بناء الأسرة.")),
          new CleaningRule(
              "credit-line",
              "Names the service that a report was bought from.",
              place -> CREDIT.matcher(place.plain()).matches(),
              List.of("* خدمة «نيويورك تايمز»", "* بالاتفاق مع «بلومبيرغ»", "خاص بـ«الشرق الأوسط»"),
              List.of("خدمة «أبشر» سجلت مليون مستفيد.")),
          new CleaningRule(
              "end-mark",
              "Agencies close or continue a wire with it.",
              place -> END_MARK.matcher(place.plain()).matches(),
              List.of("// انتهى //", "//يتبع//"),
              List.of("انتهى الاجتماع")));

  private FurnitureRules() {}

  /** Whether one of these rules removes the block wherever it stands. */
  static boolean match(Block block) {
    Place place = new Place(block, null, null, false);
    return ALL.stream().anyMatch(rule -> rule.matches(place));
  }

  /** At most {@code words} words that begin with one of the folded phrases, as whole words. */
  static Predicate<Place> starts(int words, String... phrases) {
    return place -> {
      String plain = place.plain();
      for (String phrase : phrases) {
        if (plain.startsWith(phrase) && isWhole(plain, phrase) && place.block().words() <= words) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<Place> either(Predicate<Place> one, Predicate<Place> other) {
    return one.or(other);
  }

  private static boolean isWhole(String plain, String phrase) {
    return plain.length() == phrase.length()
        || !Character.isLetter(plain.charAt(phrase.length()))
        || !Character.isLetter(phrase.charAt(phrase.length() - 1));
  }

  private static boolean has(Place place, String phrase) {
    return place.plain().contains(phrase);
  }
}
