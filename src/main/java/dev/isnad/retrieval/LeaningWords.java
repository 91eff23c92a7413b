package dev.isnad.retrieval;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that tell whether a question leans on the conversation before it. */
final class LeaningWords {
  static final LeaningWords INTERROGATIVES =
      of(
          """
          ما ماذا لماذا من متى أين كيف كم هل أي أية بكم بماذا لم مم مما بم ممن لمن بمن عمن عم فيم إلام
          ماهو ماهي شو ايش ليش وش وين مين ليه ازاي فين إمتى إيه كام قديش شنو أيهما أيهم أنى
          what which who whom whose when where why how
          """);

  /** Those that are nothing else in the middle of a sentence. */
  static final LeaningWords ALWAYS_ASKING =
      of(
          "ماذا لماذا متى أين كيف كم هل أي أية بكم بماذا ماهو ماهي ايش ليش وين مين ليه ازاي فين كام");

  /** After these stands a verb, and then its subject. */
  static final LeaningWords ASKING_VERBS =
      of("متى أين كيف لماذا هل ماذا بماذا وين ليش ليه ازاي فين امتى when how why where");

  /** Of these, those after which a name may stand as well. */
  static final LeaningWords NAMING = of("ماذا بماذا أين وين فين where");

  /** «من لديه الرقم القياسي؟»: these pronouns mean the one that is asked for. */
  static final LeaningWords HAVING = of("له لها لهم لديه لديها لديهم عنده عندها عندهم");

  static final LeaningWords CHOOSING = of("أي أية أيما which");

  static final LeaningWords COUNTING = of("كم بكم كام قديش");

  /** Pronouns and demonstratives that stand alone. */
  static final LeaningWords PRONOUNS =
      of(
          """
          هو هي هم هما هن ذلك ذاك تلك هذا هذه هذان هاتان هذين هاتين هؤلاء أولئك
          بذلك لذلك وذلك بهذا بهذه لهذا لهذه لتلك كهذا كهذه هيك هاد هاي هادا هذي
          it its he him his she her hers they them their theirs this these those
          """);

  /** What follows a copula («ما هو الجرب؟») is named by the question itself. */
  static final LeaningWords COPULAS = of("هو هي هم هما هن");

  /** «هذا العام» is the reader's time, not the conversation's. */
  static final LeaningWords TIMES =
      of(
          """
          العام عام السنة سنة اليوم يوم الشهر شهر الأسبوع أسبوع القرن قرن الصيف الشتاء الربيع الخريف
          الموسم المساء الصباح الليلة الفترة year month week day century summer winter
          """);

  static final LeaningWords RELATIVES =
      of("الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي اللي التى الذى");

  /** Prepositions and the like that carry a pronoun; «إنه» and «نفسه» refer inside the question. */
  static final LeaningWords CARRIERS =
      of(
          """
          ب ل في من عن على إلى مع عند لدى بين قبل بعد حول خلال ضد دون بدون فوق تحت أمام خلف داخل
          خارج تجاه ضمن بشأن بخصوص وراء أجل
          """);

  /** Words that end like a word with a pronoun but carry none. */
  static final LeaningWords NO_PRONOUN =
      of(
          """
          مياه اتجاه باتجاه تجاه انتباه اشتباه رفاه شفاه جباه إله شاه إكراه أشباه أفواه مياها وجوها
          اتجاها انتباها توجيها تنبيها ترفيها تشويها شبيها فقيها كريها نزيها متنزها مها أيها أيتها
          أهم اهم مهم ملهم متهم مبهم سهم أسهم فهم يفهم تفهم وهم درهم دراهم تفاهم ساهم يساهم تساهم أدهم
          إتهم مهما أيهما ذهن دهن رهن مهن كهن طه منتهى
          """);

