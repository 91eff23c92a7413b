package dev.isnad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads one answer as its client does, as JSON, and says what it breaks of what Isnad promises
 * about every answer. Knows nothing of how answers are made.
 */
public final class AnswerInvariants {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "conversationId",
          "status",
          "answer",
          "sentences",
          "citations",
          "generator",
          "reason",
          "timings");

  private static final Set<String> REASONS = Set.of("no_evidence", "unsupported");

  private final Function<String, Optional<Article>> articles;
  private final ArticleFilter filter;
  private final List<String> violations = new ArrayList<>();

  private AnswerInvariants(Function<String, Optional<Article>> articles, ArticleFilter filter) {
    this.articles = articles;
    this.filter = filter;
  }

  /**
   * What {@code answer} breaks, in words; empty where it keeps every promise.
   *
   * @param articles finds the stored articles by id
   * @param filter of the request
   */
  public static List<String> violations(
      JsonNode answer, Function<String, Optional<Article>> articles, ArticleFilter filter) {
    AnswerInvariants invariants = new AnswerInvariants(articles, filter);
    invariants.check(answer);
    return invariants.violations;
  }

  private void check(JsonNode answer) {
    List<String> fields = new ArrayList<>();
    answer.fieldNames().forEachRemaining(fields::add);
    require(fields.equals(FIELDS), "fields " + fields);
    for (String field : List.of("id", "conversationId", "answer", "generator")) {
      require(!answer.path(field).asText().isBlank(), "blank " + field);
    }
    for (String step : List.of("retrievalMs", "generationMs")) {
      require(answer.path("timings").path(step).asLong(-1) >= 0, "timing " + step);
    }
    switch (answer.path("status").asText()) {
      case "answered" -> checkAnswered(answer);
      case "unanswered" -> checkUnanswered(answer);
      default -> violations.add("status " + answer.path("status"));
    }
  }

  private void checkUnanswered(JsonNode answer) {
    require(REASONS.contains(answer.path("reason").asText()), "reason " + answer.path("reason"));
    require(answer.path("sentences").isEmpty(), "a refusal with sentences");
    require(answer.path("citations").isEmpty(), "a refusal with citations");
  }

  private void checkAnswered(JsonNode answer) {
    require(answer.path("reason").isNull(), "an answer with a reason " + answer.path("reason"));
    require(!answer.path("sentences").isEmpty(), "an answer without sentences");
    List<JsonNode> citations = list(answer.path("citations"));
    Set<JsonNode> distinct = new HashSet<>();
    for (int i = 0; i < citations.size(); i++) {
      JsonNode citation = citations.get(i);
      require(citation.path("number").asInt() == i + 1, "citation " + (i + 1) + " is misnumbered");
      require(
          distinct.add(citation.<ObjectNode>deepCopy().without("number")),
          "citation " + (i + 1) + " repeats another");
      checkCitation(citation);
    }
    checkNumbering(list(answer.path("sentences")), citations.size());
    int shown = 0;
    for (JsonNode sentence : answer.path("sentences")) {
      shown = checkSentence(sentence, citations, answer.path("answer").asText(), shown);
    }
  }

  private void checkNumbering(List<JsonNode> sentences, int citations) {
    int used = 0;
    for (JsonNode sentence : sentences) {
      Set<Integer> own = new HashSet<>();
      for (JsonNode number : sentence.path("citations")) {
        int n = number.asInt();
        require(own.add(n), "a sentence cites [" + n + "] twice");
        require(n >= 1 && n <= citations, "no citation is numbered " + n);
        require(n <= used + 1, "[" + n + "] is used before [" + (used + 1) + "]");
        used = Math.max(used, n);
      }
    }
    require(used == citations, "citations from " + (used + 1) + " on are never used");
  }

  private void checkCitation(JsonNode citation) {
    String name = "[" + citation.path("number").asInt() + "]";
    String text = citation.path("text").asText();
    int start = citation.at("/quote/start").asInt(-1);
    int end = citation.at("/quote/end").asInt(-1);
    if (start < 0 || end <= start || end > text.length()) {
      violations.add(name + " quotes " + start + " to " + end + " of " + text.length());
    } else {
      require(!text.substring(start, end).isBlank(), name + " quotes a blank");
      require(onBoundaries(text, start, end), name + " quotes half a character");
    }
    Optional<Article> article = articles.apply(citation.path("articleId").asText());
    if (article.isEmpty()) {
      violations.add(name + " names no stored article");
    } else {
      checkSource(name, citation, article.get());
    }
  }

  private void checkSource(String name, JsonNode citation, Article article) {
    int number = citation.path("paragraph").asInt();
    boolean stored =
        number >= 1
            && number <= article.paragraphs().size()
            && article.paragraphs().get(number - 1).text().equals(citation.path("text").asText());
    require(stored, name + " is not the stored paragraph " + number);
    require(filter.matches(article), name + " does not pass the filter");
    var metadata = article.metadata();
    requireSame(name + " title", metadata.title(), citation.get("title"));
    requireSame(name + " source", metadata.source(), citation.get("source"));
    requireSame(name + " url", metadata.url(), citation.get("url"));
    requireSame(name + " publishedAt", metadata.publishedAt(), citation.get("publishedAt"));
  }

  /** Where the answer's text goes on behind this sentence and its markers. */
  private int checkSentence(JsonNode sentence, List<JsonNode> citations, String answer, int shown) {
    String text = sentence.path("text").asText();
    require(!text.isBlank(), "a blank sentence");
    require(!sentence.path("citations").isEmpty(), "a sentence without a citation: " + text);
    StringBuilder marked = new StringBuilder(text);
    StringBuilder cited = new StringBuilder();
    for (JsonNode number : sentence.path("citations")) {
      marked.append(" [").append(number.asInt()).append(']');
      if (number.asInt() >= 1 && number.asInt() <= citations.size()) {
        cited.append(citations.get(number.asInt() - 1).path("text").asText()).append('\n');
      }
    }
    ClaimedFacts.missing(text, cited.toString())
        .forEach(fact -> violations.add("no cited paragraph says " + fact));
    int at = answer.indexOf(marked.toString(), shown);
    require(at >= 0, "the answer's text does not show: " + marked);
    return at < 0 ? shown : at + marked.length();
  }

  private static boolean onBoundaries(String text, int start, int end) {
    boolean startInside =
        start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start));
    boolean endInside =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return !startInside && !endInside;
  }

  private void requireSame(String what, Object stored, JsonNode shown) {
    boolean same =
        stored == null
            ? shown != null && shown.isNull()
            : shown != null && stored.toString().equals(shown.textValue());
    require(same, what + " is " + shown + ", stored " + stored);
  }

  private void require(boolean kept, String otherwise) {
    if (!kept) {
      violations.add(otherwise);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
