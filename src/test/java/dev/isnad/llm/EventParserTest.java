package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventParserTest {
  private final List<ServerSentEvent> events = new ArrayList<>();

  @Test
  void readsEventsAsTheStandardSays() {
    parse(
        "\uFEFFdata: أ\n\n: comment\nid: 7\ndata:ب\ndata:  ج\n\nevent: error\rdata: د\r\rdata\n\n"
            + "event: unused\n\ndata: هـ\r\n\r\ndata: last",
        1000);

    assertThat(events.stream().map(ServerSentEvent::data))
        .containsExactly("أ", "ب\n ج", "د", "هـ", "last");
    assertThat(events.stream().map(ServerSentEvent::event))
        .containsExactly(null, null, "error", null, null);
  }

  @Property
  void doesNotCareWhereChunksEnd(
      @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 9) int size) {
    events.clear();
    StringBuilder stream = new StringBuilder();
    texts.forEach(text -> stream.append("data: ").append(text).append("\r\n\r\n"));

    parse(stream.toString(), size);

    assertThat(events.stream().map(ServerSentEvent::data)).containsExactlyElementsOf(texts);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars('ا', 'ي', 'ٱ', 'a', '"', '{', ' ', '€', '\u2028')
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(t -> !t.startsWith(" "))
            .map(t -> t + "🕊");
    return text.list().ofMaxSize(6);
  }

  @Test
  void boundsALine() {
    String endless = "data: " + "x".repeat(EventParser.LONGEST_EVENT);

    assertThatThrownBy(() -> parse(endless, 8192)).isInstanceOf(ModelFailure.class);
  }

  @Test
  void boundsAnEventOfManyLines() {
    String lines = ("data: " + "x".repeat(1000) + "\n").repeat(EventParser.LONGEST_EVENT / 1000);

    assertThatThrownBy(() -> parse(lines, 8192)).isInstanceOf(ModelFailure.class);
  }

  private void parse(String text, int chunk) {
    EventParser parser = new EventParser(events::add);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += chunk) {
      parser.feed(ByteBuffer.wrap(bytes, at, Math.min(chunk, bytes.length - at)));
    }
    parser.end();
  }
}
