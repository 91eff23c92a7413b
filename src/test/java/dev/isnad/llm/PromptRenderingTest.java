package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptRenderingTest {
  private static final String FILE = "أجب بالعربية.\n---\nالسؤال: {question}\n";

  @TempDir Path directory;
  private Prompts prompts;

  /** As the answer may hand paragraphs over. */
  record Paragraph(String key, String text) {}

  @BeforeEach
  void readTheDirectory() {
    prompts = new Prompts(Optional.of(directory));
  }

  @Test
  void fillsBothPartsAndNamesTheFilesText() throws Exception {
    write("اليوم {day}.\n---\n{#for p in paragraphs}[{p.key}] {p.text}\n{/for}");

    Prompt prompt =
        render(
            Map.of(
                "day",
                "الخميس",
                "paragraphs",
                List.of(new Paragraph("P7K", "زار \"بوتين\" <b>"), new Paragraph("Q2M", "ثم"))));

    assertThat(prompt.system()).isEqualTo("اليوم الخميس.");
    assertThat(prompt.user()).isEqualTo("[P7K] زار \"بوتين\" <b>\n[Q2M] ثم\n");
    assertThat(prompt.id()).isEqualTo("a.md@" + digits(Files.readAllBytes(file())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{question}",
        "{",
        "}",
        "{#if true}x{/if}",
        "{/for}",
        "{|x|}",
        "{!comment!}",
        "\n---\n",
        "$1 \\E \\u007b",
        "<script>&amp;'\"",
        "\u202E{cdi:x}\u0000\uD800"
      })
  void putsHostileValuesInAsTheyAre(String hostile) throws IOException {
    write(FILE);

    Prompt prompt = render(Map.of("question", hostile));

    assertThat(prompt.system()).isEqualTo("أجب بالعربية.");
    assertThat(prompt.user()).isEqualTo("السؤال: " + hostile);
  }

  @Test
  void failsOnAValueThatIsMissing() throws IOException {
    write(FILE);

    assertThatThrownBy(() -> render(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the prompt a.md cannot be used")
        .hasMessageContaining("question");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no border", "a\n--- \nb", "a\n---\n{#if question}", "a\n---\n{other}"})
  void saysWhyAFileCannotBeUsed(String broken) throws IOException {
    write(broken);

    assertThatThrownBy(() -> render(Map.of("question", "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the prompt a.md cannot be used: ");
  }

  @Test
  void takesAnEditUpAtOnce() throws IOException {
    write(FILE);
    Prompt before = render(Map.of("question", "من؟"));

    write("أجب بالفرنسية.\r\n---\r\n{question}");

    Prompt after = render(Map.of("question", "من؟"));
    assertThat(after.system()).isEqualTo("أجب بالفرنسية.");
    assertThat(after.user()).isEqualTo("من؟");
    assertThat(after.id()).isNotEqualTo(before.id()).matches("a\\.md@[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no border", "a\n---\n{#if question}", "a\n---\n{other}"})
  void keepsTheLastGoodVersionAndSaysSoOnce(String broken) throws IOException {
    write(FILE);
    Prompt good = render(Map.of("question", "من؟"));
    write(broken);

    List<String> warnings = new ArrayList<>();
    Logger log = Logger.getLogger(Prompts.class.getName());
    Handler handler = collecting(warnings);
    log.addHandler(handler);
    try {
      assertThat(render(Map.of("question", "من؟"))).isEqualTo(good);
      assertThat(render(Map.of("question", "من؟"))).isEqualTo(good);
    } finally {
      log.removeHandler(handler);
    }

    assertThat(warnings).hasSize(1).first().asString().contains("a.md was changed");
  }

  @Test
  void namesAPromptThatThereIsNot() {
    assertThatThrownBy(() -> render(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no prompt a.md");
  }

  @Test
  void leavesOutWhatIsNull() throws IOException {
    write("{#if p.key}x{/if}\n---\n[{p.key}] {p.key ?: 'بلا مفتاح'}{#if !p.key}!{/if}");

    Prompt prompt = render(Map.of("p", new Paragraph(null, "نص")));

    assertThat(prompt.system()).isEmpty();
    assertThat(prompt.user()).isEqualTo("[] بلا مفتاح!");
  }

  private Prompt render(Map<String, ?> values) {
    return prompts.render("a.md", values);
  }

  private Path file() {
    return directory.resolve("a.md");
  }

  private void write(String text) throws IOException {
    Files.write(file(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String digits(byte[] bytes) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(digest).substring(0, 8);
  }

  private static Handler collecting(List<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord logRecord) {
        messages.add(new SimpleFormatter().formatMessage(logRecord));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
