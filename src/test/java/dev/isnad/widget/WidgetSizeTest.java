package dev.isnad.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the widget's file must not be: large, or able to make markup of text. */
class WidgetSizeTest {
  private static final WidgetScript SCRIPT = new WidgetScript();

  @Test
  void isSmallOnTheWire() {
    assertThat(SCRIPT.gzip().bytes()).hasSizeLessThanOrEqualTo(25_000);
  }

  @Test
  void makesNeitherMarkupNorCodeOfText() {
    assertThat(new String(SCRIPT.plain().bytes(), StandardCharsets.UTF_8))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "setHTML", "DOMParser")
        .doesNotContain("createContextualFragment", "document.write", "srcdoc", "eval(")
        .doesNotContain("new Function", "import(", "style=", "setAttribute(\"style\"");
  }
}
