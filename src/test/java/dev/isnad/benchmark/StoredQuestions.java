package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Questions about what a program's articles say, no two alike, so that a model's call tells whose
 * it is.
 */
final class StoredQuestions {
  private static final int WORDS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{IsArabic}&&\\p{L}]+");

  private StoredQuestions() {}

  /** In the same random order each time, so that neighbours are of different articles. */
  static List<String> of(Server server) throws IOException, InterruptedException {
    List<String> questions = new ArrayList<>();
    for (JsonNode article : Json.read(server.get("/api/articles").body()).get("articles")) {
      String path = "/api/articles/" + article.get("id").asText();
      for (JsonNode paragraph : Json.read(server.get(path).body()).get("paragraphs")) {
        add(paragraph.get("text").asText().split("\\s+"), questions);
      }
    }
    Collections.shuffle(questions, new Random(questions.size()));
    return questions.stream().distinct().toList();
  }

  private static void add(String[] words, List<String> questions) {
    List<String> some = new ArrayList<>();
    for (String word : words) {
      if (!WORD.matcher(word).matches()) {
        some.clear();
        continue;
      }
      some.add(word);
      if (some.size() == WORDS) {
        questions.add("ماذا جاء في الخبر عن %s؟".formatted(String.join(" ", some)));
        some.clear();
      }
    }
  }
}
