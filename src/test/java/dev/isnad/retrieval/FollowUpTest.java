package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final String LAST = "كم كلفت صوامع ميناء رأس اللؤلؤ الجديدة؟";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ومتى؟",
        "من هو؟",
        "ولماذا؟",
        "كم عمره؟",
        "وكم يبلغ طولها؟",
        "من صممها ومتى؟",
        "ما اسم مديرها؟",
        "كم عدد سكانها؟",
        "ما عاصمته؟",
        "متى بدأ ذلك؟",
        "من أسس هذه الشركة؟",
        "هل أثر ذلك على سعر الخبز؟",
        "وماذا عن القمح؟",
        "والوظائف؟",
        "كم كلف المشروع؟",
        "متى ستُفتتح؟",
        "وأين تقع؟",
        "ما السبب؟",
        "ماذا قال المدير عنها؟",
        "وعلى أي قناة؟",
        "ومن دعاه إليها؟",
        "وما الشعارات المكتوبة على لافتاتها؟",
        "ومن أصدر مذكرة توقيف بحقه؟",
        "وأي دولة أشاد بها؟",
        "كم لوح شمسي فيها؟",
        "أين هو؟",
        "وكم عاملا شارك فيها؟",
        "Who is its director?",
        "And when?",
        "What about the cost?",
        "When did they open?"
      })
  void seesThatAQuestionLeans(String question) {
    assertThat(FollowUp.standalone(question, LAST)).contains("ميناء رأس اللؤلؤ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "متى ولد بوتين وأين درس في شبابه؟",
        "ما المدينة التي ولد فيها نابليون؟",
        "من هو بوتين؟",
        "ما هي الفسيفساء؟",
        "ما عاصمة أستراليا؟",
        "كم سعر البيتكوين؟",
        "متى توفي نابليون؟",
        "ومن فاز بسباق الرجال في ماراثون تل الزعفران؟",
        "ما أهم أسباب تلوث المياه؟",
        "من لديه الرقم القياسي في الماراثون؟",
        "ماهو الجرب؟",
        "كيف موّل تسلا عمله؟",
        "ما اسم حفيدة «الدكتور هو»؟",
        "أي طائر خلط البرنامج بينه وبين السوسة؟",
        "ما نتائج الانتخابات الأمريكية هذا العام؟",
        "كم مترا مكعبا من الماء العذب تنتج محطة نبع الشمس؟",
        "When was Putin born and where did he study?",
        "Who wrote Hamlet?",
        "",
        "؟"
      })
  void leavesAStandaloneQuestionAsItIs(String question) {
    assertThat(FollowUp.standalone(question, LAST)).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({
    "كم مترا مكعبا من الماء العذب تنتج محطة نبع الشمس؟, وكم كلف بناؤها؟,"
        + " وكم كلف بناؤها؟ (الماء العذب، محطة نبع الشمس)",
    "كم حافلة كهربائية تعمل على الخط رقم 7؟, وكم يبلغ طوله؟, وكم يبلغ طوله؟ (الخط رقم 7)",
    "كم حافلة كهربائية تعمل على الخط رقم 7؟, وكم ثمنها؟,"
        + " وكم ثمنها؟ (حافلة كهربائية، الخط رقم 7)",
    "من كتب رواية «ملح على النافذة»؟, ومتى ولد, ومتى ولد؟ (كتب رواية ملح على النافذة)",
    "أين ستقام الدورة المقبلة من المعرض؟, ومتى؟, متى ستقام الدورة المقبلة من المعرض؟",
    "من فاز بجائزة الرواية في المعرض؟, وماذا عن جائزة الترجمة؟, من فاز بجائزة الترجمة في المعرض؟",
    "كم حافلة تعمل على الخط 7؟, وماذا عن الخط 11؟, كم حافلة تعمل على الخط 11؟",
    "بكم تذكرة دخول موقع الفسيفساء؟, وماذا عن الطلاب؟, وماذا عن الطلاب؟ (تذكرة دخول موقع الفسيفساء)",
    "What is the mass of the planet JN-4b?, And its temperature?,"
        + " And its temperature? (planet JN-4b)"
  })
  void makesItStandalone(String last, String question, String expected) {
    assertThat(FollowUp.standalone(question, last)).isEqualTo(expected);
  }

  @Test
  void goesOnWithTheTopicOfAFollowUp() {
    String second = FollowUp.standalone("وكم كلفت؟", "متى افتتحت محطة نبع الشمس؟");
    String third = FollowUp.standalone("ومن مديرها؟", second);

    assertThat(second).isEqualTo("وكم كلفت؟ (محطة نبع الشمس)");
    assertThat(third).isEqualTo("ومن مديرها؟ (محطة نبع الشمس)");
  }

  @Test
  void leavesTheFirstQuestionAsItIs() {
    assertThat(FollowUp.standalone("وكم كلفت؟", null)).isEqualTo("وكم كلفت؟");
  }

  @Property
  void copesWithAnyText(@ForAll String question, @ForAll String last) {
    assertThat(FollowUp.standalone(question, last))
        .satisfies(
            s -> assertThat(s.length()).isLessThanOrEqualTo(Math.max(2000, question.length())));
  }

  /** Words that could be taken apart in very many ways. */
  @ParameterizedTest
  @ValueSource(strings = {"ل", "ال", "وبال", "ها", "ه", "وكم ", "عنها ", "محطة فيها ", " (", "؟ ("})
  void copesWithHostileText(String part) {
    String text = part.repeat(2000 / part.length());

    assertThat(FollowUp.standalone(text, text)).hasSizeLessThanOrEqualTo(2000);
    assertThat(FollowUp.standalone("وكم عمرها؟", text)).startsWith("وكم عمرها؟");
    assertThat(FollowUp.standalone(text, LAST)).hasSizeLessThanOrEqualTo(2000);
  }

  @Property
  void addsATopicThatIsFoundAgain(
      @ForAll @StringLength(min = 2, max = 60) @CharRange(from = 'ء', to = 'ي') String one,
      @ForAll @StringLength(min = 2, max = 60) @CharRange(from = 'ء', to = 'ي') String two) {
    String standalone = FollowUp.standalone("كم عمره؟", "متى زار %s (%s)؟".formatted(one, two));

    assertThat(Topic.start(standalone))
        .isEqualTo(standalone.equals("كم عمره؟") ? Integer.MAX_VALUE : "كم عمره؟".length());
  }
}
