package dev.isnad.llm;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A prompt's file: the system's part, a line {@code ---}, the user's part, both Qute templates.
 * Values are put in as they are, neither escaped nor read as templates, and each that a template
 * names must be there.
 */
final class PromptTemplate {
  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .strictRendering(true)
          .build();
  private static final String BORDER = "---";
  private static final int DIGITS = 8;

  private final byte[] file;
  private final String id;
  private final Template system;
  private final Template user;

  private PromptTemplate(byte[] file, String id, Template system, Template user) {
    this.file = file;
    this.id = id;
    this.system = system;
    this.user = user;
  }

  /**
   * @param file UTF-8
   * @throws TemplateException if a part cannot be parsed
   * @throws IllegalArgumentException if there are not two parts
   */
  static PromptTemplate parse(String name, byte[] file) {
    String[] parts = new String(file, StandardCharsets.UTF_8).split("(?m)^" + BORDER + "\\R", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException(
          "it needs a line " + BORDER + " between the system's part and the user's");
    }
    return new PromptTemplate(
        file.clone(),
        name + "@" + hash(file),
        template(parts[0], name + " (system)"),
        template(parts[1], name + " (user)"));
  }

  /** Whether it was made from exactly these bytes. */
  boolean isOf(byte[] bytes) {
    return Arrays.equals(file, bytes);
  }

  /**
   * @throws TemplateException if a value is missing
   */
  Prompt render(Map<String, ?> data) {
    return new Prompt(id, fill(system, data), fill(user, data));
  }

  private static Template template(String text, String name) {
    return ENGINE.parse(text.strip(), null, name);
  }

  private static String fill(Template template, Map<String, ?> data) {
    TemplateInstance instance = template.instance();
    data.forEach(instance::data);
    return instance.render();
  }

  /** The first digits of the SHA-256. */
  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
