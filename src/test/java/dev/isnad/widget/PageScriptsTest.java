package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts of the page do with the element: its methods, properties, attributes and events. */
class PageScriptsTest {
  private static final ScriptedAnswer ANSWER = ScriptedAnswer.of("a1", "تعمل 40 حافلة");

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

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
    fixture.chat().script(call -> call.answer(ANSWER));
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
  void canBeMadeByAScript() {
    fixture.chat().script(call -> call.answer(ANSWER));
    Page page = fixture.open(PublisherPage.with(fixture.chat().origin(), "")).page();
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

  @Test
  void staysOpenWhenItIsHiddenAndShownAtOnce() {
    OpenedWidget widget = fixture.open().show();

    widget.evaluate(
        """
        async element => {
          const panel = element.shadowRoot.querySelector('[part~=panel]');
          const told = new Promise(done => panel.addEventListener('close', done));
          element.hide();
          element.show();
          await told;
        }
        """);

    assertThat(widget.input()).isVisible();
    assertThat(widget.evaluate("element => element.open")).isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "theme,dark",
    "suggestions,كم حافلة؟",
    "lang,en",
    "article,news/7",
    "texts,{}",
    "article-link,/read"
  })
  void keepsTheDraftAndTheFocusWhileThePageChangesIt(String attribute, String value) {
    for (String mode : List.of("", "mode=\"inline\" open")) {
      OpenedWidget widget = fixture.open(mode);
      widget.evaluate("element => element.show()");
      widget.input().fill("مسودة");
      widget.input().evaluate("input => input.setSelectionRange(2, 4)");

      widget
          .element()
          .evaluate(
              "(element, [name, value]) => element.setAttribute(name, value)",
              List.of(attribute, value));

      assertThat(widget.part("input")).hasValue("مسودة");
      assertThat(widget.part("input")).isFocused();
      widget.page().keyboard().press("Delete");
      assertThat(widget.part("input")).hasValue("مسة");
    }
  }

  @Test
  void leavesAQuestionInTheFieldThatThePagePrevents() {
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        "element => element.addEventListener('isnad-ask', event => event.preventDefault())");

    widget.input().fill("كم حافلة؟");
    widget.input().press("Enter");

    assertThat(widget.input()).hasValue("كم حافلة؟");
    assertThat(widget.part("question")).hasCount(0);
    assertThat(fixture.chat().calls().all()).isEmpty();
  }

  @Test
  void asksThePageAgainBeforeAQuestionIsRepeated() {
    fixture.letRequestsFail();
    OpenedWidget widget = fixture.open().show().ask("كم حافلة؟");
    fixture.chat().calls().await(0).refuse(500, "internal", "");
    widget.evaluate(
        """
        element => {
          window.heard = [];
          element.addEventListener('isnad-ask', event => {
            heard.push(event.detail.question);
            if (heard.length < 2) {
              event.preventDefault();
            }
          });
        }
        """);

    widget.button(widget.words().retry).click();
    assertThat(widget.page().evaluate("heard")).isEqualTo(List.of("كم حافلة؟"));
    assertThat(widget.part("error")).isVisible();
    assertThat(fixture.chat().calls().all()).hasSize(1);

    widget.button(widget.words().retry).click();
    fixture.chat().calls().await(1).answer(ANSWER);
    widget.awaitAnswers(1);
  }

  @Test
  void takesUpWhatAScriptSaidBeforeItWasThere() {
    String early =
        """
        <script>
          const chat = document.querySelector('isnad-chat');
          chat.open = true;
          chat.suggestions = ['كم حافلة؟'];
          chat.texts = { heading: 'اسأل المرفأ' };
        </script>
        """;
    String server = fixture.chat().origin();
    OpenedWidget widget =
        fixture.open(PublisherPage.with(server, PublisherPage.element(server, "") + early));
    assertThat(widget.input()).isVisible();
    assertThat(widget.part("suggestion")).hasText("كم حافلة؟");
    assertThat(widget.part("heading")).hasText("اسأل المرفأ");

    widget.evaluate("chat => { chat.suggestions = ['كم راكبا؟', 'متى؟']; chat.texts = {} }");
    assertThat(widget.part("suggestion")).hasText(new String[] {"كم راكبا؟", "متى؟"});
    assertThat(widget.part("heading")).hasText("اسأل المقالات");
    widget.button(widget.words().close).click();
    assertThat(widget.evaluate("chat => chat.open")).isEqualTo(false);
    widget.evaluate("chat => { chat.open = true }");
    assertThat(widget.input()).isVisible();
  }

  @Test
  void losesNothingToListenersThatDestroyWhatTheyAreTold() {
    fixture.chat().script(call -> call.answer(ANSWER));
    OpenedWidget widget = fixture.open().show();
    widget.evaluate(
        """
        element => {
          for (const name of ['isnad-ask', 'isnad-answered', 'isnad-citation-opened']) {
            element.addEventListener(name, ({ detail }) => {
              Object.values(detail).filter(Array.isArray).forEach(list => list.splice(0));
              Object.keys(detail).forEach(key => delete detail[key]);
            });
          }
        }
        """);

    Object answer =
        widget.evaluate("async element => JSON.stringify(await element.ask('كم حافلة؟'))");

    assertThat(answer).isEqualTo(ANSWER.whole().toString());
    assertThat(fixture.chat().calls().await(0).question()).isEqualTo("كم حافلة؟");
    for (int i = 0; i < 2; i++) {
      widget.markers().first().click();
      assertThat(widget.part("card-quote")).hasText("تعمل 40 حافلة");
      widget.button(widget.words().closeCard).click();
    }
  }

  @Test
  void recoversFromAWrongAddressOfTheServer() {
    fixture.letThePageHear("expected an address as server");
    String server = fixture.chat().origin();
    OpenedWidget widget =
        fixture.open(
            PublisherPage.with(server, PublisherPage.element("https://[", "mode=\"inline\"")));
    widget.evaluate("element => { element.setAttribute('theme', 'dark'); element.show() }");
    assertThat(widget.input()).hasCount(0);

    widget
        .element()
        .evaluate("(element, server) => element.setAttribute('server', server)", server);

    fixture.chat().script(call -> call.answer(ANSWER));
    widget.ask("كم حافلة؟").awaitAnswers(1);
    widget.page().context().setOffline(true);
    assertThat(widget.part("offline")).isVisible();
  }

  @Test
  void cutsALongQuestionBetweenCharacters() {
    OpenedWidget widget = fixture.open().show();

    widget.evaluate("element => { element.ask('س'.repeat(1999) + '😀؟') }");

    assertThat(fixture.chat().calls().await(0).question()).isEqualTo("س".repeat(1999));
  }
}
