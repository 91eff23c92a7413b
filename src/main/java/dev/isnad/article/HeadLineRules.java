package dev.isnad.article;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for the lines about an article: when it was published, by whom, how long it takes. */
final class HeadLineRules {
  static final String DATE = "date-line";
  static final String BYLINE = "byline";
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(مده|وقت|زمن) القراءه.{0,30}|\\d{1,3} min(ute)?s? read|(اخر )?\\d{1,2} دقائق قراءه");

  static final List<CleaningRule> ALL =
      List.of(
          new CleaningRule(
              DATE,
              "A line that holds nothing but a date is metadata.",
              HeadLineRules::isDateLine,
              List.of(
                  "تاريخ النشر: 20 يونيو 2024",
                  "آخر تحديث: ٢٠ حزيران/يونيو ٢٠٢٤ - 10:30 بتوقيت مكة المكرمة",
                  "Published: June 20, 2024",
                  "الرياض | الجمعة 7 مارس 2025 | مدة القراءة 3 دقائق",
                  "5 مايو 2025 • 10:30 ص • 4 دقائق قراءة",
                  "Cairo – 3 April 2025 – 4 min read"),
              List.of(
                  "وقعت الاتفاقية في 20 يونيو 2024",
                  "2024 كان عاما صعبا",
                  "20 قتيلا في غزة",
                  "افتتاح المعرض – 12 مارس 2025",
                  "12 مارس 2025: جلسة الافتتاح – 13 مارس 2025: جلسة الختام",
                  "الرياض - 12 مارس 2025",
                  "وانتهت الجولة - وهي الثالثة - في 7 مارس 2025 بلا اتفاق",
                  "مسؤول في الخارجية (1982 - 2003)",
                  "• الجمعة 7 مارس 2025 • الرياض • ورشة الخط العربي")),
          new CleaningRule(
              BYLINE,
              "A line that names who wrote the article is metadata.",
              place -> Byline.author(place) != null,
              List.of(
                  "كتب: أحمد محمد",
                  "كتب – عبدالكريم الحارثي",
                  "بقلم: د. سارة علي",
                  "By John Smith",
                  "By Nora Halim | Published 3 April 2025",
                  "السبت 23 أغسطس 2025 - 08:15 م | كتب: مازن الرباعي",
                  "كتب – مازن الرباعي • مرسى الياقوت • 23 أغسطس 2025 • 4 دقائق قراءة",
                  "سعاد البيطار – وادي الغمام الجمعة 7 مارس 2025 مدة القراءة 3 دقائق",
                  "Nora Halim, White Plateau | 3 April 2025 | 4 min read",
                  "By Nora Halim and Sami Odeh | 3 April 2025",
                  "كتبت: هدى سالم | 9 نوفمبر 2025 | 10:30 | 3 دقائق"),
              List.of(
                  "By Nora Halim | The night when it rained on 3 April 2025",
                  "السبت 23 أغسطس 2025 | كتب الوزير رسالة إلى نظيره يطلب فيها لقاء عاجلا",
                  "سعاد البيطار – وادي الغمام – 7 مارس 2025",
                  "افتتح المعرض – في 12 مارس 2025 – بحضور الوزير",
                  "قرر المجلس – الجمعة 7 مارس 2025 – أن مدة القراءة 3 دقائق في الامتحان",
                  "By Monday – 3 April 2025 – the talks had failed",
                  "كتب الوزير: لن نقبل بالاتفاق ما لم تضمن حقوقنا كاملة فيه.",
                  "كتب عن هذا حسن البار مقالا",
                  "By Monday the talks had failed.")),
          new CleaningRule(
              "reading-time",
              "How long a page takes to read is the site's estimate.",
              place -> READING_TIME.matcher(place.plain()).matches(),
              List.of("مدة القراءة: 3 دقائق", "4 min read"),
              List.of("وقت القراءة المفضل عند الطلاب هو المساء بحسب الدراسة التي نشرت أمس.")));

  private HeadLineRules() {}

  private static boolean isDateLine(Place place) {
    MetadataLine line = MetadataLine.of(place);
    return DateLine.isDateLine(place.plain(), place.first())
        || (line != null && line.author() == null);
  }
}
