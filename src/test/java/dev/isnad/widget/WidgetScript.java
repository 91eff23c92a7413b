package dev.isnad.widget;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The text of the widget's only file. */
final class WidgetScript {
  private static final String RESOURCE = "/widget/widget.js";

  private WidgetScript() {}

  static String text() throws IOException {
    try (InputStream script = WidgetScript.class.getResourceAsStream(RESOURCE)) {
      if (script == null) {
        throw new FileNotFoundException("there is no " + RESOURCE + " on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