  /** Hosts that end in heh with a pronoun, where heh is not a carelessly typed teh marbuta. */
  static final LeaningWords OWNERS =
      of(
          """
          اسمه عمره طوله عرضه ثمنه سعره عدده موقعه مكانه مديره رئيسه صاحبه مؤسسه كاتبه مؤلفه والده أبوه
          أبيه ابنه زوجه أخوه أخيه أمه فريقه حجمه وزنه ارتفاعه تاريخه سببه أسبابه هدفه أهدافه نتائجه دوره
          بناؤه بناءه بنائه زمنه لقبه عمله بلده فيلمه كتابه منصبه قائده مدربه مخترعه مصممه معناه
          محتواه مستواه شكله لونه أصله مصدره موعده مساحته وفده أعضاؤه أعضائه سكانه عنوانه رأيه موته
          مقره حقه بحقه افتتاحه إغلاقه تنفيذه ثمنه أجره راتبه جمهوره منافسه خصمه ناديه بطله
          """);

  /** Quantities and units, which questions ask for: «ما الكلفة؟», «كم عمرها؟», «في أي عام؟». */
  private static final String QUANTITY_NOUNS =
      """
      كلفة تكلفة تكاليف ثمن سعر أسعار قيمة مبلغ أجرة إيجار ميزانية راتب أجر
      طول عرض ارتفاع عمق مساحة حجم وزن مسافة سرعة سعة طاقة قدرة درجة حرارة كتلة
      عمر زمن وقت مدة فترة موعد تاريخ نسبة نصيب حصة دقة عدد جنسية اسم لقب معنى
      متر كيلومتر سنتيمتر غرام كيلوغرام طن لتر هكتار دينار درهم دولار ريال جنيه ليرة قرش
      واحد واحدة يوم أيام شهر أشهر عام أعوام سنة سنوات أسبوع ساعة دقيقة ثانية قرن مرة شخص شخصا
      سبب أسباب هدف أهداف غرض نتيجة نتائج أثر تأثير فائدة فوائد أهمية دور مصدر
      cost price age size length height weight mass temperature budget date reason purpose result
      """;

  /**
   * What something has; asked for by itself it needs what has it: «من المدير؟», «وبكم التذكرة؟».
   */
  private static final String BELONGINGS =
      """
      مدير مديرة رئيس رئيسة قائد قائدة مؤسس صاحب صاحبة مالك منتج مصمم مخترع مؤلف كاتب والد والدة زوج
      زوجة مكان موقع مقر عنوان لون شكل نوع رأي رد موقف تعليق تفاصيل ضحايا خسائر تمويل قرض تذكرة تذاكر
      سكان عاصمة لغة أرض بلد جمهور زوار نهاية بداية
      director owner author capital population
      """;

  /** Verbs that any subject may have. */
  private static final String COMMON_VERBS =
      """
      بلغ بلغت يبلغ تبلغ كلف كلفت يكلف تكلف ستكلف بدأ بدأت يبدأ تبدأ انتهى انتهت ينتهي تنتهي استغرق استغرقت
      يستغرق تستغرق افتتح افتتحت يفتتح تفتتح فتح يفتح تفتح تأسس تأسست أسس أسست بني بنيت بنى أقيم أقيمت
      يقام تقام ستقام سيقام يقع تقع وقع وقعت ولد ولدت توفي توفيت مات ماتت فاز فازت شارك شاركت يشارك
      عمل عملت يعمل تعمل قال قالت ذكر ذكرت أضاف أضافت شمل تشمل يشمل ضم تضم يضم وصل وصلت يصل تصل
      تأخر تأخرت أعلن أعلنت صدر صدرت حقق حققت جمع جمعت تحقق سمي سميت سماه تمتد يمتد يعود تعود عاد عادت
      يزن تزن يباع تباع يدوم تدوم يوجد توجد أصبح سيكون ستكون صنع صنعت أجري أجريت وجد وجدت نال نالت
      تنتج ينتج تحتاج يحتاج تستخدم يستخدم تتسع يتسع تسع تربط يربط تنقل تزور زار تنفق تخزن تملك تدير حصل حصلت
      حصد حصدت خسر خسرت حكم رأى رأت سجل سجلت نفذ نفذت بيع بيعت رصد رصدت عثر تدرب تدربت استقبل استقبلت جرب جربت
      took take began begin start started end ended open opened happen happened work works say said
      """;

