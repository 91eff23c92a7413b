package dev.isnad.article;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line as a picture's caption: what it shows, the credit in parentheses, and perhaps the
 * sub-heading that a scrape has glued behind.
 *
 * @param place where the line stands
 * @param before what stands before the credit, folded
 * @param credit the words in the last parentheses, folded
 * @param behind what stands behind them, folded
 * @param start where {@code credit} starts in the folded line
 * @param end where {@code behind} starts in the folded line
 */
record Caption(Place place, Block before, String credit, Block behind, int start, int end) {
  private static final int LONGEST = 320;
  private static final int LONGEST_LIKELY = 200;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS_BEHIND = 6;
  private static final int WORDS_BEFORE = 4;

  /** Words behind which an agency belongs to the sentence: «وكالة الأنباء الألمانية (د ب أ)». */
  private static final Pattern NAMES_A_MEDIUM =
      Pattern.compile(
          "(و|ل|ب)?(ال)?(وكاله|وكالات|صحيفه|جريده|مجله|قناه|موقع|شبكه|منصه|تطبيق|حسب|وفق|وفقا|نقلا|عن|قال|قالت|ذكرت|افادت|agency|told|by|according)");

  private static final String SPEECH =
      "(و|ف)?(قال|قالت|قالوا|يقول|تقول|اضاف|اضافت|اكد|اكدت|يؤكد|اوضح|اوضحت|ذكر|ذكرت|اعلن|اعلنت|افاد|افادت|صرح|صرحت|كشف|كشفت|نقل|نقلت|اشار|اشارت|تابع|بين|راي)|said|says|told|according";
  private static final Pattern SPEAKS = Pattern.compile("(" + SPEECH + ")( .*)?");
  private static final Pattern SPEAKS_AMID = Pattern.compile("(.* )?(" + SPEECH + ")( .*)?");

  /** How a narrated sentence starts: «وحضر», «افتتحت»; a caption starts with what it shows. */
  private static final Pattern NARRATES =
      Pattern.compile(
          "[وف]\\p{L}{2,}|(?!تحت|بيت|وقت|بنت|صوت|بيروت|الكويت|كويت|زيت|فوت)\\p{L}{2,}[^ا\\P{L}]ت|افتتح|وقع|شارك|حضر|نظم|اطلق|استقبل|زار|بحث|اختتم|شهد|التقي|ناقش|دشن|انتهي|بدا|فاز|كان|تم|قد|ان|اما|لكن|كما|لم|لن|لا|هذا|هذه|هو|هي|ارسل|تعاقد|اصدر|قدم|قرر|طالب|دعا|رفض|وافق|عقد|تسلم|تلقي|تعرض|اصيب|قتل|توفي|ضبط|انطلق|انتقل|ارتفع|انخفض|تراجع|سجل|بلغ|وصل|عاد|غادر|تراس|كرم|ودع|ادي|اجري|حقق|حصل|تمكن|احتفل|تفقد|وجه|اقام|اعرب|دان|ادان|يضم|تضم|يشمل|تشمل|يبلغ|تبلغ|يعرض|تعرض|يعمل|تعمل|there|he|she|it|they|we|i|but|and");

  /** Nouns that start with the letter of «and». */
  private static final Pattern NOUN =
      Pattern.compile(
          "(وزير|وزراء|وزاره|وفد|وفود|وكيل|وكاله|والي|والد|والده|وسط|وحده|وحدات|وصول|وادي|وثيقه|وثائق|ورشه|ورش|ورق|ورود|ورده|وجوه|وجه|وجبه|وجبات|ولي|ولاده|واجهه|واحه|واقع|وظيفه|وظائف|وقف|وقفه|وقود|وقت|وداع|وعود|وعد|وضع|وعي|وباء|وفاه|وساطه|وسائل|وسيله|فريق|فرق|في|فتاه|فتيات|فتي|فتيان|فيضان|فيضانات|فندق|فنادق|فنان|فنانه|فنانون|فلاح|فلاحون|فلسطيني|فلسطينيون|فلسطينيه|فعاليات|فعاليه|فوز|فرحه|فسيفساء|فصل|فصول|فحص|فنيون|فني|فقر|فقراء|فرص|فرصه|فائده|فوائد|فاتوره|فواتير|فكره|فيلم|فنون|فن|فجر|فضاء)");

