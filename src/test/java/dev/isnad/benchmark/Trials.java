package dev.isnad.benchmark;

import java.io.PrintStream;
import org.opentest4j.TestAbortedException;

/** Prints one line a case and remembers whether any failed. */
final class Trials {
  private final PrintStream out;
  private boolean failed;

  Trials(PrintStream out) {
    this.out = out;
  }

  /** A group of cases; what it throws fails it, and the next one goes on. */
  @FunctionalInterface
  interface Group {
    void run() throws Exception;
  }

  void group(String name, Group group) {
    try {
      group.run();
    } catch (TestAbortedException e) {
      skip(name, e.getMessage());
    } catch (Exception e) {
      check(name, false, e.toString());
    }
  }

  /**
   * @param seen what there was to see; one line
   */
  void check(String name, boolean passed, String seen) {
    failed |= !passed;
    out.println(
        (passed ? "PASS " : "FAIL ") + name + ": " + seen.strip().replaceAll("\\s*\n\\s*", " | "));
  }

  void skip(String name, String why) {
    out.println("SKIP " + name + ": " + why);
  }

  boolean anyFailed() {
    return failed;
  }
}
