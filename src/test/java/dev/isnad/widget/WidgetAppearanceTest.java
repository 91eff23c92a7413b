package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.isnad.Axe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the widget on every kind of screen, as far as a program can judge it. */
class WidgetAppearanceTest {
  private static final int PHONE = 320;
  private static final int DESKTOP = 1280;

  /** What is cut off or scrolls sideways, where no ellipsis says so. */
  private static final String OVERFLOW =
      """
      element => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const cut = [...element.shadowRoot.querySelectorAll('*')].filter(inner => {
          const { overflowX, textOverflow } = getComputedStyle(inner);
          return inner.checkVisibility() && inner.clientWidth > 1 && inner.localName !== 'input'
              && overflowX !== 'visible' && textOverflow !== 'ellipsis' && inner.scrollWidth > inner.clientWidth;
        });
        return [...(wide > 0 ? [`page by ${wide}`] : []),
          ...cut.map(inner => `${inner.className} ${inner.scrollWidth} > ${inner.clientWidth}`)];
      }
      """;

  /** The direction in which the text of an element, or of the innermost one around it, is set. */
  private static final String DIRECTION =
      """
      element => {
        let inner = element;
        while (inner.lastElementChild?.textContent.length > 3) {
          inner = inner.lastElementChild;
        }
        return getComputedStyle(inner).direction;
      }
      """;

  private static final String SMALL_TARGETS =
      """
      element => [...element.shadowRoot.querySelectorAll('button, a[href], input, textarea, select, summary')]
          .filter(control => control.checkVisibility())
          .map(control => [control, control.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 43.99 || height < 43.99)
          .map(([control, { width, height }]) => `${control.part} ${width} × ${height}`)
      """;

  /** What forced colours would leave without a shape, and a quote that does not stand out. */
  private static final String SHAPELESS =
      """
      element => {
        const shown = selector => [...element.shadowRoot.querySelectorAll(selector)].filter(inner => inner.checkVisibility());
        const system = document.body.appendChild(document.createElement('i'));
        system.style = 'forced-color-adjust: none; background-color: Mark; color: MarkText';
        const [paper, ink] = [getComputedStyle(system).backgroundColor, getComputedStyle(system).color];
        system.remove();
        return [
          ...shown('.launcher, .send, .stop, .question, .suggestion, .marker bdi, textarea, dialog, .error button').filter(inner => {
            const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(inner);
            return parseFloat(borderTopWidth) < 1 || borderTopStyle !== 'solid' || borderTopColor === backgroundColor;
          }),
          ...shown('mark').filter(inner => {
            const { backgroundColor, color } = getComputedStyle(inner);
            return backgroundColor !== paper || color !== ink;
          }),
          ...shown('[aria-pressed="true"]').filter(inner => getComputedStyle(inner).outlineStyle !== 'solid'),
        ].map(inner => inner.className || inner.localName);
      }
      """;

