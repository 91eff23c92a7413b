package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for sub-headings and for the headlines of other pages that stand between paragraphs. */
final class HeadingRules {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 60;
  private static final Pattern NUMBERED =
      Pattern.compile("[\\d(\\[].*|(اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا)(?!\\p{L}).*");
  private static final int LONGEST_HEADLINE = 130;

  /** «أستاذ طاقة: …»: one to three nouns and a colon; a verb would make it speech. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?!و|ف|قال|قالت|يقول|تقول|اضاف|اضافت|اكد|اكدت|اوضح|اوضحت|تابع|ذكر|كتب|سؤال|جواب|المصدر|مصدر)[^:\"«“(]{3,30}: [^:\"«“]{15,}");

  /** «بعد خمسة أعوام.. الحكومة تعيد فتح الجسر» */
  private static final Pattern JOINED = Pattern.compile("[^.:\"«“]{8,60}\\.\\. ?[^.:\"«“]{8,80}");

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
                      && !place.plain().contains(". ")
                      && place.previous() != null
                      && PROMOTION.matcher(place.plain()).find(),
              List.of(
                  "خبير: ارتفاع أسعار الغاز وراء الأزمة بث مباشر الآن لقاء Spain vs Italy..مباراة إسبانيا وإيطاليا دون تقطيع",
                  "Watch live: the final in Berlin"),
              List.of("ونقلت القناة المؤتمر في بث مباشر تابعه الملايين في أنحاء البلاد أمس.")),
          new CleaningRule(
              "headline-line",
              "A headline's own punctuation between two full paragraphs marks the headline of another"
                  + " page.",
              HeadingRules::isForeignHeadline,
              List.of(
                  "خبير طاقة: ارتفاع أسعار الغاز وراء أزمة الكهرباء بعدة دول",
                  "بعد خمسة أعوام.. الحكومة تعيد فتح الجسر القديم"),
              List.of(
                  "وقال بوتين: نحن نعارض فرض العقوبات على الدول",
                  "قال الوزير: سنعيد فتح الجسر القديم خلال أسبوع",
                  "أولا: إقرار السياسة العامة لأعمال الدفاع المدني")),
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

  private static boolean isForeignHeadline(Place place) {
    String plain = place.plain();
    // A line of tatweel or invisible characters alone is nothing when folded.
    return !plain.isEmpty()
        && place.isBetweenParagraphs()
        && place.previous().endsSentence()
        && plain.length() <= LONGEST_HEADLINE
        && place.block().words() > 5
        && place.block().isTitleLike()
        && !place.block().endsSentence()
        && !place.block().isBullet()
        && !NUMBERED.matcher(plain).matches()
        && (SPEAKER.matcher(plain).matches() || JOINED.matcher(plain).matches());
  }

  private static boolean isSubHeading(Place place) {
    String plain = place.plain();
    // A line of tatweel or invisible characters alone is nothing when folded.
    return !plain.isEmpty()
        && place.isBetweenParagraphs()
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
