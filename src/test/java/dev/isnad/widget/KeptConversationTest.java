package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stays of a conversation, and for whom. */
class KeptConversationTest {
  private static final ScriptedAnswer FIRST = ScriptedAnswer.of("a1", "تعمل 40 حافلة");
  private static final ScriptedAnswer SECOND =
      ScriptedAnswer.of("a2", "كلفت مليونين").inConversation("conversation-of-a1");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void goesOnWithTheConversation() {
    OpenedWidget widget = asked(FIRST, "كم حافلة؟");

    widget.ask("وكم كلفت؟");

    ChatCall call = fixture.chat().calls().await(1);
    assertThat(call.body().path("conversationId").asText()).isEqualTo("conversation-of-a1");
    call.answer(SECOND);
    widget.awaitAnswers(2);
    assertThat(fixture.chat().calls().await(0).body().hasNonNull("conversationId")).isFalse();
  }

  @Test
  void survivesAReload() {
    OpenedWidget widget = asked(FIRST, "كم حافلة؟");

    widget.page().reload();
    widget.show();

    assertThat(widget.part("question")).containsText("كم حافلة؟");
    widget.markers().first().click();
    assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
    widget.button(widget.words().closeCard).click();
    widget.ask("وكم كلفت؟");
    assertThat(fixture.chat().calls().await(1).body().path("conversationId").asText())
        .isEqualTo("conversation-of-a1");
  }

  @Test
  void keepsARefusalAsOne() {
    OpenedWidget widget = fixture.open().show().ask("من؟");
    fixture.chat().calls().await(0).answer(ScriptedAnswer.refusal("r1", "لا تذكر المقالات ذلك."));
    assertThat(widget.part("refusal")).isVisible();

    widget.page().reload();
    widget.show();

    assertThat(widget.part("refusal")).containsText("لا تذكر المقالات ذلك.");
    assertThat(widget.part("error")).hasCount(0);
  }

