package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCheckerTest {
  private static final String PARAGRAPH =
      "افتتحت الهيئة 12 صومعة في 20 يونيو 2024. وغطى البنك ٥٥٪ من الكلفة بقرض على خمسة عشر عاما. "
          + "وقالت المديرة ريم الصفدي: «من اليوم يبقى هذا المال في المدينة».";

  private final SupportChecker checker = new SupportChecker();

  @Test
  void quotesAVerbatimSentenceExactly() {
    String sentence = "وغطى البنك ٥٥٪ من الكلفة";

    Support support = checker.check(sentence, PARAGRAPH);

    assertThat(support.given()).isTrue();
    assertThat(support.quote().in(PARAGRAPH)).isEqualTo(sentence);
  }

  @Property
  @Domain(Texts.class)
  void supportsEverySentenceOfTheParagraph(@ForAll String paragraph) {
    for (Span sentence : SentenceSplitter.split(paragraph)) {
      String text = sentence.in(paragraph);

      Support support = checker.check(text, paragraph);

      assertThat(support.given()).as(text).isTrue();
      assertThat(support.quote().in(paragraph)).isEqualTo(text);
    }
  }

  @Property
  @Domain(Texts.class)
  void quotesWithinTheParagraphOrObjects(@ForAll String sentence, @ForAll String paragraph) {
    Support support = checker.check(sentence, paragraph);

    if (support.given()) {
      assertThat(support.quote().in(paragraph)).isNotBlank();
    } else {
      assertThat(support.quote()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "افتتحت الهيئة 12 صومعة في 20 حزيران 2024",
        "غطى البنك 55% من كلفة المشروع",
        "غطى البنك 55 في المئة من الكلفة",
        "غطى البنك 55 بالمائة من الكلفة",
        "القرض على خمسة عشر عاما من البنك",
        "قالت ريم الصفدي إن «المال» يبقى في المدينة",
        "وقالت المديرة: \"يبقى هذا المال في المدينة\"",
      })
  void supportsAParaphrase(String sentence) {
    Support support = checker.check(sentence, PARAGRAPH);

    assertThat(support.objections()).isEmpty();
  }

  @Test
  void quotesTheSentenceThatSaysWhatIsParaphrased() {
    Support support = checker.check("غطى البنك 55% من كلفة المشروع", PARAGRAPH);

    assertThat(support.quote().in(PARAGRAPH))
        .isEqualTo("وغطى البنك ٥٥٪ من الكلفة بقرض على خمسة عشر عاما.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "افتتحت الهيئة 13 صومعة في 20 يونيو 2024 | NUMBER | 13",
        "افتتحت الهيئة 12 صومعة في 21 يونيو 2024 | NUMBER | 21",
        "افتتحت الهيئة 12 صومعة في 20 يوليو 2024 | NUMBER | يوليو",
        "افتتحت الهيئة 12 صومعة في 20 تشرين الأول 2024 | NUMBER | تشرين الأول",
        "افتتحت الهيئة 1 صومعة في 20 يونيو | NUMBER | 1",
        "غطى البنك 56% من الكلفة | NUMBER | 56",
        "غطى البنك 12% من الكلفة | NUMBER | 12",
        "غطى البنك 12 في المئة من الكلفة | NUMBER | 12",
        "القرض على ستة عشر عاما من البنك | NUMBER | ستة عشر",
        "القرض على خمسين عاما من البنك | NUMBER | خمسين",
        "افتتحت الهيئة 12 صومعة F16 في 20 يونيو 2024 | NUMBER | F16",
        "قالت المديرة ريم الصفدي: «يبقى المال في البنك» | QUOTATION | «يبقى المال في البنك»",
        "قالت المديرة ريم الصفدي: \"من اليوم يبقى المال\" | QUOTATION | \"من اليوم يبقى المال\"",
        "قالت ريم الصفدي: «المدينة تبقى في المال | QUOTATION | «المدينة تبقى في المال",
        "المال في البنك» كما قالت ريم الصفدي | QUOTATION | المال في البنك»",
        "افتتحت الهيئة مطارا جديدا للطائرات | CONTENT | مطارا جديدا للطائرات",
      })
  void objectsToWhatTheParagraphDoesNotSay(String sentence, Support.Kind kind, String words) {
    Support support = checker.check(sentence, PARAGRAPH);

    assertThat(support.objections()).contains(new Support.Objection(kind, words));
    assertThat(support.quote()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "بلغ العدد 4 | بلغ العدد 45 ألفا",
        "تضم المكتبة 3, | تضم المكتبة 3,500 كتاب",
        "تضم المكتبة ٣٬ | تضم المكتبة ٣٬٥٠٠ كتاب",
        "بلغ العدد 3 | بلغ العدد 3.5 مليون",
        "بلغ العدد 3 | بلغ العدد ٣٫٥",
      })
  void takesNoPartOfANumberForTheNumber(String sentence, String paragraph) {
    assertThat(checker.check(sentence, paragraph).given()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "؟!", "من هو", "👍"})
  void supportsNothingThatSaysNothing(String sentence) {
    assertThat(checker.check(sentence, "نص آخر").given()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "يزر الوزير العاصمة | لم يزر الوزير العاصمة أمس",
        "الوزير استقال من منصبه | ونفى المتحدث أن الوزير استقال من منصبه",
      })
  void takesNoVerbatimWordsFromBehindADenial(String sentence, String paragraph) {
    Support support = checker.check(sentence, paragraph);

    assertThat(support.objections())
        .extracting(Support.Objection::kind)
        .contains(Support.Kind.NEGATION);
  }

  @Test
  void getsThroughLongTexts() {
    String sentence = words(0, 200) + " «" + words(0, 5) + "»";
    String paragraph = words(0, 200) + ". " + words(200, 5_000) + ".";

    Support support = checker.check(sentence, paragraph);

    assertThat(support.given()).isTrue();
    assertThat(support.quote().start()).isZero();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "ك"
                    + Character.toString('ا' + i % 9)
                    + "م"
                    + Integer.toString(i, 9)
                        .chars()
                        .mapToObj(c -> Character.toString('غ' - 8 + c - '0'))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
