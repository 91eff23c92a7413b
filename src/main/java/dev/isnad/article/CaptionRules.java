package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for photo captions, with the sub-headings that scrapes glue to them. */
final class CaptionRules {
  private static final int LONGEST = 320;
  private static final int MOST_WORDS_BEHIND = 6;
  private static final int WORDS_BEFORE = 4;

  /** Words behind which an agency belongs to the sentence: «وكالة الأنباء الألمانية (د ب أ)». */
  private static final Pattern NAMES_A_MEDIUM =
      Pattern.compile(
          "(و|ل|ب)?(ال)?(وكاله|وكالات|صحيفه|جريده|مجله|قناه|موقع|شبكه|منصه|تطبيق|حسب|وفق|وفقا|نقلا|عن|قال|قالت|ذكرت|افادت|agency|told|by|according)");

  private static final Pattern CREDIT_LABEL =
      Pattern.compile(
          "(مصدر الصوره|صدر الصوره|التعليق علي الصوره|تعليق الصوره|صوره ارشيفيه|الصوره|صوره|رصد وتصوير|تصوير|عدسه|image source|image caption|image credit|photo credit|photograph|photo|picture|credit|caption) ?[:،,–-].{1,250}|(رصد و)?تصوير ?[:–-].{1,80}|صوره (ارشيفيه|تعبيريه|توضيحيه|متداوله)");
  private static final Pattern TRAILING_AGENCY =
      Pattern.compile(".{20,200} ?[-–—/|] ?(رويترز|ا ف ب|ا\\.ف\\.ب|غيتي|afp|reuters|getty images)");

  static final List<CleaningRule> ALL =
      List.of(
          new CleaningRule(
              "caption",
              "A caption describes a picture; its credit, and a sub-heading glued behind it, show that"
                  + " it is no running text.",
              place -> isCredited(place.block()),
              List.of(
                  "الرئيسان خلال نزهة في حديقة القصر ( الأوروبية) العقوبات",
                  "رئيس الوزراء يرحب بضيفه في القصر الرئاسي (رويترز)",
                  "The two presidents shake hands in Hanoi (Reuters)",
                  "متظاهرون في وسط العاصمة (أ ف ب) حشد الحلفاء"),
              List.of(
                  "قال متحدث باسم الجيش لوكالة (رويترز) إن الهجوم أسفر عن مقتل خمسة.",
                  "سان فرانسيسكو 20 يوليو تموز (رويترز) - أعلنت الشركة نتائجها المالية أمس",
                  "وتراجعت الصادرات بحسب ما ذكرته وكالة الأنباء الصينية (شينخوا)",
                  "وحضر اللقاء زعيم الكتلة (الوطنية).",
                  "وأضافت القناة (الجزيرة) أن القوات انسحبت من المدينة قبل وصول المراقبين.",
                  "وقتل خمسة أشخاص. وأكد ذلك مصدر طبي (رويترز)")),
          new CleaningRule(
              "caption-label",
              "The line names itself a picture's caption or credit.",
              place -> CREDIT_LABEL.matcher(place.plain()).matches() && place.block().words() <= 40,
              List.of(
                  "تصوير: أحمد حجازي",
                  "Image source, Getty Images",
                  "صدر الصورة، غيتي",
                  "صورة أرشيفية"),
              List.of(
                  "صورة الوضع في المدينة قاتمة",
                  "تصوير الفيلم بدأ أمس",
                  "Photo finishes are rare.")),
          new CleaningRule(
              "caption-agency",
              "An agency behind a dash at the end of an unfinished sentence is a picture's credit.",
              place ->
                  TRAILING_AGENCY.matcher(place.plain()).matches() && !place.block().endsSentence(),
              List.of("الرئيس الروسي خلال اجتماع في موسكو أمس - رويترز"),
              List.of("الرياض - رويترز", "قالت مصادر - رويترز لم تذكرها - إن الاتفاق قريب.")));

  private CaptionRules() {}

  private static boolean isCredited(Block block) {
    String plain = block.plain();
    if (plain.length() > LONGEST) {
      return false;
    }
    int close = plain.lastIndexOf(')');
    int open = close < 0 ? -1 : plain.lastIndexOf('(', close);
    if (open < 0 || !isCredit(plain.substring(open + 1, close).strip())) {
      return false;
    }
    Block before = Block.of(plain.substring(0, open));
    Block behind = Block.of(plain.substring(close + 1));
    return before.words() >= 1
        && plain.charAt(open - 1) == ' '
        && !hasSentenceEnd(before.plain())
        && !namesMedium(before.plain())
        && isNoSentence(behind);
  }

  private static boolean isCredit(String folded) {
    return Agencies.isAgency(folded)
        || (folded.length() <= 60
            && (folded.startsWith("تصوير")
                || folded.startsWith("photo by")
                || folded.startsWith("عدسه")));
  }

  private static boolean isNoSentence(Block behind) {
    String plain = behind.plain();
    return plain.isEmpty()
        || (behind.words() <= MOST_WORDS_BEHIND
            && "-–—:،,.؟!)»".indexOf(plain.charAt(0)) < 0
            && !behind.endsSentence()
            && !plain.endsWith(":"));
  }

  private static boolean hasSentenceEnd(String plain) {
    return plain.contains(". ")
        || plain.contains("! ")
        || plain.contains("؟ ")
        || plain.contains(": ");
  }

  private static boolean namesMedium(String plain) {
    String[] words = plain.split(" ");
    for (int i = Math.max(0, words.length - WORDS_BEFORE); i < words.length; i++) {
      if (NAMES_A_MEDIUM.matcher(words[i]).matches()) {
        return true;
      }
    }
    return false;
  }
}
