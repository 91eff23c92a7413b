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
              place -> DateLine.isDateLine(place.plain(), place.first()),
              List.of(
                  "تاريخ النشر: 20 يونيو 2024",
                  "آخر تحديث: ٢٠ حزيران/يونيو ٢٠٢٤ - 10:30 بتوقيت مكة المكرمة",
                  "Published: June 20, 2024"),
              List.of("وقعت الاتفاقية في 20 يونيو 2024", "2024 كان عاما صعبا", "20 قتيلا في غزة")),
          new CleaningRule(
              BYLINE,
              "A line that names who wrote the article is metadata.",
              place -> Byline.author(place) != null,
              List.of(
                  "كتب: أحمد محمد",
                  "كتب – عبدالكريم الحارثي",
                  "بقلم: د. سارة علي",
                  "By John Smith",
                  "By Nora Halim | Published 3 April 2025"),
              List.of(
                  "By Nora Halim | The night when it rained on 3 April 2025",
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
}
