package dev.isnad.article;

import java.util.Set;

/** The agencies and archives that photographs and reports are credited to, in folded spelling. */
final class Agencies {
  private static final Set<String> NAMES =
      Set.of(
          "رويترز",
          "الفرنسيه",
          "فرانس برس",
          "ا ف ب",
          "اف ب",
          "ا.ف.ب",
          "اسوشيتد برس",
          "اسوشييتد برس",
          "اسوشيتدبرس",
          "ا ب",
          "ا.ب",
          "الاوروبيه",
          "الالمانيه",
          "د ب ا",
          "د.ب.ا",
          "الاناضول",
          "وكاله الاناضول",
          "غيتي",
          "غيتي ايميجز",
          "جيتي",
          "جيتي ايميجز",
          "شينخوا",
          "سبوتنيك",
          "تاس",
          "نوفوستي",
          "كونا",
          "واس",
          "وام",
          "بترا",
          "سانا",
          "قنا",
          "بنا",
          "وفا",
          "شفق",
          "وكالات",
          "الجزيره",
          "الجزيره نت",
          "العربيه",
          "العربيه نت",
          "بلومبرغ",
          "بلومبيرغ",
          "شترستوك",
          "شاترستوك",
          "بي بي سي",
          "سي ان ان",
          "الشرق الاوسط",
          "ناسا",
          "الصحافه الاوروبيه",
          "الصحافه الفرنسيه",
          "الصحافه الالمانيه",
          "الصحافه البريطانيه",
          "الانباء الاوروبيه",
          "الانباء الالمانيه",
          "الاسوشيتد برس",
          "نيويورك تايمز",
          "الاعلام العسكري",
          "الجيش الاسرائيلي",
          "منصه اكس",
          "ارشيف",
          "ارشيفيه",
          "ارشيفي",
          "صوره ارشيفيه",
          "من الارشيف",
          "مواقع التواصل",
          "مواقع التواصل الاجتماعي",
          "منصات التواصل",
          "التواصل الاجتماعي",
          "مواقع الكترونيه",
          "انترنت",
          "الانترنت",
          "اكس",
          "تويتر",
          "فيسبوك",
          "يوتيوب",
          "انستغرام",
          "reuters",
          "afp",
          "ap",
          "epa",
          "getty",
          "getty images",
          "afp via getty images",
          "ap photo",
          "associated press",
          "the associated press",
          "bloomberg",
          "anadolu",
          "xinhua",
          "tass",
          "shutterstock",
          "bbc",
          "file photo",
          "file",
          "archive",
          "pa",
          "pa media",
          "upi",
          "dpa");

  private Agencies() {}

  /** Whether {@code folded} names one, or several joined by a slash, a dash, «+» or «و». */
  static boolean isAgency(String folded) {
    if (folded.length() > 80) {
      return false;
    }
    boolean found = false;
    for (String part : folded.split("[/+\\-–—،,|]| و(?!كال)")) {
      String name = part.strip();
      if (name.isEmpty()) {
        continue;
      }
      if (!NAMES.contains(name) && !NAMES.contains(name.replaceFirst("^(وكاله|عن|via) ", ""))) {
        return false;
      }
      found = true;
    }
    return found;
  }
}
