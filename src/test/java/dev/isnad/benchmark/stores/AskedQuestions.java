package dev.isnad.benchmark.stores;

import dev.isnad.benchmark.QuestionKind;
import dev.isnad.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All questions of a run, embedded before anything is timed. */
final class AskedQuestions {
  /** How many of the first kind are compared with exact answers, which take long. */
  private static final int COMPARED = 200;

  private final List<Kind> kinds;
  private final Map<String, Question> questions;

  /** Questions of one kind by their texts; the first are asked to warm up. */
  record Kind(String name, List<String> warmUp, List<String> measured) {}

  private AskedQuestions(List<Kind> kinds, Map<String, Question> questions) {
    this.kinds = kinds;
    this.questions = questions;
  }

  /**
   * @param measured how many of each kind, after a fifth as many to warm up
   */
  static AskedQuestions of(Path news, int measured, Embedder embedder) throws IOException {
    List<Kind> kinds =
        QuestionKind.of(news, Math.max(1, measured / 5), measured).stream()
            .map(k -> new Kind(k.name(), k.warmUp(), k.measured()))
            .toList();
    Map<String, Question> questions =
        kinds.stream()
            .flatMap(kind -> Stream.concat(kind.warmUp().stream(), kind.measured().stream()))
            .distinct()
            .collect(Collectors.toMap(Function.identity(), t -> Question.of(t, embedder)));
    return new AskedQuestions(kinds, questions);
  }

  List<Kind> kinds() {
    return kinds;
  }

  List<Question> all() {
    return List.copyOf(questions.values());
  }

  Question question(String text) {
    return questions.get(text);
  }

  float[] vector(String text) {
    return question(text).vector();
  }

  /** Those that are compared with exact answers. */
  List<Question> compared() {
    return kinds.get(0).measured().stream().limit(COMPARED).map(this::question).toList();
  }
}
