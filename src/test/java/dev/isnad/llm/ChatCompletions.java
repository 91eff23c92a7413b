package dev.isnad.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * One reply in the words of OpenAI's chat completions, as JSON or as events: a head, any number of
 * pieces of text, a tail.
 */
final class ChatCompletions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "chatcmpl-scripted";
  private static final long CREATED = 1_700_000_000;
  private static final String CUT_HERE = "CUT HERE";

  private final ScriptedRequest request;
  private final ScriptedReply reply;

  ChatCompletions(ScriptedRequest request, ScriptedReply reply) {
    this.request = request;
    this.reply = reply;
  }

  String contentType() {
    return request.stream() ? "text/event-stream; charset=utf-8" : "application/json";
  }

  byte[] head() {
    if (!request.stream()) {
      return utf8(document(0).split(CUT_HERE)[0]);
    }
    ObjectNode delta = JSON.createObjectNode().put("role", "assistant").put("content", "");
    return event(chunk(delta, null));
  }

  byte[] piece(String text) {
    if (!request.stream()) {
      String quoted = JSON.valueToTree(text).toString();
      return utf8(quoted.substring(1, quoted.length() - 1));
    }
    return event(chunk(JSON.createObjectNode().put("content", text), null));
  }

  byte[] tail(int pieces) {
    if (!request.stream()) {
      return utf8(document(pieces).split(CUT_HERE)[1]);
    }
    String events = text(chunk(JSON.createObjectNode(), reply.finishReason));
    if (request.wantsUsage()) {
      ObjectNode last = envelope("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage(pieces));
      events += text(last);
    }
    return utf8(events + "data: [DONE]\n\n");
  }

  private String document(int pieces) {
    ObjectNode document = envelope("chat.completion");
    ObjectNode choice = document.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", reply.finishReason);
    choice.putObject("message").put("role", "assistant").put("content", CUT_HERE);
    document.set("usage", usage(pieces));
    return document.toString();
  }

  private ObjectNode chunk(ObjectNode delta, String finishReason) {
    ObjectNode chunk = envelope("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finishReason);
    choice.set("delta", delta);
    return chunk;
  }

  private ObjectNode envelope(String object) {
    return JSON.createObjectNode()
        .put("id", ID)
        .put("object", object)
        .put("created", CREATED)
        .put("model", request.model());
  }

  private ObjectNode usage(int pieces) {
    int input =
        reply.inputTokens != null
            ? reply.inputTokens
            : (request.system() + " " + request.user()).trim().split("\\s+").length;
    int output = reply.outputTokens != null ? reply.outputTokens : pieces;
    return JSON.createObjectNode()
        .put("prompt_tokens", input)
        .put("completion_tokens", output)
        .put("total_tokens", input + output);
  }

  private static byte[] event(ObjectNode data) {
    return utf8(text(data));
  }

  private static String text(ObjectNode data) {
    return "data: " + data + "\n\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
