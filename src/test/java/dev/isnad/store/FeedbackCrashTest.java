package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it keeps ratings, or finds no room: what it has said holds. */
class FeedbackCrashTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    for (int round = 0; round < 3; round++) {
      // So many that the file is also made shorter meanwhile.
      int enough = 20 + 300 * round;
      Map<String, Integer> acknowledged = new HashMap<>();
      for (String line : run(List.of(), Rater.class, enough)) {
        String[] words = line.split(" ");
        acknowledged.put(words[0], Integer.valueOf(words[1]));
      }

      Map<String, Integer> kept = kept();
      assertThat(kept.keySet()).containsAll(acknowledged.keySet());
      acknowledged.forEach((id, last) -> assertThat(kept.get(id)).isBetween(last, last + 1));
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesAFullDisk() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "there is no " + SHELL + " to limit the size of files");

    List<String> said =
        run(List.of(SHELL.toString(), "-c", "ulimit -f 40; exec \"$@\"", "-"), Filler.class, 0);

    int full = said.indexOf(Problem.STORE_UNAVAILABLE.name());
    assertThat(full).isPositive();
    List<String> later = said.subList(full, said.size());
    assertThat(later).as("there is still room for a short one").anyMatch(l -> l.startsWith("01J"));
    List<String> acknowledged = said.stream().filter(l -> l.startsWith("01J")).toList();
    assertThat(kept().keySet()).containsExactlyInAnyOrderElementsOf(acknowledged);

    try (FeedbackArchive archive = new FileFeedbackArchive(directory)) {
      archive.put(FeedbackArchiveContract.feedback(1_000_000, Rating.UP, "7"));
    }
    assertThat(kept()).hasSize(acknowledged.size() + 1);
  }

  /** The number in the comment on each answer. */
  private Map<String, Integer> kept() {
    Map<String, Integer> kept = new HashMap<>();
    new FileFeedbackArchive(directory)
        .forEach(f -> kept.put(f.answerId(), Integer.valueOf(f.comment().strip())));
    return kept;
  }

  /**
   * Runs a program in another JVM.
   *
   * @param enough kills it after so many lines; 0 waits for its end
   * @return what it printed
   */
  private List<String> run(List<String> prefix, Class<?> program, int enough) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    // The file of -XX:+UsePerfData is larger than a file may be here.
    command.addAll(List.of("-Xmx128m", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.add(directory.toString());
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader lines = child.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        printed.add(line);
        if (printed.size() == enough) {
          child.destroyForcibly();
        }
      }
    } catch (IOException e) {
      // The pipe of a killed process may close within a line.
      assertThat(printed).hasSizeGreaterThanOrEqualTo(enough);
    }
    assertThat(child.waitFor() == 0).isEqualTo(enough == 0);
    return printed;
  }

  /** Two threads rate their answers again and again and print what is acknowledged. */
  static final class Rater {
    private Rater() {}

    public static void main(String[] args) {
      FeedbackArchive archive = new FileFeedbackArchive(Path.of(args[0]));
      for (int thread = 0; thread < 2; thread++) {
        int first = thread * 10;
        new Thread(() -> rateForEver(archive, first)).start();
      }
    }

    private static void rateForEver(FeedbackArchive archive, int first) {
      for (int i = 0; ; i++) {
        Feedback feedback =
            FeedbackArchiveContract.feedback(first + i % 10, Rating.UP, String.valueOf(i / 10));
        archive.put(feedback);
        synchronized (Rater.class) {
          System.out.println(feedback.answerId() + " " + feedback.comment());
        }
      }
    }
  }

  /**
   * Fills the room that there is with ratings, longer ones first, and prints what becomes of them.
   */
  static final class Filler {
    private Filler() {}

    public static void main(String[] args) {
      FeedbackArchive archive = new FileFeedbackArchive(Path.of(args[0]));
      int number = 0;
      for (int length = 1_000; length >= 0; length -= 100) {
        boolean room = true;
        while (room) {
          Feedback feedback =
              FeedbackArchiveContract.feedback(number++, Rating.UP, "7" + " ".repeat(length));
          room = put(archive, feedback);
        }
      }
    }

    private static boolean put(FeedbackArchive archive, Feedback feedback) {
      try {
        archive.put(feedback);
        System.out.println(feedback.answerId());
        return true;
      } catch (ProblemException e) {
        System.out.println(e.problem());
        return false;
      }
    }
  }
}
