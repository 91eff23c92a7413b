package dev.isnad.evaluation.questions;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads question sets: Isnad's own format as JSON lines ({@code .jsonl}, {@code .ndjson}), JSON and
 * YAML ({@code .yaml}, {@code .yml}), SQuAD v1.1 and v2.0 JSON, and spreadsheets as CSV ({@code
 * .csv}, {@code .tsv}). The ending tells the format, and the shape tells the two kinds of JSON.
 *
 * <p>Whatever is wrong with a file is told at once, up to {@value Flaws#MOST} mistakes, each with
 * its line and field, by a {@link ProblemException} of {@link Problem#MALFORMED_REQUEST}.
 */
public final class QuestionSets {
  /** The largest file that is read, in bytes: the largest published set has a quarter of that. */
  static final int LARGEST = 200 << 20;

  private static final String FOLDER = "questions/";

  /** The sets that come with the program. */
  private static final List<String> BUNDLED = List.of("samples");

  private QuestionSets() {}

  /**
   * The set of that name.
   *
   * @param name the path of a file, or the bare name of a set that comes with the program
   * @throws ProblemException if there is neither, or the file is no question set
   */
  public static QuestionSet find(String name) {
    Path path = path(name);
    boolean directory = path != null && Files.isDirectory(path);
    if (path != null && Files.exists(path) && !directory) {
      return read(path);
    }
    String reason =
        directory
            ? "expected a file, got a directory."
            : "there is no such file, and no such set comes with Isnad (%s does)."
                .formatted(String.join(", ", BUNDLED));
    return bundled(name)
        .orElseThrow(() -> new ProblemException(Problem.MALFORMED_REQUEST, name + ": " + reason));
  }

  /** The set of that name that comes with the program, if one does. */
  public static Optional<QuestionSet> bundled(String name) {
    if (!BUNDLED.contains(name)) {
      return Optional.empty();
    }
    String file = name + ".jsonl";
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + FOLDER + file);
      }
      return Optional.of(read(file, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * The set in a file.
   *
   * @throws ProblemException if it is no question set
   * @throws UncheckedIOException if it cannot be read
   */
  public static QuestionSet read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The set in a stream, which is not closed.
   *
   * @param fileName tells the format by its ending; may be a path, and names the file in messages
   * @throws ProblemException if it is no question set
   */
  public static QuestionSet read(String fileName, InputStream in) throws IOException {
    return read(SourceFile.read(fileName, in, LARGEST));
  }

  private static QuestionSet read(SourceFile file) throws IOException {
    Flaws flaws = new Flaws(file.name());
    QuestionReader questions = new QuestionReader(flaws);
    DocumentReader document = new DocumentReader(file, flaws, questions);
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    switch (ending.toLowerCase(Locale.ROOT)) {
      case "jsonl", "ndjson" -> document.readLines();
      case "json" -> document.readJson();
      case "yaml", "yml" -> document.readYaml();
      case "csv", "tsv" -> new SheetReader(file, flaws, questions).read();
      default ->
          throw flaws.last(
              "expected a name that ends in .jsonl, .ndjson, .json, .yaml, .yml, .csv or .tsv");
    }
    if (flaws.isEmpty() && questions.questions().isEmpty()) {
      throw flaws.last("expected at least one question, got none");
    }
    flaws.check();
    return new QuestionSet(file.stem(), file.sha256(), questions.questions(), document.corpus());
  }
}
