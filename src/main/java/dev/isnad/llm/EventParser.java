package dev.isnad.llm;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) from bytes as they come, in whatever chunks.
 * LangChain4j's own parser blocks a thread and reads lines of any length.
 *
 * <p>Lines are cut where the bytes of a line's end are, which in UTF-8 are never a part of another
 * character, and decoded as a whole: so no character is torn by a chunk's edge.
 */
final class EventParser {
  /** Far beyond any token's event, far below what hurts. */
  static final int LONGEST_EVENT = 1 << 20;

  private static final int USUAL_LINE = 512;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Consumer<ServerSentEvent> events;
  private byte[] line = new byte[USUAL_LINE];
  private int length;
  private final StringBuilder data = new StringBuilder();
  private String event;
  private boolean afterReturn;
  private boolean first = true;

  EventParser(Consumer<ServerSentEvent> events) {
    this.events = events;
  }

  /**
   * @throws ModelFailure if a line or an event is longer than {@value #LONGEST_EVENT} bytes
   */
  void feed(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      boolean secondHalfOfLineEnd = b == '\n' && afterReturn;
      afterReturn = b == '\r';
      if (secondHalfOfLineEnd) {
        continue;
      }
      if (b == '\n' || b == '\r') {
        endLine();
      } else {
        append(b);
      }
    }
  }

  /** Gives the last event, also where the empty line after it is missing. */
  void end() {
    if (length > 0) {
      endLine();
    }
    dispatch();
  }

  private void append(byte b) {
    if (length == line.length) {
      check(length + 1);
      line = Arrays.copyOf(line, length * 2);
    }
    line[length++] = b;
  }

  private void endLine() {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    length = 0;
    if (first && text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    first = false;
    if (text.isEmpty()) {
      dispatch();
    } else if (text.startsWith("data:")) {
      if (!data.isEmpty()) {
        data.append('\n');
      }
      data.append(value(text, "data:"));
      check(data.length());
    } else if (text.startsWith("event:")) {
      event = value(text, "event:");
    }
  }

  private void dispatch() {
    String all = data.toString();
    data.setLength(0);
    String name = event;
    event = null;
    if (!all.isEmpty()) {
      events.accept(new ServerSentEvent(name, all));
    }
  }

  private static String value(String line, String field) {
    int from = field.length();
    return line.substring(line.startsWith(" ", from) ? from + 1 : from);
  }

  private static void check(int length) {
    if (length > LONGEST_EVENT) {
      throw ModelFailure.tooLong(LONGEST_EVENT);
    }
  }
}
