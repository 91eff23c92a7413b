package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget for readers who use no mouse, do not see it, or want nothing to move. */
class KeyboardTest {
  private static final ScriptedAnswer ANSWER =
      ScriptedAnswer.of("a1", "تعمل 40 حافلة", "تسع الواحدة 80 راكبا");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void isOperatedByKeysAlone() {
    OpenedWidget widget = fixture.open();
    Keyboard keyboard = widget.page().keyboard();
    tabTo(widget, widget.launcher());
    keyboard.press("Enter");
    assertThat(widget.input()).isFocused();
    keyboard.type("كم حافلة؟");
    keyboard.press("Enter");
    fixture.chat().calls().await(0).answer(ANSWER);
    widget.awaitAnswers(1);

    tabTo(widget, widget.markers().last());
    keyboard.press("Enter");
    assertThat(widget.part("card-quote")).hasText("تسع الواحدة 80 راكبا");
    tabTo(widget, widget.button(widget.words().previous));
    keyboard.press("Space");
    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");

    keyboard.press("Escape");
    assertThat(widget.part("card")).isHidden();
    assertThat(widget.markers().last()).isFocused();
    keyboard.press("Escape");
    assertThat(widget.input()).isHidden();
    assertThat(widget.launcher()).isFocused();
  }

  /** From the last control on the way leads through the browser's own, never through the page. */
  @ParameterizedTest
  @ValueSource(strings = {"Tab", "Shift+Tab"})
  void keepsTheFocusInThePanel(String key) {
    OpenedWidget widget = answered("");

    assertThat(focusedWith(widget, key, 30))
        .contains("input", "send", "copy", "marker", "close", "new")
        .doesNotContain("a part of the page");
  }

  @Test
  void keepsTheFocusInTheCard() {
    OpenedWidget widget = answered("");
    widget.markers().first().click();

    assertThat(focusedWith(widget, "Tab", 15))
        .contains("card-next", "card-close", "card-link")
        .doesNotContain("a part of the page", "input", "send", "marker", "close");
  }

