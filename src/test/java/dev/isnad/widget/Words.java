package dev.isnad.widget;

/** The accessible names of the widget's controls, by its language. */
enum Words {
  ARABIC(
      "ar",
      "اسأل المقالات",
      "إغلاق",
      "محادثة جديدة",
      "سؤالك",
      "إرسال",
      "إيقاف",
      "إعادة المحاولة",
      "نسخ الإجابة ومصادرها",
      "إجابة مفيدة",
      "إجابة غير مفيدة",
      "المصدر",
      "المصدر السابق",
      "المصدر التالي",
      "إغلاق المصدر",
      "فتح المقال"),
  ENGLISH(
      "en",
      "Ask the articles",
      "Close",
      "New conversation",
      "Your question",
      "Send",
      "Stop",
      "Try again",
      "Copy the answer and its sources",
      "Helpful answer",
      "Unhelpful answer",
      "Source",
      "Previous source",
      "Next source",
      "Close the source",
      "Open the article");

  final String lang;
  final String launcher;
  final String close;
  final String newConversation;
  final String input;
  final String send;
  final String stop;
  final String retry;
  final String copy;
  final String rateUp;
  final String rateDown;
  final String source;
  final String previous;
  final String next;
  final String closeCard;
  final String link;

  Words(String lang, String... names) {
    this.lang = lang;
    launcher = names[0];
    close = names[1];
    newConversation = names[2];
    input = names[3];
    send = names[4];
    stop = names[5];
    retry = names[6];
    copy = names[7];
    rateUp = names[8];
    rateDown = names[9];
    source = names[10];
    previous = names[11];
    next = names[12];
    closeCard = names[13];
    link = names[14];
  }

  /** The name of a citation's marker. */
  String marker(int number, String title) {
    return "%s %d: %s".formatted(source, number, title);
  }
}
