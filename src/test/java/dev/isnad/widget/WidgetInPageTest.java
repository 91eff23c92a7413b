package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The element among what else is on a page: its policies, texts and life; scripts of pages have
 * PageScriptsTest, styles PageStylesTest.
 */
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
