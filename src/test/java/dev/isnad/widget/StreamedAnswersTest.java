package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the widget makes of an answer that comes piece by piece, however it comes. */
class StreamedAnswersTest {
  private static final String FIRST = "تعمل 40 حافلة كهربائية";
  private static final String SECOND = "تسع الواحدة 80 راكبا 🚌";
  private static final ScriptedAnswer ANSWER = ScriptedAnswer.of("a1", FIRST, SECOND);

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void asksAsTheContractSays() {
    OpenedWidget widget = fixture.open().show();
    widget
        .page()
        .context()
        .addCookies(List.of(new Cookie("session", "1").setUrl(fixture.chat().origin())));

    widget.ask("  كم حافلة؟ ");

    ChatCall call = fixture.chat().calls().await(0);
    assertThat(call.question().strip()).isEqualTo("كم حافلة؟");
    assertThat(call.body().has("filter")).isFalse();
    assertThat(call.header("Accept")).isEqualTo("text/event-stream");
    assertThat(call.header("Content-Type")).startsWith("application/json");
    assertThat(call.header("Cookie")).isNull();
  }

  @Test
  void showsASentenceBeforeTheNextIsSent() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER);

    call.tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);
    assertThat(widget.part("sentence")).containsText(FIRST);
    assertThat(widget.markers()).hasCount(1);

    call.tell(ANSWER, 1);
    assertThat(widget.part("sentence")).hasCount(2);
    call.finish(ANSWER);
    widget.awaitAnswers(1);
    assertThat(widget.part("sentence")).containsText(new String[] {FIRST, SECOND});
  }

  @Test
  void readsEventsHoweverTheyAreCut() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).open();
    String stream =
        """
        : still here
        event: meta
        data: %s

        :
        id: 7
        retry: 10
        event: citation
        data: %s

        data: %s
        event: sentence

        event: of tomorrow
        data: {}

        event: done
        data: %s

        """
            .formatted(ANSWER.start(), ANSWER.cited(0), ANSWER.sentence(0), ANSWER.whole())
            .replace("\n", "\r\n");
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    // In the middle of a letter of the last event; what is before it shows when it has come.
    int cut =
        stream.substring(0, stream.lastIndexOf(SECOND)).getBytes(StandardCharsets.UTF_8).length + 1;

    call.write(Arrays.copyOf(bytes, cut));
    assertThat(widget.part("sentence")).hasCount(1);
    for (int i = cut; i < bytes.length; i++) {
      call.write(new byte[] {bytes[i]});
    }
    call.end();

    widget.awaitAnswers(1);
    widget.markers().last().click();
    assertThat(widget.part("card-quote")).hasText(SECOND);
    assertThat(widget.part("sentence")).containsText(new String[] {FIRST, SECOND});
  }

  /** Two events of the start: the model is away, and another writes. */
  @Test
  void goesOnWhenAnotherGeneratorWrites() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).event("meta", ANSWER.start());
    call.tell(ANSWER, 0).tell(ANSWER, 1).finish(ANSWER);

    widget.awaitAnswers(1);
    assertThat(widget.part("answer")).hasCount(1);
    assertThat(widget.part("sentence")).hasCount(2);
  }

  @Test
  void showsARefusalAsWhatItIs() {
    OpenedWidget widget = fixture.open().show().ask("من فاز؟");

    fixture.chat().calls().await(0).answer(ScriptedAnswer.refusal("r1", "لا تذكر المقالات ذلك."));

    assertThat(widget.part("refusal")).containsText("لا تذكر المقالات ذلك.");
    assertThat(widget.markers()).hasCount(0);
    assertThat(widget.part("sentence")).hasCount(0);
    assertThat(widget.part("error")).hasCount(0);
  }

  @Test
  void stopsTheWorkOfTheServerAndAsksAgainWhenTold() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall first = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.button(widget.words().stop).click();

    first.awaitLeft();
    assertThat(widget.button(widget.words().stop)).hasCount(0);
    assertThat(widget.part("sentence")).containsText(FIRST);
    widget.button(widget.words().retry).click();
    ChatCall second = fixture.chat().calls().await(1);
    assertThat(second.question()).isEqualTo("كم حافلة؟");
    second.answer(ANSWER);
    widget.awaitAnswers(1);
    assertThat(widget.part("question")).hasCount(1);
    assertThat(widget.part("sentence")).hasCount(2);
  }

  @Test
  void asksTheNextQuestionAfterAStop() {
    OpenedWidget widget = fixture.open().show().ask("الأول؟");
    fixture.chat().calls().await(0);
    widget.button(widget.words().stop).click();

    widget.ask("الثاني؟");

    fixture.chat().calls().await(1).answer(ANSWER);
    widget.awaitAnswers(1);
  }

  @Test
  void tellsThatAnAnswerBrokeOffAndAsksAgainWhenTold() {
    fixture.letRequestsFail();
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    call.breakOff();

    assertInWords(widget.part("error"));
    widget.button(widget.words().retry).click();
    fixture.chat().calls().await(1).answer(ANSWER);
    widget.awaitAnswers(1);
    assertThat(widget.part("error")).hasCount(0);
    assertThat(widget.part("sentence")).hasCount(2);
  }

  @Test
  void takesAStreamThatEndsTooEarlyForBroken() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0).end();

    assertInWords(widget.part("error"));
    assertThat(widget.button(widget.words().retry)).isVisible();
  }

  @Test
  void tellsOfAnErrorInTheMiddleOfTheStream() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    fixture
        .chat()
        .calls()
        .await(0)
        .begin(ANSWER)
        .write("event:error\ndata:{\"type\":\"/problems/internal\",\"status\":500}\n\n")
        .end();

    assertInWords(widget.part("error"));
    assertThat(widget.button(widget.words().retry)).isVisible();
  }

  @Test
  void tellsOfEventsThatMakeNoSense() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).open().write("event:done\ndata:{\"id\": oops\n\n").end();

    assertInWords(widget.part("error"));
  }

  @Test
  void tellsOfAnAnswerThatIsNoObject() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    ChatCall call = fixture.chat().calls().await(0).open();
    call.event("sentence", TextNode.valueOf("نص")).event("done", TextNode.valueOf("نص")).end();

    assertInWords(widget.part("error"));
  }

  static void assertInWords(Locator error) {
    assertThat(error).isVisible();
    assertThat(error.textContent().strip())
        .isNotEmpty()
        .doesNotContainPattern("undefined|null|NaN|\\[object|Error|fetch|JSON");
  }
}
