package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentCheckTest {
  private final SupportChecker checker = new SupportChecker();

  @ParameterizedTest
  @CsvSource({
    "أرسلت الكويت سفينة قمح إلى اليمن., أرسلت اليمن إلى الكويت سفينة قمح.",
    "فاز الاتحاد على الهلال في جدة., تغلب الهلال على الاتحاد في جدة.",
    "تسلم المتحف ثلاث لوحات من الورثة., سلّم المتحف ثلاث لوحات.",
    "أبلغ الحارس عن الطبيب في مايو., أبلغ الطبيب عن الحارس في مايو."
  })
  void rejectsExchangedRoles(String paragraph, String sentence) {
    assertThat(checker.check(sentence, paragraph).objections())
        .extracting(Support.Objection::kind)
        .contains(Support.Kind.ROLES);
  }

  @ParameterizedTest
  @CsvSource({
    "أرسلت الكويت سفينة قمح إلى اليمن., بعثت الكويت إلى اليمن سفينة قمح.",
    "فاز الاتحاد على الهلال في جدة., تغلب الاتحاد في جدة على الهلال.",
    "باع الورثة ثلاث لوحات للمتحف., اشترى المتحف ثلاث لوحات.",
    "أبلغ الحارس عن الطبيب في مايو., في مايو أبلغ الحارس عن الطبيب."
  })
  void keepsTheSameRolesInOtherWords(String paragraph, String sentence) {
    assertThat(checker.check(sentence, paragraph).objections())
        .extracting(Support.Objection::kind)
        .doesNotContain(Support.Kind.ROLES);
  }
}
