package dev.isnad.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the widget's file must not be: large, or able to make markup of text. */
class WidgetSizeTest {

  @Test
  void isSmallOnTheWire() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(WidgetScript.text().getBytes(StandardCharsets.UTF_8));
    }

    assertThat(zipped.size()).isLessThanOrEqualTo(25_000);
  }

  @Test
  void makesNeitherMarkupNorCodeOfText() throws IOException {
    assertThat(WidgetScript.text())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "setHTML", "DOMParser")
        .doesNotContain("createContextualFragment", "document.write", "srcdoc", "eval(")
        .doesNotContain("new Function", "import(", "style=", "setAttribute(\"style\"");
  }
}
