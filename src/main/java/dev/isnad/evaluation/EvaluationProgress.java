package dev.isnad.evaluation;

import dev.isnad.ingest.TerminalProgress;
import dev.isnad.store.RunHeader;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a run and meanwhile tells a person how far it is. */
final class EvaluationProgress implements AutoCloseable {
  private static final long BAR_MILLIS = 200;
  private static final long LINE_MILLIS = 10_000;

  private final TerminalProgress terminal;
  private final OpenRun run;

  private EvaluationProgress(TerminalProgress terminal, OpenRun run) {
    this.terminal = terminal;
    this.run = run;
  }

  static EvaluationProgress on(PrintWriter err, OpenRun run) {
    int total = run.progress().now().total();
    var scale = new TerminalProgress.Scale("evaluate", total, " questions", 1);
    return new EvaluationProgress(TerminalProgress.on(err, scale), run);
  }

  /** The run, once it has ended. */
  EvaluatedRun await() throws InterruptedException {
    while (true) {
      try {
        EvaluatedRun ended =
            run.result().get(terminal.isBar() ? BAR_MILLIS : LINE_MILLIS, TimeUnit.MILLISECONDS);
        terminal.stepTo(ended.record().results().size());
        return ended;
      } catch (TimeoutException e) {
        show();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the run broke off", e.getCause());
      }
    }
  }

  private void show() {
    RunHeader.Progress now = run.progress().now();
    terminal.stepTo(now.done());
    terminal.message(run.progress().step());
    if (!terminal.isBar()) {
      terminal.line(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d questions%s",
              run.progress().step(),
              now.done(),
              now.total(),
              now.remainingSeconds().isEmpty()
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      ", %.1f a second, %,.0f s left",
                      now.perSecond(),
                      now.remainingSeconds().getAsDouble())));
    }
  }

  @Override
  public void close() {
    terminal.close();
  }
}
