package dev.isnad.evaluation.report;

import dev.isnad.evaluation.questions.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script or style that stands in the page.
 *
 * @param text as browsers read it and hash it: its lines end with a line feed
 */
record Asset(String text) {
  /** What would end the element that it stands in, or open another state of the HTML parser. */
  private static final Pattern MARKUP =
      Pattern.compile("</(script|style)|<script|<!--", Pattern.CASE_INSENSITIVE);

  /** Developer tools would ask for it. */
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  Asset {
    text = SOURCE_MAP.matcher(text.replace("\r\n", "\n")).replaceAll("").strip() + "\n";
    if (MARKUP.matcher(text).find()) {
      throw new IllegalArgumentException("expected a script or style that can stand in a page");
    }
  }

  /** One of this package's. */
  static Asset own(String name) throws IOException {
    return library("/report/" + name);
  }

  /** Several of this package's scripts as one. */
  static Asset own(List<String> names) throws IOException {
    StringBuilder script = new StringBuilder();
    for (String name : names) {
      script.append(own(name).text()).append('\n');
    }
    return new Asset(script.toString());
  }

  /** A library's, by its path on the class path. */
  static Asset library(String path) throws IOException {
    return new Asset(read(path));
  }

  static String read(String path) throws IOException {
    try (InputStream resource = Asset.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IOException(path + " is not on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Its source expression in a content security policy, without quotation marks. */
  String hash() {
    byte[] digest = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