  /** Nouns that, made definite and left alone, mean the one that was just spoken of. */
  private static final String GENERAL_NOUNS =
      """
      المشروع المحطة الموقع المكان المدينة الجزيرة البلدة القرية الدولة البلد الشركة المؤسسة الهيئة
      الجمعية الكتاب الرواية الفيلم المعرض السباق البطولة المباراة الحادث الحريق الزلزال الفيضان
      الاتفاق القرار القانون الجهاز البرنامج الدراسة البحث الفريق اللجنة الوزير اللاعب الفائز الفائزة
      المرحلة الدورة النسخة الجائزة المهرجان الورشة الرحلة السفينة الاكتشاف الحملة التجربة الأمر
      الموضوع القضية الخبر الافتتاح السابق السابقة القادم القادمة المقبل المقبلة التالي
      التالية الآخر الأخرى الجديد الجديدة المزيد أكثر
      more
      """;

  static final LeaningWords QUANTITIES = of(QUANTITY_NOUNS);

  static final LeaningWords VERBS = of(COMMON_VERBS);

  static final LeaningWords WEAK_NOUNS = of(QUANTITY_NOUNS + BELONGINGS + GENERAL_NOUNS);

  static final LeaningWords SPOKEN_OF = of(GENERAL_NOUNS);

  static final LeaningWords FILLERS =
      of(
          """
          طيب حسنا إذن إذا أيضا كذلك الآن بالضبط تحديدا تقريبا بالنسبة سمحت تفضل شكرا عن وعن ثم لو يا ترى يعني
          and but so then ok okay also about please tell me far long old big away
          """);

  private static final String[] PREFIXES = {"و", "ف", "س", "ب", "ل", "ك", "ال"};
  private static final String[] SUFFIXES = {"ها", "هما", "هم", "هن", "ه", "ا"};

  /** «وبالسعر»: more than three stand before no word, and each costs a look-up. */
  private static final int MOST_PREFIXES = 3;

  private final Set<String> words;

  private LeaningWords(Set<String> words) {
    this.words = words;
  }

  private static LeaningWords of(String words) {
    return new LeaningWords(
        new WordAnalyzer()
            .analyze(words).stream().map(Word::normalized).collect(Collectors.toUnmodifiableSet()));
  }

  boolean holds(String normalized) {
    return words.contains(normalized);
  }

  /** Also with prefixes (conjunction, preposition, article), an attached pronoun or tanween. */
  boolean holdsAFormOf(String normalized) {
    return holdsAFormOf(normalized, MOST_PREFIXES);
  }

  private boolean holdsAFormOf(String form, int prefixes) {
    if (holds(form) || holdsHostOf(form)) {
      return true;
    }
    if (prefixes == 0) {
      return false;
    }
    if (form.startsWith("لل") && holdsAFormOf("ال" + form.substring(2), prefixes - 1)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (form.startsWith(prefix)
          && form.length() > prefix.length() + 1
          && holdsAFormOf(form.substring(prefix.length()), prefixes - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsHostOf(String form) {
    for (String suffix : SUFFIXES) {
      if (form.endsWith(suffix) && form.length() > suffix.length() + 2) {
        String host = form.substring(0, form.length() - suffix.length());
        // Teh marbuta opens before a pronoun: كلفة، كلفتها.
        boolean feminine = host.endsWith("ت");
        if (holds(host) || feminine && holds(host.substring(0, host.length() - 1) + "ه")) {
          return true;
        }
      }
    }
    return false;
  }
}