  /**
   * Points that a finger aimed at one marker may touch, in 44 pixels around, and that belong to
   * another.
   */
  private static final String DISPUTED =
      """
      element => [...element.shadowRoot.querySelectorAll('.marker')].flatMap((marker, i) => {
        marker.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = marker.getBoundingClientRect();
        const offsets = [-21, -11, 0, 11, 21];
        return offsets.flatMap(right => offsets.map(down => [right, down])).flatMap(([right, down]) => {
          const there = element.shadowRoot.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
          const its = there?.closest('.marker') ?? marker;
          return its === marker ? [] : [`marker ${i} at ${right}, ${down}`];
        });
      })
      """;

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  /** Of width, scheme and language each value with each value of the others. */
  static Stream<Arguments> screens() {
    return Stream.of(
        Arguments.of(PHONE, ColorScheme.LIGHT, Words.ARABIC),
        Arguments.of(PHONE, ColorScheme.DARK, Words.ENGLISH),
        Arguments.of(DESKTOP, ColorScheme.LIGHT, Words.ENGLISH),
        Arguments.of(DESKTOP, ColorScheme.DARK, Words.ARABIC));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void barsNobodyInAnyState(int width, ColorScheme scheme, Words words) {
    OpenedWidget widget =
        opened(words, new Browser.NewContextOptions().setColorScheme(scheme), width);
    List<String> flaws = new ArrayList<>();

    for (WidgetStates state : WidgetStates.values()) {
      state.enter(widget, fixture.chat());
      Stream.of(
              Axe.violations(widget.page()).stream(),
              found(widget, OVERFLOW),
              found(widget, SMALL_TARGETS))
          .flatMap(lines -> lines)
          .forEach(flaw -> flaws.add(state + ": " + flaw));
    }

    assertThat(flaws).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("words")
  void barsNobodyInline(Words words) {
    fixture.chat().script(call -> call.answer(WidgetStates.answer()));
    String attributes = "mode=\"inline\" suggestions=\"كم حافلة؟|How many?\" lang=\"%s\"";
    OpenedWidget widget =
        fixture.open(
            page(attributes.formatted(words.lang)),
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(PHONE, 700));
    OpenedWidget inline = WidgetFixture.widget(widget.page(), 0, words);
    assertThat(Axe.violations(widget.page())).isEmpty();

    inline.ask("كم حافلة؟").awaitAnswers(1);

    assertThat(Axe.violations(widget.page())).isEmpty();
    assertThat(found(inline, OVERFLOW)).isEmpty();
    assertThat(found(inline, SMALL_TARGETS)).isEmpty();
  }

  static Stream<Words> words() {
    return Stream.of(Words.values());
  }

  @Test
  void barsNobodyWithHighContrast() {
    OpenedWidget widget =
        opened(
            Words.ARABIC,
            new Browser.NewContextOptions()
                .setContrast(Contrast.MORE)
                .setForcedColors(ForcedColors.ACTIVE),
            PHONE);
    for (WidgetStates state : WidgetStates.values()) {
      state.enter(widget, fixture.chat());
      assertThat(found(widget, OVERFLOW)).as(state.name()).isEmpty();
      assertThat(found(widget, SHAPELESS)).as(state.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESKTOP})
  void givesEachMarkerAPlaceOfItsOwn(int width) {
    ScriptedAnswer answer = ScriptedAnswer.of("a1", "نعم", "لا", "ربما", "غدا", "بعد غد");
    answer.say("كل ذلك", 1, 2, 3).say("وكل هذا", 4, 5, 1);
    fixture.chat().script(call -> call.answer(answer));
    OpenedWidget widget = opened(Words.ARABIC, new Browser.NewContextOptions(), width).show();

    widget.ask("ماذا؟").awaitAnswers(1);

    assertThat(widget.markers()).hasCount(11);
    assertThat(found(widget, DISPUTED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESKTOP})
  void staysWithinTheHeightThatThePageGivesIt(int width) {
    fixture.letRequestsFail();
    fixture.chat().script(call -> call.answer(WidgetStates.answer()));
    OpenedWidget widget =
        fixture.open(
            page("mode=\"inline\"").styled("isnad-chat { block-size: 200px }"),
            new Browser.NewContextOptions().setViewportSize(width, 700));

    widget.ask("كم حافلة؟").awaitAnswers(1);

    assertThat(widget.element().boundingBox().height).isEqualTo(200);
    BoundingBox box = widget.element().boundingBox();
    for (String part : List.of("panel", "header", "messages", "form", "input", "send")) {
      BoundingBox inner = widget.part(part).boundingBox();
      assertThat(inner.y).as(part).isGreaterThanOrEqualTo(box.y);
      assertThat(inner.y + inner.height).as(part).isLessThanOrEqualTo(box.y + box.height);
      assertThat(inner.height).as(part).isGreaterThanOrEqualTo(30);
    }
  }

  /** There the keyboard would come up over what the reader is about to read. */
  @Test
  void bringsUpNoKeyboardAfterATappedQuestion() {
    fixture.chat().script(call -> call.answer(WidgetStates.answer()));
    OpenedWidget widget =
        opened(
            Words.ARABIC,
            new Browser.NewContextOptions().setHasTouch(true).setIsMobile(true),
            PHONE);
    widget.launcher().tap();
    assertThat(widget.input()).isVisible();
    assertThat(widget.input()).not().isFocused();

    widget.button("كم حافلة؟").tap();

    widget.awaitAnswers(1);
    assertThat(widget.input()).not().isFocused();
    assertThat(widget.part("messages")).isFocused();
  }

  @Test
  void setsArabicFromTheRightAndEachTextInItsOwnDirection() {
    OpenedWidget widget = opened(Words.ARABIC, new Browser.NewContextOptions(), DESKTOP);
    fixture.chat().script(call -> call.answer(WidgetStates.answer()));
    widget.show().ask("How many buses?").awaitAnswers(1);

    assertThat(widget.part("panel")).hasCSS("direction", "rtl");
    assertThat(widget.part("sentence").first()).hasCSS("letter-spacing", "normal");
    assertThat(widget.part("question").evaluate(DIRECTION)).isEqualTo("ltr");
    assertThat(widget.part("sentence").first().evaluate(DIRECTION)).isEqualTo("rtl");
    assertThat(widget.part("sentence").last().evaluate(DIRECTION)).isEqualTo("ltr");
    widget.markers().first().click();
    assertThat(widget.part("card-title").evaluate(DIRECTION)).isEqualTo("rtl");
    widget.button(widget.words().next).click();
    assertThat(widget.part("card-title").evaluate(DIRECTION)).isEqualTo("ltr");
    assertThat(widget.part("card-text").evaluate(DIRECTION)).isEqualTo("rtl");
  }

  /** In Arabic the corner is on the left, in English on the right. */
  @ParameterizedTest
  @MethodSource("words")
  void opensInTheCornerWhereLinesEnd(Words words) {
    OpenedWidget widget = opened(words, new Browser.NewContextOptions(), DESKTOP).show();

    double left = widget.part("panel").boundingBox().x;

    assertThat(left < DESKTOP / 2.0).isEqualTo(words == Words.ARABIC);
  }

  @Test
  void keepsItsFieldAboveThePhonesKeyboard() {
    OpenedWidget widget = opened(Words.ARABIC, new Browser.NewContextOptions(), PHONE).show();

    widget.page().setViewportSize(PHONE, 320);

    assertThat(widget.input()).isInViewport();
    assertThat(widget.button(widget.words().send)).isInViewport();
    assertThat(widget.button(widget.words().close)).isInViewport();
  }

  private static OpenedWidget opened(Words words, Browser.NewContextOptions options, int width) {
    fixture.letRequestsFail();
    OpenedWidget widget =
        fixture.open(
            page("suggestions=\"كم حافلة؟|How many?\" lang=\"" + words.lang + "\""),
            // Colours in the middle of a fade are not those that axe-core should judge.
            options.setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, 700));
    return WidgetFixture.widget(widget.page(), 0, words);
  }

  private static PublisherPage page(String attributes) {
    return PublisherPage.of(fixture.chat().origin(), attributes);
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> found(OpenedWidget widget, String script) {
    return ((List<String>) widget.evaluate(script)).stream();
  }
}
