package dev.isnad.answer;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of thing a question asks for, as far as its own words tell, and who can give it. */
enum ExpectedAnswer {
  /** A count or amount: كم، عدد، نسبة. */
  NUMBER(
      """
      كم بكم وكم عدد نسبة مساحة طول ارتفاع سعر تكلفة كلفة قيمة حجم وزن مسافة many much percentage number
      cost price
      """,
      """
      واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني
      تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين
      ثمانون ثمانين تسعون تسعين مئة مائة مئتان مئتين ألف آلاف ألفان مليون مليونان مليونا ملايين مليار
      نصف ثلث ربع one two three four five six seven eight nine ten eleven twelve hundred thousand
      million billion half
      """),
  /** A point in time: متى، في أي عام. */
  TIME(
      """
      متى ومتى عام سنة تاريخ شهر يوم قرن عقد وقت موعد when year date month day century
      """,
      """
      يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط
      آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت اليوم أمس غدا
      الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت قرن القرن عام سنة صباح مساء january
      february march april june july august september october november december monday tuesday
      wednesday thursday friday saturday sunday century
      """),
  /** Anything else: no word of a sentence tells whether it is there. */
  OTHER("", "");

  private final Set<String> askedBy;
  private final Set<String> givenBy;

  ExpectedAnswer(String askedBy, String givenBy) {
    this.askedBy = normalized(askedBy);
    this.givenBy = normalized(givenBy);
  }

  static ExpectedAnswer of(List<Word> question) {
    for (ExpectedAnswer kind : List.of(TIME, NUMBER)) {
      if (question.stream().anyMatch(word -> kind.askedBy.contains(word.normalized()))) {
        return kind;
      }
    }
    return OTHER;
  }

  /** Whether one of these words may be such an answer. */
  boolean mayBeIn(List<Word> words) {
    return this == OTHER
        || words.stream()
            .map(Word::normalized)
            .anyMatch(word -> Character.isDigit(word.charAt(0)) || givenBy.contains(word));
  }

  private static Set<String> normalized(String words) {
    return new HashSet<>(
        new WordAnalyzer()
            .analyze(words).stream().map(Word::normalized).collect(Collectors.toSet()));
  }
}
