package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The element among what else is on a page: its events, methods and life. */
class WidgetInPageTest {
  private static final ScriptedAnswer ANSWER = ScriptedAnswer.of("a1", "تعمل 40 حافلة");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void worksUnderAStrictPolicy() {
    answerAll();
    OpenedWidget widget =
        fixture
            .open(page("").strict(fixture.chat().origin()))
            .show()
            .ask("كم حافلة؟")
            .awaitAnswers(1);

    widget.markers().first().click();

    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
    assertThat(widget.part("card")).hasCSS("position", "fixed");
  }

  @Test
  void isOnThePageWithoutALauncherWhenInline() {
    answerAll();
    OpenedWidget widget = fixture.open("mode=\"inline\"");

    assertThat(widget.launcher()).hasCount(0);
    widget.ask("كم حافلة؟").awaitAnswers(1);
    widget.markers().first().click();
    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
  }

  @Test
  void asksTheServerThatItCameFromUnlessTold() {
    answerAll();
    OpenedWidget widget =
        fixture.open(pageWith("<isnad-chat mode=\"inline\"></isnad-chat>")).ask("كم حافلة؟");

    widget.awaitAnswers(1);
  }

  @Test
  void suggestsQuestions() {
    answerAll();
    OpenedWidget widget = fixture.open("suggestions=\"كم حافلة؟|كم راكبا؟\"").show();
    assertThat(widget.part("suggestion")).hasText(new String[] {"كم حافلة؟", "كم راكبا؟"});

    widget.button("كم راكبا؟").click();

    widget.awaitAnswers(1);
    assertThat(fixture.chat().calls().await(0).question()).isEqualTo("كم راكبا؟");
  }

  @Test
  void speaksTheLanguageAndTheWordsOfThePage() {
    OpenedWidget arabic = fixture.open("texts='{\"launcher\":\"اسأل المرفأ\"}'");
    assertThat(arabic.button("اسأل المرفأ")).isVisible();
    assertThat(arabic.part("launcher")).hasCSS("direction", "rtl");

    arabic.evaluate("element => { element.texts = {}; element.lang = 'en' }");

    OpenedWidget english = WidgetFixture.widget(arabic.page(), 0, Words.ENGLISH);
    assertThat(english.launcher()).isVisible();
    assertThat(english.part("launcher")).hasCSS("direction", "ltr");
  }

  @Test
  void keepsTheDraftAndTheFocusWhenThePageChangesItsLanguage() {
    OpenedWidget widget = fixture.open().show();
    widget.input().fill("كم حافلة");

    widget.evaluate("element => { element.lang = 'en' }");

    OpenedWidget english = WidgetFixture.widget(widget.page(), 0, Words.ENGLISH);
    assertThat(english.input()).hasValue("كم حافلة");
    assertThat(english.input()).isFocused();
  }

  @Test
  void takesWhatThePageHasSetBeforeItWasThere() {
    String early =
        "<script>chat.suggestions = ['كم حافلة؟']; chat.texts = { heading: 'المرفأ' }; chat.open = true"
            + "</script>";
    OpenedWidget widget =
        fixture.open(
            pageWith(PublisherPage.element(fixture.chat().origin(), "id=\"chat\"") + early));

    assertThat(widget.part("heading")).hasText("المرفأ");
    assertThat(widget.button("كم حافلة؟")).isVisible();
  }

  @Test
  void asksNothingWhenThePagePreventsIt() {
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        """
        element => document.addEventListener('isnad-ask', event => {
          window.heard = event.detail.question;
          event.preventDefault();
        })
        """);

    Object answer = widget.evaluate("element => element.ask('كم حافلة؟')");

