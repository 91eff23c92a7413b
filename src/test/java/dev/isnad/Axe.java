package dev.isnad;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what in a page bars people who cannot see it well or use no mouse. */
public final class Axe {
  private static final String SCRIPT = read("/axe.min.js");

  /** All of axe-core's rules but the experimental ones, those of good practice included. */
  private static final String RUN =
      """
      async () => (await axe.run(document)).violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
      """;

  private Axe() {}

  /** One line and more for each element that breaks a rule, in shadow roots, too; none is best. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(RUN);
  }

  private static String read(String resource) {
    try (InputStream script = Axe.class.getResourceAsStream(resource)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
