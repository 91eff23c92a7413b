package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.isnad.widget.StreamedAnswersTest.assertInWords;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that do not answer, and networks that are away, told in words. */
class RefusedQuestionsTest {
  private static final ScriptedAnswer ANSWER = ScriptedAnswer.of("a1", "تعمل 40 حافلة");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @BeforeEach
  void letRequestsFail() {
    fixture.letRequestsFail();
  }

  @Test
  void tellsEachStatusInWords() {
    OpenedWidget widget = fixture.open().show();
    int[] statuses = {400, 401, 403, 404, 413, 418, 500, 502, 503};

    for (int i = 0; i < statuses.length; i++) {
      widget.ask("كم حافلة؟");
      fixture.chat().calls().await(i).refuse(statuses[i], "problem", "expected something else");

      assertThat(widget.part("error")).hasCount(i + 1);
      assertInWords(widget.part("error").last());
    }
  }

  @ParameterizedTest
  @CsvSource({"429, too-many-requests", "503, not-ready"})
  void asksAgainWhenTold(int status, String type) {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    fixture.chat().calls().await(0).refuse(status, type, 37);

    widget.button(widget.words().retry).click();

    fixture.chat().calls().await(1).answer(ANSWER);
    widget.awaitAnswers(1);
    assertThat(widget.part("error")).hasCount(0);
    assertThat(widget.part("question")).hasCount(1);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhenMoreMayBeAsked(Words words) {
    OpenedWidget widget = fixture.open(words).show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).refuse(429, "too-many-requests", 37);

    assertThat(widget.part("error")).containsText("37");
  }

  @ParameterizedTest
  @CsvSource({"ARABIC,انتظر قليلا", "ENGLISH,Wait a little"})
  void asksToWaitWhereTheServerDoesNotSayHowLong(Words words, String wait) {
    OpenedWidget widget = fixture.open(words).show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).refuse(429, "too-many-requests", "");

    assertThat(widget.part("error")).containsText(wait);
  }

  @Test
  void tellsDifferentFailuresInDifferentWords() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    fixture.chat().calls().await(0).refuse(403, "forbidden-origin", "");
    assertThat(widget.part("error")).isVisible();
    String forbidden = widget.part("error").textContent();

    widget.ask("كم حافلة؟");
    fixture.chat().calls().await(1).refuse(500, "internal", "");
    assertThat(widget.part("error")).hasCount(2);

    assertThat(widget.part("error").last()).not().hasText(forbidden);
  }

  @Test
  void doesNotTakeAnotherPageForAnAnswer() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).page("<h1>Log in to the network</h1>");

    assertInWords(widget.part("error"));
    assertThat(widget.part("error")).not().containsText("Log in");
  }

  @Test
  void noticesThatTheNetworkIsAwayAndBack() {
    OpenedWidget widget = fixture.open().show();
    BrowserContext context = widget.page().context();

    context.setOffline(true);
    assertThat(widget.part("offline")).isVisible();
    assertThat(widget.part("offline")).hasText(Pattern.compile("\\S"));
    assertThat(widget.status()).hasText(widget.part("offline").textContent());

    context.setOffline(false);
    assertThat(widget.part("offline")).isHidden();
    widget.ask("كم حافلة؟");
    fixture.chat().calls().await(0).answer(ANSWER);
    widget.awaitAnswers(1);
  }

  @Test
  void recoversWhenTheNetworkLeavesInTheMiddleOfAnAnswer() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.page().context().setOffline(true);
    fixture.chat().calls().await(0).breakOff();
    assertInWords(widget.part("error"));

    widget.page().context().setOffline(false);
    widget.button(widget.words().retry).click();
    fixture.chat().calls().await(1).answer(ANSWER);
    widget.awaitAnswers(1);
    assertThat(widget.part("error")).hasCount(0);
  }
}