  private static final Pattern QUOTED = Pattern.compile("[\"“«'](?:[^ \"”»]+ ){4,}");

  private static final Set<String> NO_HEADING =
      Set.of(
          "في", "من", "علي", "الي", "عن", "ان", "انه", "انها", "الذي", "التي", "الذين", "بعد",
          "قبل", "خلال", "مع", "او", "ثم", "لكن", "بين", "حتي", "لدي", "ضمن", "حيث", "منذ", "عند",
          "عبر", "ضد", "بسبب", "نحو", "التابعه", "التابع", "بهدف", "بحضور", "لدعم");

  /** The line around its last parentheses, or {@code null} when it has none. */
  static Caption of(Place place) {
    String plain = place.plain().replace('[', '(').replace(']', ')');
    int close = plain.length() > LONGEST ? -1 : plain.lastIndexOf(')');
    int open = close < 0 ? -1 : plain.lastIndexOf('(', close);
    if (open < 0 || (open > 0 && plain.charAt(open - 1) != ' ')) {
      return null;
    }
    return new Caption(
        place,
        Block.of(plain.substring(0, open)),
        plain.substring(open + 1, close).strip(),
        Block.of(plain.substring(close + 1)),
        open + 1,
        close + 1);
  }

  /** Whether the line can be nothing but a caption. */
  boolean isCaption() {
    if (before.plain().isEmpty()) {
      return behind.plain().isEmpty()
          && (PictureCredit.isSure(credit) || PictureCredit.isLikely(credit));
    }
    return !hasSentenceEnd()
        && !namesMedium()
        && !isQuotation()
        && isNoSentence()
        && (PictureCredit.isSure(credit)
            ? !SPEAKS.matcher(before.plain()).matches()
            : (PictureCredit.isLikely(credit)
                    || (PictureCredit.isPaper(credit) && !behind.plain().isEmpty()))
                && looksLikeCaption());
  }

  private boolean looksLikeCaption() {
    String plain = before.plain();
    String first = plain.split(" ", 2)[0];
    return place.plain().length() <= LONGEST_LIKELY
        && before.words() >= FEWEST_WORDS
        && !place.block().isBullet()
        && !Character.isLowerCase(verbatim(start))
        && !Character.isDigit(plain.charAt(0))
        && (!NARRATES.matcher(first).matches() || NOUN.matcher(first).matches())
        && !SPEAKS_AMID.matcher(plain).matches()
        && (place.previous() == null
            || place.previous().endsSentence()
            || !place.previous().isFullParagraph())
        && (behind.plain().isEmpty() || isHeading());
  }

  /** Whether the words behind the credit head the next paragraph. */
  private boolean isHeading() {
    String first = behind.plain().split(" ", 2)[0];
    boolean joins = first.startsWith("و") && !NOUN.matcher(first).matches();
    return !joins
        && !NO_HEADING.contains(first)
        && !Character.isLowerCase(verbatim(end))
        && place.next() != null
        && place.next().isFullParagraph();
  }

  private boolean isNoSentence() {
    String plain = behind.plain();
    return plain.isEmpty()
        || (behind.words() <= MOST_WORDS_BEHIND
            && "-–—:،,.؟!)»".indexOf(plain.charAt(0)) < 0
            && (!behind.endsSentence() || (asks(plain) && isHeading()))
            && !plain.endsWith(":"));
  }

  private static boolean asks(String plain) {
    return plain.endsWith("؟") || plain.endsWith("?");
  }

  /** «لن نوقع على هذا الاتفاق»: several quoted words at the start are speech, not a name. */
  private boolean isQuotation() {
    return QUOTED.matcher(before.plain()).lookingAt();
  }

  /** The first character that the line itself has at or behind {@code from} of the folded one. */
  private char verbatim(int from) {
    return Folded.trim(place.block().text().substring(place.block().folded().origin(from)))
        .charAt(0);
  }

  private boolean hasSentenceEnd() {
    String plain = before.plain();
    return plain.contains(". ")
        || plain.contains("! ")
        || plain.contains("؟ ")
        || plain.contains(": ");
  }

  private boolean namesMedium() {
    String[] words = before.plain().split(" ");
    for (int i = Math.max(0, words.length - WORDS_BEFORE); i < words.length; i++) {
      if (NAMES_A_MEDIUM.matcher(words[i]).matches()) {
        return true;
      }
    }
    return false;
  }
}
