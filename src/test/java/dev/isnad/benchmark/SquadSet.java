package dev.isnad.benchmark;

import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.QuestionSets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published question sets that lie beside the project; they are absent outside CI. */
public final class SquadSet {
  public static final Path DIRECTORY = Path.of("../shared/data/squad");

  private SquadSet() {}

  public static boolean present() {
    return Files.isDirectory(DIRECTORY);
  }

  /** Reads {@code name}.json. */
  public static QuestionSet read(String name) {
    return QuestionSets.read(DIRECTORY.resolve(name + ".json"));
  }
}
