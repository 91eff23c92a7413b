package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker of answers is itself checked: each kind of broken promise is planted once. */
class AnswerInvariantsTest {
  private static final String FIRST = "بلغت النسبة ٥٥٪ في 20 يونيو، وقال: «سنبدأ غدا 👍».";
  private static final String SECOND = "وزار المدينة 1,000 سائح.";
  private static final Article ARTICLE =
      new Article(
          "a",
          new ArticleMetadata(
              "عنوان", "وكالة", null, null, new PublishedAt("2024-06-20"), "ar", List.of()),
          null,
          List.of(),
          List.of(new Paragraph(1, FIRST), new Paragraph(2, SECOND)));
  private static final String ANSWER =
      """
      {"id": "1", "conversationId": "2", "status": "answered",
       "answer": "بلغت النسبة 55% في 20 يونيو [1]. زارها ١٠٠٠ سائح [2].",
       "sentences": [{"text": "بلغت النسبة 55% في 20 يونيو", "citations": [1]},
                     {"text": "زارها ١٠٠٠ سائح", "citations": [2]}],
       "citations": [
         {"number": 1, "articleId": "a", "title": "عنوان", "source": "وكالة", "url": null,
          "publishedAt": "2024-06-20", "paragraph": 1, "text": "FIRST", "quote": {"start": 0, "end": 27}},
         {"number": 2, "articleId": "a", "title": "عنوان", "source": "وكالة", "url": null,
          "publishedAt": "2024-06-20", "paragraph": 2, "text": "SECOND", "quote": {"start": 0, "end": 23}}],
       "generator": "extractive", "reason": null, "timings": {"retrievalMs": 3, "generationMs": 0}}
      """
          .replace("FIRST", FIRST)
          .replace("SECOND", SECOND);
  private static final String REFUSAL =
      """
      {"id": "1", "conversationId": "2", "status": "unanswered", "answer": "لا تذكر المقالات ذلك.",
       "sentences": [], "citations": [], "generator": "extractive", "reason": "no_evidence",
       "timings": {"retrievalMs": 3, "generationMs": 0}}
      """;

  private static final Function<String, Optional<Article>> STORE =
      id -> Optional.of(ARTICLE).filter(article -> article.id().equals(id));

  @Test
  void findsNothingWrongWithACorrectAnswer() {
    assertThat(violations(read(ANSWER), ArticleFilter.ALL)).isEmpty();
    assertThat(violations(read(REFUSAL), ArticleFilter.ALL)).isEmpty();
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        plant("status", a -> a.put("status", "maybe")),
        plant("fields", a -> a.put("extra", 1)),
        plant("blank id", a -> a.put("id", " ")),
        plant("timing retrievalMs", a -> object(a, "/timings").remove("retrievalMs")),
        plant("with a reason", a -> a.put("reason", "no_evidence")),
        plant("without sentences", a -> array(a, "/sentences").removeAll()),
        plant("without a citation", a -> array(a, "/sentences/1/citations").removeAll()),
        plant("a blank sentence", a -> object(a, "/sentences/0").put("text", " ")),
        plant("is numbered 3", a -> array(a, "/sentences/0/citations").add(3)),
        plant("cites [1] twice", a -> array(a, "/sentences/0/citations").add(1)),
        plant("[2] is used before [1]", a -> array(a, "/sentences/0/citations").set(0, 2)),
        plant("from 2 on are never used", a -> array(a, "/sentences").remove(1)),
        plant("misnumbered", a -> object(a, "/citations/1").put("number", 3)),
        plant("repeats", a -> array(a, "/citations").set(1, a.at("/citations/0").deepCopy())),
        plant("no stored article", a -> object(a, "/citations/0").put("articleId", "b")),
        plant("stored paragraph 2", a -> object(a, "/citations/0").put("paragraph", 2)),
        plant("stored paragraph 3", a -> object(a, "/citations/0").put("paragraph", 3)),
        plant("stored paragraph 1", a -> object(a, "/citations/0").put("text", FIRST + " ")),
        plant("title is", a -> object(a, "/citations/0").put("title", "آخر")),
        plant("source is", a -> object(a, "/citations/0").putNull("source")),
        plant("url is", a -> object(a, "/citations/0").put("url", "http://example.com")),
        plant("publishedAt is", a -> object(a, "/citations/0").put("publishedAt", "2024-06-21")),
        plant("quotes 0 to 200", a -> object(a, "/citations/0/quote").put("end", 200)),
        plant("quotes 5 to 5", a -> object(a, "/citations/0/quote").put("start", 5).put("end", 5)),
        plant("a blank", a -> object(a, "/citations/0/quote").put("start", 4).put("end", 5)),
        plant("half a character", a -> object(a, "/citations/0/quote").put("end", half())),
        plant("does not show", a -> a.put("answer", "بلغت النسبة 55% [1].")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void catchesWhatIsPlanted(String expected, Consumer<ObjectNode> mutation) {
    ObjectNode answer = read(ANSWER);
    mutation.accept(answer);

    assertThat(violations(answer, ArticleFilter.ALL)).anyMatch(found -> found.contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "بلغت النسبة 56% في 20 يونيو | says 56%",
        "بلغ العدد 20% في يونيو | says 20%",
        "بلغ العدد 20 بالمئة | says 20%",
        "بلغت النسبة 55% في 20 يوليو | says month 7",
        "بلغت النسبة 55% في 20 حزيران 2023 | says 2023",
        "وقال: «سنبدأ اليوم» | says «سنبدا اليوم»",
        "وقال: \"لن نبدأ غدا\" | says \"لن نبدا غدا\""
      })
  void catchesFactsThatNoCitedParagraphSays(String sentence, String expected) {
    ObjectNode answer = read(ANSWER);
    object(answer, "/sentences/0").put("text", sentence);

    assertThat(violations(answer, ArticleFilter.ALL)).anyMatch(found -> found.contains(expected));
  }

  @ParameterizedTest
  @CsvSource({"ثلاثة أعوام و3٫50 دينار، 3.5", "زار ١٬٠٠٠ سائح، 1000", "في حزيران/يونيو، 20 حزيران"})
  void comparesFactsByValue(String pair) {
    String[] sides = pair.split("، ");

    assertThat(ClaimedFacts.missing(sides[1], sides[0] + " 20")).isEmpty();
  }

  @Test
  void catchesACitationThatTheFilterExcludes() {
    var filter = new ArticleFilter(Set.of(), Set.of("رويترز"), null, null);

    assertThat(violations(read(ANSWER), filter))
        .containsExactly("[1] does not pass the filter", "[2] does not pass the filter");
  }

  @Test
  void catchesARefusalThatSaysMore() {
    ObjectNode refusal = read(REFUSAL);
    refusal.put("reason", "tired");
    array(refusal, "/sentences").add("x");
    array(refusal, "/citations").add("x");

    assertThat(violations(refusal, ArticleFilter.ALL))
        .containsExactly(
            "reason \"tired\"", "a refusal with sentences", "a refusal with citations");
  }

  private static int half() {
    return FIRST.indexOf("👍") + 1;
  }

  private static Arguments plant(String expected, Consumer<ObjectNode> mutation) {
    return Arguments.of(expected, mutation);
  }

  private static ObjectNode object(ObjectNode answer, String path) {
    return (ObjectNode) answer.at(path);
  }

  private static ArrayNode array(ObjectNode answer, String path) {
    return (ArrayNode) answer.at(path);
  }

  private static List<String> violations(ObjectNode answer, ArticleFilter filter) {
    return AnswerInvariants.violations(answer, STORE, filter);
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
