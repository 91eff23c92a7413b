package dev.isnad.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/** Reads JSON and NDJSON article by article, never holding more than one. */
final class JsonArticles {
  private final ArticleCleaner cleaner;
  private final int limit;
  private final ObjectMapper mapper;

  JsonArticles(ArticleCleaner cleaner, int limit) {
    this.cleaner = cleaner;
    this.limit = limit;
    this.mapper =
        new ObjectMapper(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(limit)
                        .build())
                .build());
  }

  /** One object, an array of objects, or objects one behind the other. */
  void json(InputStream in, Results results) throws IOException {
    try (ElementLimit reader = new ElementLimit(TextDecoder.reader(in), limit);
        JsonParser parser = mapper.getFactory().createParser(reader)) {
      int number = 0;
      boolean array = false;
      while (true) {
        reader.begin();
        JsonToken token = parser.nextToken();
        if (token == null) {
          break;
        }
        if (token == JsonToken.START_ARRAY && !array) {
          array = true;
        } else if (token == JsonToken.END_ARRAY) {
          array = false;
        } else {
          number++;
          element(mapper.readTree(parser), array || number > 1 ? results.at(number) : results);
        }
      }
      if (number == 0) {
        results.failed("it holds no article");
      }
    } catch (JsonProcessingException e) {
      results.failed(reason(e));
    } catch (CharacterCodingException e) {
      results.failed("it is not valid UTF-8 further on");
    }
  }

  /** One object a line; a broken line costs only itself. */
  void lines(InputStream in, Results results) throws IOException {
    InputStream lines = new BufferedInputStream(in, 1 << 16);
    int number = 0;
    boolean more = true;
    boolean any = false;
    while (more) {
      number++;
      Line line = Line.read(lines, limit);
      more = !line.last();
      if (line.bytes() == null) {
        results.at(number).failed("the line is larger than the limit of " + limit + " bytes");
      } else {
        any |= line(line.bytes(), results.at(number));
      }
    }
    if (!any) {
      results.failed("it holds no article");
    }
  }

  private boolean line(byte[] bytes, Results results) {
    try {
      String text = TextDecoder.decode(bytes);
      if (text.isBlank()) {
        return false;
      }
      element(mapper.readTree(text), results);
    } catch (JsonProcessingException e) {
      results.failed(reason(e));
    } catch (IOException e) {
      results.failed(e.getMessage());
    }
    return true;
  }

  private void element(JsonNode node, Results results) {
    results.page(() -> JsonArticle.of(node).clean(cleaner));
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "a value in it is longer, or nested deeper, than is read here";
    }
    JsonLocation at = e.getLocation();
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    String what = e.getOriginalMessage();
    return "it is not valid JSON: " + what.substring(0, Math.min(160, what.length())) + where;
  }

  /**
   * One line of a stream.
   *
   * @param bytes without its end, or {@code null} when it was longer than the limit
   */
  private record Line(byte[] bytes, boolean last) {

    static Line read(InputStream in, int limit) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      int b = in.read();
      while (b >= 0 && b != '\n') {
        if (line.size() < limit) {
          line.write(b);
        } else {
          tooLong = true;
        }
        b = in.read();
      }
      return new Line(tooLong ? null : line.toByteArray(), b < 0);
    }
  }
}
