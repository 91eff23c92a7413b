package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  @Property
  @Domain(Texts.class)
  void leavesOnlyWhiteSpaceOutside(@ForAll String text) {
    List<Span> sentences = SentenceSplitter.split(text);

    int end = 0;
    for (Span sentence : sentences) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      assertThat(isSpace(text.substring(end, sentence.start()))).isTrue();
      assertThat(isSpace(sentence.in(text))).isFalse();
      end = sentence.end();
    }
    assertThat(isSpace(text.substring(end))).isTrue();
  }

  @Property
  @Domain(Texts.class)
  void trimsEverySentence(@ForAll String text) {
    for (Span sentence : SentenceSplitter.split(text)) {
      String words = sentence.in(text);

      assertThat(isSpace(words.substring(0, 1))).isFalse();
      assertThat(isSpace(words.substring(words.length() - 1))).isFalse();
    }
  }

  private static boolean isSpace(String text) {
    return text.chars()
        .allMatch(
            c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x85);
  }

  /** In each, {@code |} marks where the next sentence starts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل الرئيس.| ثم غادر.",
        "هل وصل؟| نعم!| غادر",
        "السطر الأول بلا نقطة\n|السطر الثاني\r\n|الثالث\u2028|الرابع",
        "انتظر…| ثم غادر.",
        "انتظر...| ثم غادر.",
        "هل تصدق؟!| لا.",
        "تشويق في الغرب.|وقال مصدر آخر",
        "لماذا؟|لأن الجو حار",
        "قالها (ثم سكت.)| وعاد.",
        "في عام 2020.| وقال آخرون",
        "بلغ 1445 هـ.| وقال آخرون",
        "He saw Mr. Smith in the U.S. Capitol, e.g. on Jan. 5.| Then he left.",
        "It rose 3.5 percent.| It fell.",
        "قال: «اذهبوا الآن. ولا تعودوا».| ثم غادر.",
        "قال: «اذهبوا.»| ثم غادر.",
        "قال: “اذهبوا الآن! ولا تعودوا”.| ثم غادر.",
        "قال: \"اذهبوا الآن. ولا تعودوا\".| ثم غادر.",
        "بدأ «كلاما لا ينتهي.| ثم سكت.",
        "بدأ «كلاما\n|ثم سكت».| وعاد",
      })
  void splitsWhereASentenceEnds(String marked) {
    String text = marked.replace("|", "");

    List<String> sentences = split(text);

    assertThat(sentences)
        .isEqualTo(List.of(marked.split("\\|")).stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال د. أحمد و أ.د. منى و م. علي إنهم هنا",
        "نقلت أ. ف. ب. عن ج. ك. رولينغ",
        "بلغت النسبة 3.5 أو ٣٫٥ أو ٣.٥ في المئة",
        "أولا، ثانيا، ثالثا؛ رابعا: خامسا",
        "وصل الوفد.. وهكذا بدأت القمة",
        "1. البند الأول",
        "١٢. البند الثاني عشر",
        "زوروا https://www.example.com/a?b=1.5 أو example.com اليوم",
        "كتب إلى a.b@example.com رسالة",
        "version 2.0.1 of node.js works",
        "the price, approx. five, was vs. six",
      })
  void keepsWhole(String text) {
    assertThat(split(text)).containsExactly(text);
  }

  @Test
  void splitsAQuotationThatIsTooLongToBeOne() {
    String text = "«" + "كلمة ".repeat(100) + "انتهت. وبدأت ثانية» أخرى";

    assertThat(SentenceSplitter.split(text)).hasSize(2);
  }

  @Test
  void takesNoSentenceFromWhiteSpace() {
    assertThat(SentenceSplitter.split(" \n\t\u00a0\ufeff\u2028 ")).isEmpty();
  }

  @Test
  void survivesLongRunsOfEachSign() {
    for (String run : List.of(".", "a. ", "1. ", "«", "\"", ".\" ", "؟!", "\ud83d", "(.)", "أ.")) {
      String text = run.repeat(20_000);

      List<Span> sentences = SentenceSplitter.split(text);

      assertThat(sentences.get(sentences.size() - 1).end())
          .isEqualTo(text.stripTrailing().length());
    }
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(span -> span.in(text)).toList();
  }
}
