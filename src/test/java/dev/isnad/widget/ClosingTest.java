package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a mouse beside the panel or the card closes, and what it does not. */
class ClosingTest {
  private static final ScriptedAnswer ANSWER = ScriptedAnswer.of("a1", "تعمل 40 حافلة");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void closesThePanelByAPressBesideIt() {
    OpenedWidget widget = answered("");

    pressBeside(widget, widget.part("panel"));

    assertThat(widget.input()).isHidden();
    assertThat(widget.element()).not().hasAttribute("open", "");
  }

  @Test
  void leavesThePanelOpenWhenASelectionSlipsOutOfIt() {
    OpenedWidget widget = answered("");

    dragOut(widget, widget.part("sentence"), widget.part("panel"));

    assertThat(widget.input()).isVisible();
    assertThat(widget.evaluate("element => element.open")).isEqualTo(true);
  }

  @Test
  void leavesThePanelOpenWhenASelectionComesInFromBeside() {
    OpenedWidget widget = answered("");
    BoundingBox panel = widget.part("panel").boundingBox();
    Mouse mouse = widget.page().mouse();

    mouse.move(panel.x + panel.width + 50, panel.y + 50);
    mouse.down();
    mouse.move(panel.x + panel.width - 50, panel.y + 50);
    mouse.up();

    assertThat(widget.evaluate("element => element.open")).isEqualTo(true);
  }

  @Test
  void closesTheCardAloneByAPressBesideIt() {
    OpenedWidget widget = answered("");
    widget.markers().first().click();

    pressBeside(widget, widget.part("card"));

    assertThat(widget.part("card")).isHidden();
    assertThat(widget.input()).isVisible();
  }

  @Test
  void leavesTheCardOpenWhenASelectionSlipsOutOfIt() {
    for (String attributes : new String[] {"", "mode=\"inline\" open"}) {
      OpenedWidget widget = answered(attributes);
      widget.markers().first().click();

      dragOut(widget, widget.part("card-quote"), widget.part("card"));

      assertThat(widget.part("card")).isVisible();
    }
  }

  private static void pressBeside(OpenedWidget widget, Locator dialog) {
    BoundingBox box = dialog.boundingBox();
    widget.page().mouse().click(box.x + box.width + 50, box.y + box.height / 2);
  }

  /** Selects from the middle of the text to beyond the edge of the dialog. */
  private static void dragOut(OpenedWidget widget, Locator text, Locator dialog) {
    BoundingBox from = text.boundingBox();
    BoundingBox box = dialog.boundingBox();
    Mouse mouse = widget.page().mouse();
    mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    mouse.down();
    mouse.move(
        box.x + box.width + 50, from.y + from.height / 2, new Mouse.MoveOptions().setSteps(5));
    mouse.up();
  }

  private static OpenedWidget answered(String attributes) {
    fixture.chat().script(call -> call.answer(ANSWER));
    OpenedWidget widget = fixture.open(attributes);
    widget.evaluate("element => element.show()");
    return widget.ask("كم حافلة؟").awaitAnswers(1);
  }
}
