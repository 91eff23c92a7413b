package dev.isnad.evaluation.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with places to fill, each as <code>{{name}}</code>. Rather than a template engine: what is
 * filled in is megabytes that must go out as they are, and scripts full of braces.
 */
final class PageTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String text;
  private final Map<String, Content> contents = new HashMap<>();

  /** What stands in a place. */
  interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  private PageTemplate(String text) {
    this.text = text;
  }

  static PageTemplate read(String name) throws IOException {
    return new PageTemplate(Asset.read("/report/" + name));
  }

  /** Text as HTML that holds no markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Fills a place with HTML. */
  PageTemplate with(String name, String html) {
    return with(name, writer -> writer.write(html));
  }

  PageTemplate with(String name, Content content) {
    contents.put(name, content);
    return this;
  }

  void writeTo(Writer writer) throws IOException {
    Matcher place = PLACE.matcher(text);
    int written = 0;
    while (place.find()) {
      writer.write(text, written, place.start() - written);
      contents.get(place.group(1)).writeTo(writer);
      written = place.end();
    }
    writer.write(text, written, text.length() - written);
  }
}
