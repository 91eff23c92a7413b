package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What models, articles, servers and readers write is shown as text, and runs nothing. */
class HostileTextTest {
  private static final String HOSTILE =
      "</p></bdi><img src=x onerror='hacked=1'><script>hacked=1</script>\"'><svg onload=hacked=1>"
          + "&lt;b&gt; ${hacked=1} {text} \u202Eegassem\u2066 \u0000 <!--";

  private static final String[] STORED = {
    "oops {",
    "null",
    "[]",
    "{\"exchanges\":[null]}",
    "{\"exchanges\":[{\"question\":{},\"state\":\"answered\",\"sentences\":7,\"citations\":[]}]}",
    "{\"exchanges\":[{\"question\":\"س\",\"state\":\"answered\",\"sentences\":[null],\"citations\":[null]}]}",
    "{\"exchanges\":[{\"question\":\"س\",\"state\":\"answered\",\"sentences\":[{\"text\":\"نص\"}],\"citations\":[]}]}",
    "{\"exchanges\":[{\"question\":\"س\",\"state\":\"failed\",\"sentences\":[],\"citations\":[]}]}",
    "{\"exchanges\":[{\"question\":\"<img src=x onerror=hacked=1>\",\"state\":\"x\",\"sentences\":[],"
        + "\"citations\":[]}]}"
  };
  private static final String STORE =
      """
      kept => {
        const key = Object.keys(sessionStorage).find(key => key.startsWith('isnad:'));
        sessionStorage.setItem(key, kept);
      }
      """;

  @RegisterExtension static final WidgetFixture fixture = new WidgetFixture();

  @Test
  void showsTheTextsOfAnAnswerAsText() {
    OpenedWidget widget = answered(hostileAnswer());

    assertThat(shown(widget, "question")).contains(HOSTILE);
    assertThat(shown(widget, "sentence")).contains(HOSTILE);
    widget.markers().first().click();
    assertThat(shown(widget, "card-title")).isEqualTo(HOSTILE);
    assertThat(shown(widget, "card-text")).isEqualTo(HOSTILE);
    assertThat(shown(widget, "card-quote")).isEqualTo(HOSTILE.substring(4, 20));
    assertThat(shown(widget, "card-meta")).contains(HOSTILE);
    assertNothingRan(widget);
  }

  @Test
  void showsThemAsTextAfterAReloadToo() {
    OpenedWidget widget = answered(hostileAnswer());

    widget.page().reload();
    widget.show();

    assertThat(shown(widget, "sentence")).contains(HOSTILE);
    assertNothingRan(widget);
  }

  @Test
  void showsARefusalAsText() {
    OpenedWidget widget = fixture.open().show().ask("من؟");

    fixture.chat().calls().await(0).answer(ScriptedAnswer.refusal("r", HOSTILE));

    assertThat(widget.part("refusal")).containsText("onerror='hacked=1'");
    assertNothingRan(widget);
  }

  @Test
  void takesNoMarkupFromAProblem() {
    fixture.letRequestsFail();
    OpenedWidget widget = fixture.open().show().ask("من؟");

    fixture.chat().calls().await(0).refuse(503, HOSTILE, HOSTILE);

    assertThat(widget.part("error")).isVisible();
    assertNothingRan(widget);
  }

  @Test
  void takesNoMarkupFromWhatThePageSays() {
    OpenedWidget widget =
        fixture.open(
            "suggestions=\"<img src=x onerror=hacked=1>\""
                + " texts='{\"heading\":\"<img src=x onerror=hacked=1>\"}'");

    widget.show();

    assertThat(widget.part("heading")).hasText("<img src=x onerror=hacked=1>");
    assertThat(widget.part("suggestion")).hasText("<img src=x onerror=hacked=1>");
    assertNothingRan(widget);
  }

  /** Another script of the page's origin can write what it likes there. */
  @Test
  void opensWithWhateverIsInTheStorage() {
    OpenedWidget widget = answered(ScriptedAnswer.of("a1", "نعم"));
    for (String kept : STORED) {
      widget.page().evaluate(STORE, kept);

      widget.page().reload();

      widget.show();
      assertThat(widget.input()).isEditable();
      assertNothingRan(widget);
    }
    widget.ask("ماذا؟");
    assertThat(widget.part("sentence").last()).containsText("نعم");
  }

  private static ScriptedAnswer hostileAnswer() {
    ObjectNode citation = ScriptedAnswer.citation(1, "نص").put("text", HOSTILE);
    citation.put("title", HOSTILE).put("source", HOSTILE).put("publishedAt", HOSTILE);
    citation.put("articleId", HOSTILE).put("url", "javascript:hacked=1");
    citation.putObject("quote").put("start", 4).put("end", 20);
    ScriptedAnswer answer = ScriptedAnswer.named(HOSTILE).cite(citation).say(HOSTILE, 1);
    answer.whole().put("generator", HOSTILE);
    return answer;
  }

  private static OpenedWidget answered(ScriptedAnswer answer) {
    fixture.chat().script(call -> call.answer(answer));
    return fixture.open().show().ask(HOSTILE).awaitAnswers(1);
  }

  private static String shown(OpenedWidget widget, String part) {
    return widget.part(part).first().textContent();
  }

  private static void assertNothingRan(OpenedWidget widget) {
    assertThat(widget.page().evaluate("() => typeof hacked")).isEqualTo("undefined");
    assertThat(widget.element().locator("img, script, iframe, a[href^='javascript' i]"))
        .hasCount(0);
    assertThat(widget.page().url()).startsWith("http");
  }
}
