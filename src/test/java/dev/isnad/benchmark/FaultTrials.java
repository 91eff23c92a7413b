package dev.isnad.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every fault that the program must outlive, tried on the packaged program: {@code bin/faults
 * [NEWS_DIR [GROUP…]]}. Prints one line a case; ends with 1 if any failed.
 */
public final class FaultTrials {
  /** Some thousands of articles: enough commits and merges to be killed in. */
  private static final int ZIPS = 3;

  private FaultTrials() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Trials trials = new Trials(out);
    List<Path> news = smallest(Path.of(arguments[0]));
    Path home = Files.createTempDirectory("isnad-faults");
    // The trials of permissions run as another user, who has to get in.
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    long seed = System.nanoTime();
    out.println("seed " + seed);
    try {
      Set<String> wanted = Set.copyOf(List.of(arguments).subList(1, arguments.length));
      DiskTrials disk = new DiskTrials(trials, home, news.get(0));
      Map<String, Trials.Group> groups = new LinkedHashMap<>();
      groups.put("inputs", new InputTrials(trials, home)::run);
      groups.put("permissions", disk::permissions);
      groups.put("second", disk::secondProcess);
      groups.put("disk", disk::fullDisk);
      groups.put("reembed", disk::reembedding);
      groups.put("kill", new KillTrials(trials, home, news, seed)::run);
      groups.put("database", new DatabaseTrials(trials, home, news, seed)::run);
      groups.put("replicas", new ReplicaTrials(trials, home, news, seed)::run);
      groups.keySet().removeIf(name -> !wanted.isEmpty() && !wanted.contains(name));
      groups.forEach(trials::group);
    } finally {
      delete(home);
    }
    System.exit(trials.anyFailed() ? 1 : 0);
  }

  private static List<Path> smallest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".zip"))
          .sorted(Comparator.comparing(file -> file.toFile().length()))
          .limit(ZIPS)
          .map(Path::toAbsolutePath)
          .toList();
    }
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> walk = Files.walk(home)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