    assertThat(answer).isNull();
    assertThat(widget.page().evaluate("heard")).isEqualTo("كم حافلة؟");
    assertThat(widget.part("question")).hasCount(0);
    assertThat(fixture.chat().calls().all()).isEmpty();
  }

  @Test
  void tellsThePageOfAnswersAndOfOpenedCitations() {
    answerAll();
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        """
        () => {
          window.heard = [];
          for (const name of ['isnad-ask', 'isnad-answered', 'isnad-citation-opened']) {
            document.addEventListener(name, event => heard.push([name, JSON.stringify(event.detail)]));
          }
        }
        """);

    Object answer =
        widget.evaluate("async element => JSON.stringify(await element.ask('كم حافلة؟'))");
    widget.markers().first().click();
    assertThat(widget.part("card")).isVisible();

    assertThat(answer).isEqualTo(ANSWER.whole().toString());
    assertThat(widget.page().evaluate("heard"))
        .isEqualTo(
            List.of(
                List.of("isnad-ask", "{\"question\":\"كم حافلة؟\"}"),
                List.of("isnad-answered", ANSWER.whole().toString()),
                List.of("isnad-citation-opened", ANSWER.cited(0).toString())));
  }

  @Test
  void keepsTheDraftThatThePagePreventsFromBeingAsked() {
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        "element => element.addEventListener('isnad-ask', event => event.preventDefault())");

    widget.ask("كم حافلة؟");

    assertThat(widget.input()).hasValue("كم حافلة؟");
    assertThat(widget.part("question")).hasCount(0);
  }

  @Test
  void showsItsOwnAnswerWhateverAListenerMakesOfIt() {
    answerAll();
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        """
        element => element.addEventListener('isnad-answered', ({ detail }) => {
          detail.citations[0].text = detail.citations[0].title = 'changed';
          detail.sentences.length = 0;
        })
        """);

    widget.ask("كم حافلة؟").awaitAnswers(1);
    widget.markers().first().click();

    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
    assertThat(widget.part("card-title")).hasText("مقال رقم 1");
  }

  @Test
  void obeysItsMethods() {
    OpenedWidget widget = fixture.open();
    widget.evaluate("element => element.show()");
    assertThat(widget.input()).isVisible();
    assertThat(widget.evaluate("element => element.open")).isEqualTo(true);

    widget.evaluate("element => { window.answer = element.ask('كم حافلة؟') }");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER);
    widget.evaluate("element => element.stop()");
    call.awaitLeft();
    assertThat(widget.page().evaluate("answer")).isNull();

    widget.evaluate("element => element.clear()");
    assertThat(widget.part("question")).hasCount(0);
    widget.evaluate("element => element.hide()");
    assertThat(widget.input()).isHidden();
    assertThat(widget.evaluate("element => element.open")).isEqualTo(false);
  }

  @Test
  void answersOneQuestionAtATime() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    fixture.chat().calls().await(0).begin(ANSWER);

    assertThat(widget.evaluate("element => element.ask('كم راكبا؟')")).isNull();
    assertThat(widget.part("question")).hasCount(1);
  }

  @Test
  void endsItsWorkWhenItIsTakenOutAndGoesOnWhenItIsBack() {
    OpenedWidget widget = fixture.open("mode=\"inline\"").ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.evaluate("element => { window.taken = element; element.remove() }");
    call.awaitLeft();
    widget.page().evaluate("() => document.body.append(taken)");

    assertThat(widget.part("question")).containsText("كم حافلة؟");
    answerAll();
    widget.ask("كم راكبا؟").awaitAnswers(1);
  }

  @Test
  void goesOnAnsweringWhileItIsMoved() {
    OpenedWidget widget = fixture.open("mode=\"inline\"").ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.evaluate("element => document.querySelector('main').append(element)");

    call.finish(ANSWER);
    widget.awaitAnswers(1);
  }

  @Test
  void isDefinedOnceHoweverOftenItIsLoaded() {
    String again =
        "<script type=\"module\" src=\"%s/widget.js?again\"></script>"
            .formatted(fixture.chat().origin());

    OpenedWidget widget =
        fixture.open(pageWith(again + PublisherPage.element(fixture.chat().origin(), "")));

    assertThat(widget.show().element()).hasCount(1);
  }

  @Test
  void canBeMadeByAScript() {
    answerAll();
    Page page = fixture.open(pageWith("")).page();
    page.evaluate(
        """
        () => {
          const chat = document.createElement('isnad-chat');
          chat.suggestions = ['كم حافلة؟'];
          chat.open = true;
          document.body.append(chat);
        }
        """);
    OpenedWidget widget = WidgetFixture.widget(page, 0, Words.ARABIC);

    widget.button("كم حافلة؟").click();

    widget.awaitAnswers(1);
  }

  private static PublisherPage page(String attributes) {
    return PublisherPage.of(fixture.chat().origin(), attributes);
  }

  private static PublisherPage pageWith(String html) {
    return PublisherPage.with(fixture.chat().origin(), html);
  }

  private static void answerAll() {
    fixture.chat().script(call -> call.answer(ANSWER));
  }
}
