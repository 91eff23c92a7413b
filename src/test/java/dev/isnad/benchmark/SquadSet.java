package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question set in SQuAD v1.1 JSON, its distinct contexts as the corpus.
 *
 * @param articles the titles with their contexts, in the file's order
 */
public record SquadSet(String name, Map<String, List<String>> articles, List<Item> questions) {

  /**
   * @param context the paragraph that answers, verbatim
   * @param golds the accepted answers
   */
  public record Item(String question, String context, List<String> golds) {}

  /** Where the sets lie, beside the project; absent outside CI. */
  public static final Path DIRECTORY = Path.of("../shared/data/squad");

  public static boolean present() {
    return Files.isDirectory(DIRECTORY);
  }

  /** Reads {@code name}.json. */
  public static SquadSet read(String name) throws IOException {
    JsonNode data = new ObjectMapper().readTree(DIRECTORY.resolve(name + ".json").toFile());
    Map<String, List<String>> articles = new LinkedHashMap<>();
    List<Item> questions = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (JsonNode article : data.get("data")) {
      String title = (articles.size() + 1) + " " + article.get("title").asText();
      for (JsonNode paragraph : article.get("paragraphs")) {
        String context = paragraph.get("context").asText().strip();
        if (!seen.contains(context)) {
          seen.add(context);
          articles.computeIfAbsent(title, t -> new ArrayList<>()).add(context);
        }
        paragraph.get("qas").forEach(qa -> questions.add(item(qa, context)));
      }
    }
    return new SquadSet(name, articles, questions);
  }

  private static Item item(JsonNode qa, String context) {
    List<String> golds = new ArrayList<>();
    qa.get("answers").forEach(answer -> golds.add(answer.get("text").asText()));
    return new Item(qa.get("question").asText().strip(), context, golds);
  }
}
