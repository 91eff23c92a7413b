package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Questions of one kind; the first are asked to warm up, the others measured.
 *
 * @param name for the report
 * @param floor whether bare Lucene is asked, too: of 2,000 characters one query takes it seconds
 */
public record QuestionKind(String name, List<String> warmUp, List<String> measured, boolean floor) {
  private static final String LONG = "2,000 characters";
  private static final int SHORTEST_TITLE = 20;
  private static final int LONGEST_QUESTION = 2_000;
  private static final long SEED = 7;

  /** Titles are not indexed, so that no question stands verbatim in the index as such. */
  static List<QuestionKind> of(Path news) throws IOException {
    List<String> titles = shuffled(titles(news));
    List<QuestionKind> kinds = new ArrayList<>();
    kinds.addAll(of(titles, 200, 500));
    kinds.add(split(LONG, joined(titles, 50), 10, 40));
    return kinds;
  }

  /** Titles and, where they are, the questions of XQuAD-ar; as many of each. */
  public static List<QuestionKind> of(Path news, int warmUp, int measured) throws IOException {
    return of(shuffled(titles(news)), warmUp, measured);
  }

  private static List<QuestionKind> of(List<String> titles, int warmUp, int measured)
      throws IOException {
    List<QuestionKind> kinds = new ArrayList<>();
    kinds.add(split("titles", titles, warmUp, measured));
    if (SquadSet.present()) {
      List<String> questions =
          SquadSet.read("xquad.ar").questions().stream().map(EvaluationQuestion::question).toList();
      kinds.add(split("XQuAD-ar", shuffled(questions), warmUp, measured));
    }
    return kinds;
  }

  private static QuestionKind split(String name, List<String> all, int warmUp, int measured) {
    int first = Math.min(warmUp, all.size() / 2);
    int end = Math.min(first + measured, all.size());
    return new QuestionKind(
        name, all.subList(0, first), all.subList(first, end), !name.equals(LONG));
  }

  private static List<String> shuffled(List<String> sorted) {
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled;
  }

  /** Titles strung together up to the longest question that the API takes. */
  private static List<String> joined(List<String> titles, int count) {
    List<String> questions = new ArrayList<>();
    StringBuilder question = new StringBuilder();
    for (String title : titles) {
      question.append(title).append(' ');
      if (question.length() >= LONGEST_QUESTION && questions.size() < count) {
        questions.add(question.substring(0, LONGEST_QUESTION).strip());
        question.setLength(0);
      }
    }
    return questions;
  }

  private static List<String> titles(Path news) throws IOException {
    Set<String> titles = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(news)) {
      files.filter(file -> file.toString().endsWith(".zip")).sorted().forEach(f -> add(f, titles));
    }
    return List.copyOf(titles);
  }

  private static void add(Path file, Set<String> titles) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        for (JsonNode article : new ObjectMapper().readTree(zip.getInputStream(entry))) {
          String title = article.path("title").asText().strip();
          if (title.length() > SHORTEST_TITLE && title.length() < LONGEST_QUESTION) {
            titles.add(title);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
