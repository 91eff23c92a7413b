package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The element among what else is on a page: policies, other people's styles, other elements. */
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

  @ParameterizedTest
  @MethodSource("pageStyles")
  void looksTheSameWhateverThePageWants(String css) {
    answerAll();
    Map<?, ?> usual = look(fixture.open(page("")).show());

    assertThat(look(fixture.open(page("").styled(css)).show())).isEqualTo(usual);
  }

  /** There the page says how large the element is, but not how it looks inside. */
  @ParameterizedTest
  @MethodSource("pageStyles")
  void looksTheSameInlineButForItsSize(String css) {
    answerAll();
    String inline = "mode=\"inline\"";
    Map<?, ?> usual = style(fixture.open(page(inline)));

    assertThat(style(fixture.open(page(inline).styled(css)))).isEqualTo(usual);
  }

  static Stream<String> pageStyles() {
    return Stream.of(
        "* { all: unset !important; letter-spacing: 9px !important; direction: ltr !important }",
        "div, p, button, section, dialog, form { display: none !important }",
        "* { font-size: 40px !important; line-height: 3 !important; color: red !important }",
        "html { font-size: 60%; visibility: visible } body { text-transform: uppercase; color: red }",
        "isnad-chat { all: unset !important; font: 40px serif; letter-spacing: 9px; direction: ltr }");
  }

  @Test
  void leavesThePageAsItIs() {
    String look =
        """
        () => JSON.stringify([
          [...document.querySelectorAll('html, body, h1, main, main p, main button')].map(element =>
              [...getComputedStyle(element)].map(name => getComputedStyle(element).getPropertyValue(name)).join()),
          document.styleSheets.length, document.adoptedStyleSheets.length, document.head.children.length,
          Object.keys(window).sort()])
        """;
    answerAll();
    Object before = fixture.open(pageWith("")).page().evaluate(look);
    OpenedWidget widget = fixture.open(page("")).show().ask("كم حافلة؟").awaitAnswers(1);
    widget.button(widget.words().close).click();

    assertThat(widget.page().evaluate(look)).isEqualTo(before);
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

  /** How the parts of an answered widget are set, and where. */
  private static Map<?, ?> look(OpenedWidget widget) {
    Map<Object, Object> look = new HashMap<>(style(widget));
    look.put(
        "boxes",
        widget.evaluate(
            """
            element => [...element.shadowRoot.querySelectorAll('[part]')].map(part => {
              const { x, y, width, height } = part.getBoundingClientRect();
              return `${part.part} ${[x, y, width, height]}`;
            })
            """));
    return look;
  }

  private static Map<?, ?> style(OpenedWidget widget) {
    widget.ask("كم حافلة؟").awaitAnswers(1);
    return (Map<?, ?>)
        widget.evaluate(
            """
            element => Object.fromEntries([...element.shadowRoot.querySelectorAll('[part]')].map((part, i) => {
              const { color, fontFamily, fontSize, letterSpacing, direction, display, textTransform } = getComputedStyle(part);
              return [`${i} ${part.part}`, [color, fontFamily, fontSize, letterSpacing, direction, display, textTransform].join(' ')];
            }))
            """);
  }
}
