package dev.isnad.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the ratings stand in a file of JSON lines: each line is a {@link Feedback}, or says that
 * the one of an answer was withdrawn; of several on an answer the last one counts. A last line
 * without its end is none: whoever wrote it was killed before it was acknowledged.
 */
final class FeedbackLines {
  private static final String WITHDRAWN = "withdrawn";
  private static final String ID = "answerId";
  private static final int BUFFER = 1 << 16;

  private static final ObjectMapper JSON = StoredJson.MAPPER;

  private final Map<String, Line> live = new TreeMap<>();
  private final List<Line> unreadable = new ArrayList<>();
  private int count;
  private long end;

  private FeedbackLines() {}

  /**
   * A line in a file.
   *
   * @param length in bytes, with its end
   */
  record Line(long start, int length) {

    long end() {
      return start + length;
    }

    Optional<Feedback> feedback(FileChannel file) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {}
      // Shorter where a line that could not be made durable was just taken back.
      return bytes.hasRemaining()
          ? Optional.empty()
          : Optional.of(JSON.readValue(bytes.array(), Feedback.class));
    }
  }

  /** Reads a file from its beginning to its end as it is now. */
  static FeedbackLines read(FileChannel file) throws IOException {
    FeedbackLines lines = new FeedbackLines();
    InputStream in = new BufferedInputStream(Channels.newInputStream(file.position(0)), BUFFER);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        lines.add(line.toByteArray());
        line.reset();
      }
    }
    return lines;
  }

  private void add(byte[] json) {
    Line line = new Line(end, json.length);
    end += json.length;
    count++;
    try {
      JsonNode tree = JSON.readTree(json);
      if (tree.path(WITHDRAWN).asBoolean()) {
        live.remove(tree.path(ID).asText());
      } else {
        live.put(JSON.treeToValue(tree, Feedback.class).answerId(), line);
      }
    } catch (IOException | RuntimeException e) {
      unreadable.add(line);
    }
  }

  /** By the ids of the answers, in their order. */
  Map<String, Line> live() {
    return live;
  }

  /** What this version cannot read, and therefore leaves as it is. */
  List<Line> unreadable() {
    return unreadable;
  }

  /** How many lines there are. */
  int count() {
    return count;
  }

  /** Where the last whole line ends. */
  long end() {
    return end;
  }

  static byte[] line(Feedback feedback) {
    return line(JSON.valueToTree(feedback));
  }

  static byte[] withdrawal(String answerId) {
    return line(JSON.createObjectNode().put(ID, answerId).put(WITHDRAWN, true));
  }

  private static byte[] line(JsonNode tree) {
    try {
      return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the rating cannot be written as JSON", e);
    }
  }
}
