package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ObjectMappers;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Asks a question through each face, by that face's own client. */
final class Faces implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI root;
  private final CommandLine commandLine;
  private final OpenAIClient openAi;

  Faces(URI root, CommandLine commandLine) {
    this.root = root;
    this.commandLine = commandLine;
    this.openAi =
        OpenAIOkHttpClient.builder().baseUrl(root.resolve("/v1").toString()).apiKey("any").build();
  }

  /**
   * What a face told, in its own order.
   *
   * @param sentences each with how many citations it has
   */
  record Told(String answer, Map<String, Integer> sentences, List<JsonNode> citations) {}

  /** The face's name and what it told. */
  Map<String, Told> ask(String question) throws Exception {
    Map<String, Told> told = new LinkedHashMap<>();
    told.put("JSON", whole(post(question, "application/json")));
    told.put("stream", events(post(question, "text/event-stream")));
    told.put("command line", whole(command(question)));
    ChatCompletionCreateParams params =
        ChatCompletionCreateParams.builder().model("isnad").addUserMessage(question).build();
    told.put("OpenAI", completion(openAi.chat().completions().create(params)));
    told.put("OpenAI, streaming", completion(accumulate(params)));
    return told;
  }

  private String post(String question, String accept) throws IOException, InterruptedException {
    String body = json.createObjectNode().put("question", question).toString();
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/api/chat"))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private String command(String question) {
    StringWriter out = new StringWriter();
    int exitCode = commandLine.setOut(new PrintWriter(out)).execute("ask", "--json", question);
    assertThat(exitCode).isZero();
    return out.toString();
  }

  private Told whole(String object) throws IOException {
    JsonNode answer = json.readTree(object);
    List<JsonNode> citations = new ArrayList<>();
    answer.path("citations").forEach(citations::add);
    Map<String, Integer> sentences = new LinkedHashMap<>();
    answer.path("sentences").forEach(sentence -> add(sentences, sentence));
    return new Told(answer.path("answer").asText(), sentences, citations);
  }

  /** From the events that come as the answer is verified; its text is in the last one only. */
  private Told events(String stream) throws IOException {
    Map<String, Integer> sentences = new LinkedHashMap<>();
    List<JsonNode> citations = new ArrayList<>();
    String name = null;
    String answer = null;
    for (String line : stream.lines().toList()) {
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        JsonNode data = json.readTree(line.substring("data:".length()));
        switch (name) {
          case "citation" -> citations.add(data);
          case "sentence" -> add(sentences, data);
          case "done" -> answer = data.path("answer").asText();
          default -> assertThat(name).isEqualTo("meta");
        }
      }
    }
    return new Told(answer, sentences, citations);
  }

  private static void add(Map<String, Integer> sentences, JsonNode sentence) {
    sentences.put(sentence.path("text").asText(), sentence.path("citations").size());
  }

  private ChatCompletion accumulate(ChatCompletionCreateParams params) {
    ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> stream =
        openAi.chat().completions().createStreaming(params)) {
      stream.stream().forEach(accumulator::accumulate);
    }
    return accumulator.chatCompletion();
  }

  /** The sentences are what the annotations mark in the content. */
  private Told completion(ChatCompletion completion) throws IOException {
    // Written again, since the client knows the annotations of a whole answer, but not of chunks.
    JsonNode message =
        json.readTree(
            ObjectMappers.jsonMapper().writeValueAsString(completion.choices().get(0).message()));
    String content = message.path("content").asText();
    Map<String, Integer> sentences = new LinkedHashMap<>();
    for (JsonNode annotation : message.path("annotations")) {
      JsonNode claim = annotation.path("url_citation");
      String text =
          content.substring(claim.path("start_index").asInt(), claim.path("end_index").asInt());
      sentences.merge(text, 1, Integer::sum);
    }
    List<JsonNode> citations = new ArrayList<>();
    message.path("citations").forEach(citations::add);
    return new Told(content, sentences, citations);
  }

  @Override
  public void close() {
    openAi.close();
  }
}
