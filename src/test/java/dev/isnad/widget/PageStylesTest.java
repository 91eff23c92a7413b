package dev.isnad.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's styles do not reach into the widget, nor the widget's out of it. */
class PageStylesTest {
  private static final String[] PAGE_STYLES = {
    "* { all: unset !important; letter-spacing: 9px !important; direction: ltr !important }",
    "div, p, button, section, dialog, form { display: none !important }",
    "* { font-size: 40px !important; line-height: 3 !important; color: red !important }",
    "html { font-size: 60%; visibility: visible } body { text-transform: uppercase; color: red }",
    "isnad-chat { all: unset !important; font: 40px serif; letter-spacing: 9px; direction: ltr }"
  };

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @BeforeEach
  void answerAll() {
    fixture.chat().script(call -> call.answer(ScriptedAnswer.of("a1", "تعمل 40 حافلة")));
  }

  @Test
  void looksTheSameWhateverThePageWants() {
    Map<?, ?> usual = look(fixture.open(page("")).show());

    for (String css : PAGE_STYLES) {
      assertThat(look(fixture.open(page("").styled(css)).show())).as(css).isEqualTo(usual);
    }
  }

  /** There the page says how large the element is, but not how it looks inside. */
  @Test
  void looksTheSameInlineButForItsSize() {
    String inline = "mode=\"inline\"";
    Map<?, ?> usual = style(fixture.open(page(inline)));

    for (String css : PAGE_STYLES) {
      assertThat(style(fixture.open(page(inline).styled(css)))).as(css).isEqualTo(usual);
    }
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
    Object before =
        fixture.open(PublisherPage.with(fixture.chat().origin(), "")).page().evaluate(look);
    OpenedWidget widget = fixture.open(page("")).show().ask("كم حافلة؟").awaitAnswers(1);
    widget.button(widget.words().close).click();

    assertThat(widget.page().evaluate(look)).isEqualTo(before);
  }

  private static PublisherPage page(String attributes) {
    return PublisherPage.of(fixture.chat().origin(), attributes);
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
