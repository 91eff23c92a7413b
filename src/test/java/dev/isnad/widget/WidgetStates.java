package dev.isnad.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Leads an open widget through all that it can show, one state after the other. */
enum WidgetStates {
  CLOSED {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      assertThat(widget.launcher()).isVisible();
    }
  },
  OPEN {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      widget.show();
    }
  },
  WAITING {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      chat.script(call -> call.begin(answer()).tell(answer(), 0));
      widget.ask("كم حافلة كهربائية تعمل على الخط رقم 7، وكم راكبا تسع الواحدة؟");
      assertThat(widget.part("sentence")).hasCount(1);
    }
  },
  ANSWERED {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      ChatCall call = chat.calls().all().get(chat.calls().all().size() - 1);
      call.tell(answer(), 1).finish(answer());
      widget.awaitAnswers(1);
    }
  },
  CARD {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      widget.markers().first().click();
      assertThat(widget.part("card")).isVisible();
    }
  },
  RATED {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      widget.button(widget.words().closeCard).click();
      widget.button(widget.words().rateUp).click();
      assertThat(widget.part("comment")).isVisible();
    }
  },
  REFUSED {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      chat.script(call -> call.answer(ScriptedAnswer.refusal("r1", "لا تذكر المقالات ذلك.")));
      widget.ask("من فاز بالكأس؟");
      assertThat(widget.part("refusal")).isVisible();
    }
  },
  FAILED {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      chat.script(call -> call.refuse(503, "model-unavailable", 5));
      widget.ask("من فاز بالدوري؟");
      assertThat(widget.part("error")).isVisible();
    }
  },
  OFFLINE {
    @Override
    void enter(OpenedWidget widget, ScriptedChat chat) {
      widget.page().context().setOffline(true);
      assertThat(widget.part("offline")).isVisible();
    }
  };

  /** Does what leads here from the state before. */
  abstract void enter(OpenedWidget widget, ScriptedChat chat);

  /** Long words and long lines, in both directions of writing. */
  static ScriptedAnswer answer() {
    ObjectNode long1 =
        ScriptedAnswer.citation(1, "تعمل على الخط رقم 7 اثنتا عشرة حافلة كهربائية منذ مطلع الشهر");
    long1.put(
        "title", "حافلات كهربائية تبدأ العمل في المدينة القديمة بعد عام من التجارب والانتظار");
    long1.put("source", "وكالة أنباء الساحل الشرقي للأخبار الاقتصادية والبيئية");
    ObjectNode long2 = ScriptedAnswer.citation(2, "Each of them seats 80 passengers");
    long2.put(
        "title", "Electric buses: https://news.example/a/very/long/address/without/a/break/in/it");
    long2
        .put("source", "The Eastern Coast's Economic and Environmental News Agency")
        .putNull("url");
    return ScriptedAnswer.named("a1")
        .cite(long1)
        .cite(long2)
        .say("تعمل على الخط رقم 7 اثنتا عشرة حافلة كهربائية منذ مطلع الشهر", 1, 2)
        .say("Each of them seats 80 passengers (تسع الواحدة 80 راكبا)", 2, 1);
  }
}
