package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for photo captions, with the sub-headings that scrapes glue to them. */
final class CaptionRules {
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
              CaptionRules::isCaption,
              List.of(
                  "الرئيسان خلال نزهة في حديقة القصر ( الأوروبية) العقوبات",
                  "رئيس الوزراء يرحب بضيفه في القصر الرئاسي (رويترز)",
                  "The two presidents shake hands in Hanoi (Reuters)",
                  "متظاهرون في وسط العاصمة (أ ف ب) حشد الحلفاء",
                  "ترميم القلعة القديمة على التل (وكالة السهل) الحجر والطين",
                  "وزير الزراعة يتفقد الحقول بعد الفيضان (سهل برس)",
                  "فنيون يركبون المجس على ساق الشجرة (صور الأفق) كلفة العلاج",
                  "طلاب أمام بوابة الجامعة في اليوم الأول (سامي الحداد/رويترز)",
                  "السفينة في الميناء قبل إبحارها (أرشيف المرفأ)",
                  "The mayor opens the new bridge over the river (Plateau Photo Service) What comes next",
                  "Nurses leave the ward after the night shift (Ali Hassan/AP)",
                  "حافلة أمام السوق القديم في أول أيامها (صحيفة السهل) الشحن والبطاريات",
                  "وصول القطار الأول إلى المحطة [وكالة السهل] متى يفتح الخط؟",
                  "(تصوير: محمد سكيك)"),
              List.of(
                  "قال متحدث باسم الجيش لوكالة (رويترز) إن الهجوم أسفر عن مقتل خمسة.",
                  "سان فرانسيسكو 20 يوليو تموز (رويترز) - أعلنت الشركة نتائجها المالية أمس",
                  "وتراجعت الصادرات بحسب ما ذكرته وكالة الأنباء الصينية (شينخوا)",
                  "وحضر اللقاء زعيم الكتلة (الوطنية).",
                  "وأضافت القناة (الجزيرة) أن القوات انسحبت من المدينة قبل وصول المراقبين.",
                  "وقتل خمسة أشخاص. وأكد ذلك مصدر طبي (رويترز)",
                  "قال الوزير إن المفاوضات ستستأنف خلال أيام (رويترز)",
                  "«لن نوقع على اتفاق لا يضمن حقوقنا»، قال الوزير (وكالة السهل)",
                  "افتتح الوزير أمس في العاصمة مقر (وكالة السهل)",
                  "ووقع الجانبان مذكرة لتأهيل الطريق (وكالة الطرق)",
                  "وتسلم المدير رسالة من الرئيس (وكالة السهل) تتعلق بالاتفاق الجديد",
                  "المكتب الذي يمثل في العاصمة (وكالة السهل) في كل معاملاتها",
                  "«لن نوقع على اتفاق لا يضمن حقوق الناس» كما جاء في الخطاب (رويترز)",
                  "تعاقد النادي مع شركة الإعلام المحلية لثلاثة أعوام (نخيل ميديا)",
                  "الأوراق المطلوبة عند التسجيل في الدورة التدريبية (صورة من جواز السفر)",
                  "مجموعة من الوثائق القديمة عن تاريخ المدينة (صور ورسائل)",
                  "نشر البحث أول مرة في العاصمة عام ألفين (جريدة السهل)",
                  "تدريب الموظفين الجدد في مقر الهيئة (وكالة الطاقة الذرية)",
                  "حل العدد الأخير من المجلة (صور نادرة)، وبيعت نسخه كلها",
                  "• كتاب الطبيعة في مئة لوحة (صور الأفق)",
                  "3- ثلاثة ألبومات من القرن الماضي (أرشيف المدينة)",
                  "يا دار مية بالعلياء (فالسند) أقوت وطال عليها سالف الأبد",
                  "سلاما يا بلاد الشمس (سلاما) يا منبع النور",
                  "تراجعت أسعار النفط في تعاملات الخميس (بالدولار)",
                  "زعيم الكتلة في البرلمان (الوطنية)",
                  "المستشفى الجامعي في شمال المدينة (120 سريرا) وملحقاته",
                  "The treaty that he signed with (Ali Hassan/AP) and his colleagues",
                  "The rights that the constitution of the republic guarantees (freedom of the press)",
                  "The Art of Plain Speech (Oxford University Press)",
                  "He said that the talks would resume next week (Plateau Photo Service)")),
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

  private static boolean isCaption(Place place) {
    Caption caption = Caption.of(place);
    return caption != null && caption.isCaption();
  }
}
