package dev.isnad.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.isnad.article.ArticleFilter;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** JSON that can stand in a script element of a page, whatever its texts hold. */
final class PageJson {
  private static final JsonInclude.Value NON_NULL =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .defaultPropertyInclusion(NON_NULL)
          .addMixIn(ArticleFilter.class, SortedFilter.class)
          .build();

  private PageJson() {}

  /** Through a writer, which puts a question mark for half a surrogate pair where others fail. */
  static void write(Object value, Writer writer) throws IOException {
    try (JsonGenerator generator = MAPPER.createGenerator(writer)) {
      generator.setCharacterEscapes(new ElementEscapes());
      generator.writeObject(value);
    }
  }

  /** An unmodifiable set's order changes with every start of the program. */
  private interface SortedFilter {
    @JsonSerialize(converter = Sorted.class)
    Set<String> articleIds();

    @JsonSerialize(converter = Sorted.class)
    Set<String> sources();
  }

  private static final class Sorted extends StdConverter<Set<String>, SortedSet<String>> {
    @Override
    public SortedSet<String> convert(Set<String> values) {
      return new TreeSet<>(values);
    }
  }

  /** Escapes what HTML or JavaScript could read as anything but text. */
  private static final class ElementEscapes extends CharacterEscapes {
    private static final SerializedString LINE = new SerializedString("\\u2028");
    private static final SerializedString PARAGRAPH = new SerializedString("\\u2029");

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char character : "<>&".toCharArray()) {
        escapes[character] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '\u2028' -> LINE;
        case '\u2029' -> PARAGRAPH;
        default -> null;
      };
    }
  }
}
