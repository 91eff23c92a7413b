package dev.isnad.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer object of the contract, or one that breaks it: nothing is checked here.
 *
 * @param whole what the event {@code done} holds
 */
record ScriptedAnswer(ObjectNode whole) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer without sentences so far. */
  static ScriptedAnswer named(String id) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("id", id).put("conversationId", "conversation-of-" + id).put("status", "answered");
    whole.put("answer", "");
    whole.putArray("sentences");
    whole.putArray("citations");
    whole.put("generator", "extractive").putNull("reason");
    whole.putObject("timings").put("retrievalMs", 3).put("generationMs", 2);
    return new ScriptedAnswer(whole);
  }

  /** Sentences that each cite a paragraph of their own and quote all of it but its last stop. */
  static ScriptedAnswer of(String id, String... sentences) {
    ScriptedAnswer answer = named(id);
    for (int i = 0; i < sentences.length; i++) {
      answer.cite(citation(i + 1, sentences[i])).say(sentences[i], i + 1);
    }
    return answer;
  }

  static ScriptedAnswer refusal(String id, String text) {
    ScriptedAnswer answer = named(id);
    answer.whole.put("status", "unanswered").put("answer", text).put("reason", "no_evidence");
    return answer;
  }

  /** A citation of a paragraph that says the quote and a bit before and behind it. */
  static ObjectNode citation(int number, String quote) {
    String text = "في الفقرة: " + quote + "، كما جاء.";
    int start = text.indexOf(quote);
    ObjectNode citation = JSON.createObjectNode();
    citation.put("number", number).put("articleId", "news/" + number);
    citation.put("title", "مقال رقم " + number).put("source", "صحيفة المرفأ");
    citation.put("url", "https://news.example/" + number).put("publishedAt", "2024-06-20");
    citation.put("paragraph", number + 1).put("text", text);
    citation.putObject("quote").put("start", start).put("end", start + quote.length());
    return citation;
  }

  ScriptedAnswer cite(ObjectNode citation) {
    ((ArrayNode) whole.get("citations")).add(citation);
    return this;
  }

  ScriptedAnswer say(String sentence, int... citations) {
    ObjectNode said = ((ArrayNode) whole.get("sentences")).addObject().put("text", sentence);
    ArrayNode numbers = said.putArray("citations");
    StringBuilder marked = new StringBuilder(whole.get("answer").asText()).append(sentence);
    for (int number : citations) {
      numbers.add(number);
      marked.append(" [").append(number).append(']');
    }
    whole.put("answer", marked.append(". ").toString());
    return this;
  }

  ScriptedAnswer inConversation(String id) {
    whole.put("conversationId", id);
    return this;
  }

  int sentences() {
    return whole.get("sentences").size();
  }

  JsonNode sentence(int index) {
    return whole.get("sentences").get(index);
  }

  JsonNode cited(int index) {
    return whole.get("citations").get(index);
  }

  /** What the event {@code meta} holds. */
  ObjectNode start() {
    return whole.deepCopy().retain("id", "conversationId", "generator");
  }

  /** The citations of a sentence that none before it has. */
  List<JsonNode> newIn(int sentence) {
    List<Integer> earlier = new ArrayList<>();
    for (int i = 0; i < sentence; i++) {
      sentence(i).get("citations").forEach(number -> earlier.add(number.asInt()));
    }
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode number : sentence(sentence).get("citations")) {
      for (JsonNode citation : whole.get("citations")) {
        if (citation.get("number").equals(number) && !earlier.contains(number.asInt())) {
          found.add(citation);
        }
      }
    }
    return found;
  }
}
