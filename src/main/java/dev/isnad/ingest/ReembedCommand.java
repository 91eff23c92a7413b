package dev.isnad.ingest;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isnad reembed}: to be run after the embedding model was changed. */
@Dependent
@Unremovable
@Command(
    name = "reembed",
    description = "Replace all vectors by those of the embedding model that is set now.",
    mixinStandardHelpOptions = true)
public class ReembedCommand implements Callable<Integer> {
  private static final int STEP = 1_000;

  private final Reembedding reembedding;

  @Spec CommandSpec spec;

  ReembedCommand(Reembedding reembedding) {
    this.reembedding = reembedding;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    long articles = reembedding.run(done -> tell(err, done));
    PrintWriter out = spec.commandLine().getOut();
    out.println("%,d articles embedded again".formatted(articles));
    out.flush();
    return spec.exitCodeOnSuccess();
  }

  private static void tell(PrintWriter err, long done) {
    if (done > 0 && done % STEP == 0) {
      err.println("%,d articles".formatted(done));
      err.flush();
    }
  }
}
