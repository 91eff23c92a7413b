package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for sub-headings and for the headlines of other pages that stand between paragraphs. */
final class HeadingRules {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 60;
  private static final Pattern NUMBERED =
      Pattern.compile("[\\d(\\[].*|(اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا)(?!\\p{L}).*");
  private static final Pattern PROMOTION =
      Pattern.compile(
          "بث مباشر|دون تقطيع|شاهد الان|شاهد بالفيديو|بالفيديو \\.\\.|بالصور \\.\\.|يلا شوت|live ?stream|watch live");

  static final List<CleaningRule> ALL =
      List.of(
          new CleaningRule(
              "heading",
              "The page marks it up as a heading, which no sentence can rest on.",
              place -> place.block().kind() == Block.Kind.HEADING,
              List.of(),
              List.of("العقوبات على روسيا شملت قطاع الطاقة.")),
          new CleaningRule(
              "link-line",
              "A block that is wholly a link leads to another page.",
              place ->
                  place.block().kind() == Block.Kind.LINK
                      && place.block().isTitleLike()
                      && !place.block().endsSentence(),
              List.of(),
              List.of("وقال الوزير إن الاتفاق سيوقع قريبا.")),
          new CleaningRule(
              "teaser",
              "Headlines of other pages that promote a broadcast are no part of the article.",
              place ->
                  place.plain().length() <= 250
                      && !place.plain().endsWith(".")
                      && place.previous() != null
                      && PROMOTION.matcher(place.plain()).find(),
              List.of(
                  "خبير: ارتفاع أسعار الغاز وراء الأزمة بث مباشر الآن لقاء Spain vs Italy..مباراة إسبانيا وإيطاليا دون تقطيع",
                  "Watch live: the final in Berlin"),
              List.of("ونقلت القناة المؤتمر في بث مباشر تابعه الملايين في أنحاء البلاد أمس.")),
          new CleaningRule(
              "sub-heading",
              "A few words without an end, between two full paragraphs, head the second of them.",
              HeadingRules::isSubHeading,
              List.of("حشد الحلفاء", "العقوبات الغربية", "A new alliance"),
              List.of(
                  "وقال بوتين:",
                  "1- إقرار السياسة العامة",
                  "هل فشلت القمة؟",
                  "وانتهى اللقاء.",
                  "• بند أول",
                  "«لن نستسلم»")));

  private HeadingRules() {}

  private static boolean isSubHeading(Place place) {
    String plain = place.plain();
    return place.isBetweenParagraphs()
        && place.previous().endsSentence()
        && plain.length() <= LONGEST
        && place.block().words() <= MOST_WORDS
        && place.block().isTitleLike()
        && !place.block().endsSentence()
        && !place.block().isBullet()
        && plain.indexOf(':') < 0
        && "\"“«'(".indexOf(plain.charAt(0)) < 0
        && !NUMBERED.matcher(plain).matches();
  }
}
