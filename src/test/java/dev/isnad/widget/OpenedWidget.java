package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * A widget in an open page, found and used as a reader does: by role and accessible name.
 *
 * @param element the {@code isnad-chat} element
 */
record OpenedWidget(Page page, Locator element, Words words) {

  Locator launcher() {
    return button(words.launcher);
  }

  /** Opens the panel with the launcher. */
  OpenedWidget show() {
    launcher().click();
    assertThat(input()).isVisible();
    return this;
  }

  Locator input() {
    return element.getByRole(
        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(words.input).setExact(true));
  }

  Locator button(String name) {
    return element.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return element.getByRole(
        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What the widget shows under the name that pages style it by. */
  Locator part(String name) {
    return element.locator("[part~='" + name + "']");
  }

  /** The markers of all answers, in the order in which they stand. */
  Locator markers() {
    return part("marker");
  }

  Locator status() {
    return element.getByRole(AriaRole.STATUS);
  }

  /** Types the question and sends it. */
  OpenedWidget ask(String question) {
    input().fill(question);
    button(words.send).click();
    return this;
  }

  /** Waits until an answer is complete: the reader may then rate, copy, or ask again. */
  OpenedWidget awaitAnswers(int count) {
    assertThat(button(words.copy)).hasCount(count);
    return this;
  }

  /** What the element's script says, with {@code element} as the argument. */
  Object evaluate(String function) {
    return element.evaluate(function);
  }

  int number(String function) {
    return ((Number) evaluate(function)).intValue();
  }
}
