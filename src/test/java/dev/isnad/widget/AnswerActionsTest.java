package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader may do with an answer: copy it, and say whether it helped. */
class AnswerActionsTest {
  private static final ScriptedAnswer ANSWER =
      ScriptedAnswer.of("a1", "تعمل 40 حافلة", "تسع الواحدة 80 راكبا");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void copiesTheAnswerWithItsSources() {
    OpenedWidget widget = answered();
    widget.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

    widget.button(widget.words().copy).click();

    assertThat(widget.status()).not().isEmpty();
    assertThat(widget.page().evaluate("() => navigator.clipboard.readText()").toString())
        .contains("تعمل 40 حافلة", "تسع الواحدة 80 راكبا", "[1]", "[2]")
        .contains("مقال رقم 1", "مقال رقم 2", "صحيفة المرفأ", "https://news.example/2");
  }

  @Test
  void sendsTheRating() {
    OpenedWidget widget = answered();

    widget.button(widget.words().rateUp).click();

    assertThat(fixture.chat().feedback().await(0).toString())
        .isEqualTo(
            "{\"conversationId\":\"conversation-of-a1\",\"answerId\":\"a1\",\"rating\":\"up\"}");
    assertThat(widget.button(widget.words().rateUp)).hasAttribute("aria-pressed", "true");
    assertThat(widget.button(widget.words().rateDown)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void sendsAWordWithIt() {
    OpenedWidget widget = answered();
    widget.button(widget.words().rateDown).click();
    Locator comment = widget.part("comment");

    comment.getByRole(AriaRole.TEXTBOX).fill(" ليس هذا سؤالي ");
    comment.getByRole(AriaRole.TEXTBOX).press("Enter");

    assertThat(fixture.chat().feedback().await(1).path("rating").asText()).isEqualTo("down");
    assertThat(fixture.chat().feedback().await(1).path("comment").asText())
        .isEqualTo("ليس هذا سؤالي");
    assertThat(comment).hasCount(0);
  }

  @Test
  void takesTheRatingBack() {
    OpenedWidget widget = answered();
    widget.button(widget.words().rateUp).click();
    assertThat(widget.part("comment")).isVisible();

    widget.button(widget.words().rateUp).click();

    assertThat(fixture.chat().feedback().await(1).path("rating").asText()).isEqualTo("none");
    assertThat(widget.button(widget.words().rateUp)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void remembersTheRatingAfterAReload() {
    OpenedWidget widget = answered();
    widget.button(widget.words().rateDown).click();
    assertThat(widget.part("comment")).isVisible();

    widget.page().reload();
    widget.show();

    assertThat(widget.button(widget.words().rateDown)).hasAttribute("aria-pressed", "true");
  }

  @Test
  void saysThatARatingWasNotKept() {
    fixture.letRequestsFail();
    fixture.chat().answerFeedbackWith(404);
    OpenedWidget widget = answered();

    widget.button(widget.words().rateUp).click();

    assertThat(widget.button(widget.words().rateUp)).hasAttribute("aria-pressed", "false");
    assertThat(widget.status()).not().isEmpty();
  }

  /** Who wrote the answer is no less worth knowing afterwards. */
  @Test
  void keepsTheNoteOnWhoWroteTheAnswer() {
    OpenedWidget widget = answered();
    widget.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

    widget.button(widget.words().copy).click();
    assertThat(widget.status()).hasText("نُسخت الإجابة ومصادرها.");
    assertThat(widget.part("note")).hasText("جُمل من المقالات بنصّها");
    assertThat(widget.part("reply")).hasText("نُسخت الإجابة ومصادرها.");
    widget.button(widget.words().rateUp).click();
    assertThat(widget.status()).hasText("شكرا، وصل رأيك.");
    assertThat(widget.part("note")).hasText("جُمل من المقالات بنصّها");
  }

  @Test
  void endsWithTheRatingThatWasGivenLast() {
    fixture.letRequestsFail();
    OpenedWidget widget = answered();
    List<Route> ratings = new ArrayList<>();
    widget.page().route("**/api/feedback", ratings::add);

    widget.button(widget.words().rateUp).click();
    widget.button(widget.words().rateDown).click();
    assertThat(widget.button(widget.words().rateDown)).hasAttribute("aria-pressed", "true");
    widget.page().waitForCondition(() -> ratings.size() == 1);
    ratings.get(0).fulfill(new Route.FulfillOptions().setStatus(500));
    widget.page().waitForCondition(() -> ratings.size() == 2);
    ratings.get(1).resume();

    assertThat(widget.part("comment")).isVisible();
    assertThat(widget.status()).hasText("شكرا، وصل رأيك.");
    assertThat(widget.button(widget.words().rateDown)).hasAttribute("aria-pressed", "true");
    assertThat(widget.button(widget.words().rateUp)).hasAttribute("aria-pressed", "false");
    assertThat(fixture.chat().feedback().all()).hasSize(1);
    assertThat(fixture.chat().feedback().await(0).path("rating").asText()).isEqualTo("down");
  }

  private static OpenedWidget answered() {
    fixture.chat().script(call -> call.answer(ANSWER));
    return fixture.open().show().ask("كم حافلة؟").awaitAnswers(1);
  }
}