  @Test
  void tellsThatAReloadBrokeOffAnAnswer() {
    ScriptedAnswer answer = ScriptedAnswer.of("a1", "تعمل 40 حافلة", "تسع 80 راكبا");
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(answer).tell(answer, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.page().reload();

    call.awaitLeft();
    widget.show();
    assertThat(widget.part("question")).containsText("كم حافلة؟");
    widget.button(widget.words().retry).click();
    fixture.chat().calls().await(1).answer(answer);
    widget.awaitAnswers(1);
    assertThat(widget.part("sentence")).hasCount(2);
  }

  @Test
  void beginsANewConversation() {
    OpenedWidget widget = asked(FIRST, "كم حافلة؟");

    widget.button(widget.words().newConversation).click();

    assertThat(widget.part("question")).hasCount(0);
    assertThat(widget.input()).isFocused();
    widget.ask("كم راكبا؟");
    assertThat(fixture.chat().calls().await(1).body().hasNonNull("conversationId")).isFalse();
    fixture.chat().calls().await(1).answer(SECOND);
    widget.awaitAnswers(1);
    widget.page().reload();
    widget.show();
    assertThat(widget.part("question")).hasCount(1);
  }

  @Test
  void forgetsTheAnswerThatANewConversationInterrupts() {
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    ChatCall call = fixture.chat().calls().await(0).begin(FIRST).tell(FIRST, 0);
    assertThat(widget.part("sentence")).hasCount(1);

    widget.button(widget.words().newConversation).click();

    call.awaitLeft();
    assertThat(widget.part("question")).hasCount(0);
    assertThat(widget.button(widget.words().send)).isVisible();
    widget.ask("كم راكبا؟");
    assertThat(fixture.chat().calls().await(1).body().hasNonNull("conversationId")).isFalse();
  }

  @Test
  void belongsToTheTab() {
    OpenedWidget widget = asked(FIRST, "كم حافلة؟");

    Page other = widget.page().context().newPage();
    other.navigate(widget.page().url());
    OpenedWidget fresh = WidgetFixture.widget(other, 0, Words.ARABIC).show();

    assertThat(fresh.part("question")).hasCount(0);
  }

  @Test
  void isNotSharedByTwoWidgetsOfAPage() {
    String server = fixture.chat().origin();
    String inline = PublisherPage.element(server, "mode=\"inline\"");
    Page page = fixture.open(PublisherPage.with(server, inline + inline)).page();
    OpenedWidget one = WidgetFixture.widget(page, 0, Words.ARABIC);
    OpenedWidget two = WidgetFixture.widget(page, 1, Words.ARABIC);

    one.ask("كم حافلة؟");
    fixture.chat().calls().await(0).answer(FIRST);
    one.awaitAnswers(1);
    assertThat(two.part("question")).hasCount(0);
    assertThat(two.status()).isEmpty();

    two.ask("كم راكبا؟");
    assertThat(fixture.chat().calls().await(1).body().hasNonNull("conversationId")).isFalse();
    fixture.chat().calls().await(1).answer(ScriptedAnswer.of("b1", "تسع 80 راكبا"));
    two.awaitAnswers(1);
    page.reload();
    assertThat(one.part("question")).containsText(new String[] {"كم حافلة؟"});
    assertThat(two.part("question")).containsText(new String[] {"كم راكبا؟"});
  }

  @Test
  void staysWithItsWidgetWhenAnotherComesBeforeIt() {
    OpenedWidget widget = fixture.open("mode=\"inline\"").ask("كم حافلة؟");
    fixture.chat().calls().await(0).answer(FIRST);
    widget.awaitAnswers(1);

    widget.evaluate("element => element.before(element.cloneNode())");

    OpenedWidget fresh = WidgetFixture.widget(widget.page(), 0, Words.ARABIC);
    OpenedWidget old = WidgetFixture.widget(widget.page(), 1, Words.ARABIC);
    assertHasAnothers(fresh, old);
  }

  @Test
  void isNotSharedByTwoWidgetsInShadowRoots() {
    String addOne =
        """
        () => {
          const host = document.body.appendChild(document.createElement('div'));
          const chat = document.createElement('isnad-chat');
          chat.setAttribute('mode', 'inline');
          host.attachShadow({ mode: 'open' }).append(chat);
        }
        """;
    Page page = fixture.open(PublisherPage.with(fixture.chat().origin(), "")).page();
    page.evaluate(addOne);
    OpenedWidget one = WidgetFixture.widget(page, 0, Words.ARABIC).ask("كم حافلة؟");
    fixture.chat().calls().await(0).answer(FIRST);
    one.awaitAnswers(1);

    page.evaluate(addOne);

    assertHasAnothers(WidgetFixture.widget(page, 1, Words.ARABIC), one);
  }

  @Test
  void comesBackWithAWidgetThatIsTakenOutAndPutElsewhere() {
    String server = fixture.chat().origin();
    String inline = PublisherPage.element(server, "mode=\"inline\"");
    Page page = fixture.open(PublisherPage.with(server, inline + inline)).page();
    OpenedWidget one = WidgetFixture.widget(page, 0, Words.ARABIC).ask("كم حافلة؟");
    fixture.chat().calls().await(0).answer(FIRST);
    one.awaitAnswers(1);

    one.evaluate("element => { window.taken = element; element.remove() }");
    page.evaluate("() => document.body.append(taken)");

    OpenedWidget other = WidgetFixture.widget(page, 0, Words.ARABIC);
    assertHasAnothers(other, WidgetFixture.widget(page, 1, Words.ARABIC));
    page.reload();
    assertThat(one.part("question")).containsText(new String[] {"كم حافلة؟", "وكم كلفت؟"});
  }

  /** The one begins a conversation, and the other goes on with the first. */
  private static void assertHasAnothers(OpenedWidget fresh, OpenedWidget old) {
    assertThat(old.part("question")).containsText(new String[] {"كم حافلة؟"});
    assertThat(fresh.part("question")).hasCount(0);
    fresh.ask("كم راكبا؟");
    ChatCall first = fixture.chat().calls().await(1);
    assertThat(first.body().hasNonNull("conversationId")).isFalse();
    first.answer(ScriptedAnswer.of("b1", "تسع 80 راكبا"));
    fresh.awaitAnswers(1);
    old.ask("وكم كلفت؟");
    assertThat(fixture.chat().calls().await(2).body().path("conversationId").asText())
        .isEqualTo("conversation-of-a1");
  }

  @Test
  void asksOfTheScopeOfThePage() {
    fixture.open("article=\"news/7\" source=\"صحيفة المرفأ\"").show().ask("كم حافلة؟");

    assertThat(fixture.chat().calls().await(0).body().path("filter").toString())
        .isEqualTo("{\"articleIds\":[\"news/7\"],\"sources\":[\"صحيفة المرفأ\"]}");
  }

  @Test
  void isNotCarriedIntoAnotherScope() {
    OpenedWidget widget = asked(FIRST, "كم حافلة؟");

    widget.evaluate("element => element.setAttribute('article', 'news/7')");
    assertThat(widget.part("question")).hasCount(0);
    widget.ask("كم راكبا؟");
    ChatCall call = fixture.chat().calls().await(1);
    assertThat(call.body().at("/filter/articleIds/0").asText()).isEqualTo("news/7");
    assertThat(call.body().hasNonNull("conversationId")).isFalse();
  }

  /** Some browsers refuse the storage to pages in frames or to all. */
  @Test
  void isShownWithoutAStorage() {
    OpenedWidget opened = fixture.open();
    Page page = opened.page();
    page.addInitScript(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })");
    page.reload();
    OpenedWidget widget = WidgetFixture.widget(page, 0, Words.ARABIC).show().ask("كم حافلة؟");

    fixture.chat().calls().await(0).answer(FIRST);

    widget.awaitAnswers(1);
  }

  @Test
  void bearsAHundredQuestions() {
    fixture.chat().script(call -> call.answer(ScriptedAnswer.of("a", "جواب " + call.question())));
    OpenedWidget widget =
        fixture.open(
            PublisherPage.of(fixture.chat().origin(), ""),
            new Browser.NewContextOptions().setViewportSize(320, 640));
    widget.show();

    widget.evaluate(
        "async element => { for (let i = 1; i <= 100; i++) await element.ask(`سؤال ${i}؟`) }");

    assertThat(widget.part("sentence").last()).containsText("جواب سؤال 100؟");
    assertThat(widget.part("question").last()).isInViewport();
    assertThat(fixture.chat().calls().all()).hasSize(100);
    widget.page().reload();
    widget.show();
    assertThat(widget.part("question").last()).containsText("سؤال 100؟");
  }

  private static OpenedWidget asked(ScriptedAnswer answer, String question) {
    OpenedWidget widget = fixture.open().show().ask(question);
    fixture.chat().calls().await(0).answer(answer);
    return widget.awaitAnswers(1);
  }
}
