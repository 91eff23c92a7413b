package dev.isnad.chat.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A citation as OpenAI's protocol has it: marks the claim in the content, and names its source.
 *
 * @param type always {@code url_citation}
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Annotation")
record Annotation(@Schema(examples = "url_citation") String type, UrlCitation urlCitation) {

  /**
   * A claim and its source. OpenAI does not say what its indexes count; here they are UTF-16 code
   * units, the end exclusive, like all offsets of Isnad. Arabic text has as many code points.
   *
   * @param startIndex where the sentence that the source supports begins in the content
   * @param endIndex where it ends, before its markers
   * @param url the article's own, or else where this server shows the article
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "UrlCitation")
  record UrlCitation(int startIndex, int endIndex, String url, String title) {}

  /**
   * One for each sentence and each of its citations.
   *
   * @param server where this server is, for articles without a URL of their own
   */
  static List<Annotation> of(Answer.Answered answer, URI server) {
    List<Annotation> annotations = new ArrayList<>();
    int start = 0;
    for (AnswerSentence sentence : answer.sentences()) {
      int end = start + sentence.text().length();
      for (int number : sentence.citations()) {
        Citation citation = answer.citations().get(number - 1);
        annotations.add(
            new Annotation(
                "url_citation",
                new UrlCitation(start, end, url(citation, server), title(citation))));
      }
      start += sentence.marked().length() + " ".length();
    }
    return annotations;
  }

  private static String url(Citation citation, URI server) {
    return citation.url() != null
        ? citation.url()
        : UriBuilder.fromUri(server)
            .path("api/articles/{id}")
            .build(citation.articleId())
            .toString();
  }

  private static String title(Citation citation) {
    return citation.title() == null ? citation.articleId() : citation.title();
  }
}
