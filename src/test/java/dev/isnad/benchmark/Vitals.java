package dev.isnad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a program holds of its machine.
 *
 * @param residentMegabytes the memory that the system counts
 * @param heapMegabytes what lies on the Java heap
 * @param threads all of them, the virtual machine's own too
 */
record Vitals(long residentMegabytes, long heapMegabytes, long threads) {
  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

  /** Now, garbage included. */
  static Vitals of(Server server) throws IOException, InterruptedException {
    Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
    long resident = 0;
    long threads = 0;
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        resident = Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      } else if (line.startsWith("Threads:")) {
        threads = Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    double heap =
        server
            .get("/q/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith(HEAP))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    return new Vitals(resident, (long) heap >> 20, threads);
  }

  /** After a full collection: what is really kept. */
  static Vitals collected(Server server) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor(1, TimeUnit.MINUTES);
    return of(server);
  }

  /** The larger of each. */
  Vitals max(Vitals other) {
    return new Vitals(
        Math.max(residentMegabytes, other.residentMegabytes),
        Math.max(heapMegabytes, other.heapMegabytes),
        Math.max(threads, other.threads));
  }

  String cells() {
    return "%d MB | %d MB | %d".formatted(residentMegabytes, heapMegabytes, threads);
  }
}