  /** The button that led to the last source can be pressed no more, and what has the focus must. */
  @Test
  void keepsTheFocusOnAButtonThatCanBePressedAtEitherEndOfTheSources() {
    OpenedWidget widget = answered("");
    Keyboard keyboard = widget.page().keyboard();
    widget.markers().first().click();

    tabTo(widget, widget.button(widget.words().next));
    keyboard.press("Enter");
    assertThat(widget.part("card-quote")).hasText("تسع الواحدة 80 راكبا");
    assertThat(widget.button(widget.words().next)).isDisabled();
    assertThat(widget.button(widget.words().previous)).isFocused();

    keyboard.press("Space");
    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
    assertThat(widget.button(widget.words().previous)).isDisabled();
    assertThat(widget.button(widget.words().next)).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"marker", "source"})
  void returnsTheFocusToWhatOpenedTheCard(String opener) {
    for (String attributes : List.of("open", "mode=\"inline\"")) {
      fixture.chat().script(call -> call.answer(ANSWER));
      OpenedWidget widget = fixture.open(attributes).ask("كم حافلة؟").awaitAnswers(1);

      widget.part(opener).last().click();
      assertThat(widget.part("card")).isVisible();
      widget.page().keyboard().press("Escape");

      assertThat(widget.part("card")).isHidden();
      assertThat(widget.part(opener).last()).isFocused();
      assertThat(widget.input()).isVisible();
    }
  }

  @Test
  void leavesThePageItsFocusWhenInline() {
    OpenedWidget widget = fixture.open("mode=\"inline\"");

    assertThat(widget.page().evaluate("() => document.activeElement.localName")).isEqualTo("body");
    tabTo(widget, widget.button(widget.words().send));
    for (int i = 0; i < 3; i++) {
      widget.page().keyboard().press("Tab");
    }
    assertThat(widget.button(widget.words().send)).not().isFocused();
  }

  @Test
  void breaksALineWithShift() {
    OpenedWidget widget = fixture.open().show();

    widget.input().fill("سطر");
    widget.input().press("Shift+Enter");

    assertThat(widget.input()).hasValue("سطر\n");
    assertThat(fixture.chat().calls().all()).isEmpty();
  }

  @Test
  void keepsTheFocusWhereTheReaderIsWhenAnAnswerEnds() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    widget.markers().first().focus();

    call.tell(ANSWER, 1).finish(ANSWER);
    widget.awaitAnswers(1);

    assertThat(widget.markers().first()).isFocused();
  }

  /** A reader who hears the page is not told of each sentence. */
  @Test
  void speaksAtTheStartAndAtTheEndOnly() {
    String[] sentences = new String[12];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = "الجملة رقم " + i;
    }
    ScriptedAnswer answer = ScriptedAnswer.of("a1", sentences);
    OpenedWidget widget = fixture.open().show();
    assertThat(widget.element().locator("[role=status], [role=alert], [role=log], [aria-live]"))
        .hasCount(1);
    widget
        .status()
        .evaluate(
            """
            status => {
              window.said = [];
              new MutationObserver(() => said.push(status.textContent)).observe(status,
                  { childList: true, characterData: true, subtree: true });
            }
            """);

    widget.ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(answer);
    for (int i = 0; i < sentences.length; i++) {
      call.tell(answer, i);
      assertThat(widget.part("sentence")).hasCount(i + 1);
    }
    call.finish(answer);
    widget.awaitAnswers(1);

    assertThat((List<?>) widget.page().evaluate("said")).hasSize(2).noneMatch(""::equals);
    assertThat(widget.status()).containsText("الجملة رقم 11");
  }

  @ParameterizedTest
  @EnumSource
  void saysEachTextInItsLanguage(Words words) {
    fixture.chat().script(call -> call.answer(WidgetStates.answer()));

    OpenedWidget widget = fixture.open(words).show().ask("كم حافلة؟").awaitAnswers(1);

    assertThat(widget.status()).containsText("Each of them seats");
    assertThat(
            widget
                .status()
                .evaluate("status => [...status.children].map(said => [said.lang, said.dir])"))
        .isEqualTo(
            List.of(List.of(words.lang, "auto"), List.of("ar", "auto"), List.of("en", "auto")));
  }

  @Test
  void saysOnceThatAnAnswerFailed() {
    fixture.letRequestsFail();
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).refuse(500, "internal", "");

    assertThat(widget.part("error")).isVisible();
    assertThat(widget.status()).not().isEmpty();
    assertThat(widget.part("error").locator("[role=alert], [aria-live]")).hasCount(0);
  }

  @Test
  void movesNothingWhenTheReaderWantsItStill() {
    OpenedWidget widget =
        fixture.open(
            PublisherPage.of(fixture.chat().origin(), ""),
            new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));

    widget.show();
    assertStill(widget);
    widget.ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(ANSWER).tell(ANSWER, 0);
    assertThat(widget.part("sentence")).hasCount(1);
    assertStill(widget);
    call.tell(ANSWER, 1).finish(ANSWER);
    widget.awaitAnswers(1);
    widget.markers().first().click();
    assertThat(widget.part("card")).isVisible();
    assertStill(widget);
  }

  private static void assertStill(OpenedWidget widget) {
    assertThat(widget.number("element => element.shadowRoot.getAnimations().length")).isZero();
  }

  private static OpenedWidget answered(String attributes) {
    fixture.chat().script(call -> call.answer(ANSWER));
    return fixture.open(attributes).show().ask("كم حافلة؟").awaitAnswers(1);
  }

  /** The parts that the focus comes to with so many strokes of the key. */
  private static Set<String> focusedWith(OpenedWidget widget, String key, int strokes) {
    Set<String> focused = new LinkedHashSet<>();
    for (int i = 0; i < strokes; i++) {
      widget.page().keyboard().press(key);
      focused.add(
          (String)
              widget.evaluate(
                  """
                  element => element.shadowRoot.activeElement?.part.value
                      ?? (document.activeElement === document.body ? 'none' : 'a part of the page')
                  """));
    }
    return focused;
  }

  /** Presses Tab until the control has the focus, as often as a reader would put up with. */
  private static void tabTo(OpenedWidget widget, Locator control) {
    for (int i = 0; i < 20; i++) {
      widget.page().keyboard().press("Tab");
      if ((Boolean)
          control.evaluate("control => control.getRootNode().activeElement === control")) {
        return;
      }
    }
    assertThat(control).isFocused();
  }
}
