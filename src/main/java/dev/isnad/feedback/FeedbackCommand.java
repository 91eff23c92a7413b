package dev.isnad.feedback;

import dev.isnad.store.Rating;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad feedback}: the ratings as a question set, also while a server runs. */
@Dependent
@Unremovable
@Command(
    name = "feedback",
    description = "Print readers' ratings as a question set (JSONL) for isnad evaluate.",
    footer = {
      "",
      "Of a helpful answer the cited paragraphs are the gold; of an unhelpful one only the question"
          + " is known, and the note is what the reader said."
    },
    mixinStandardHelpOptions = true)
public class FeedbackCommand implements Callable<Integer> {
  private final RatedQuestions questions;

  @Option(
      names = "--rating",
      paramLabel = "up|down",
      description = "Only the answers that were found helpful, or only the others.")
  String rating;

  @Spec CommandSpec spec;

  FeedbackCommand(RatedQuestions questions) {
    this.questions = questions;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long count = questions.write(wanted(), out);
    // A full disk behind the redirection must not pass for a set that was written.
    if (out.checkError()) {
      throw new UncheckedIOException(new IOException("standard output takes no more"));
    }
    if (count == 0) {
      spec.commandLine().getErr().println("There are no such ratings yet.");
    }
    return spec.exitCodeOnSuccess();
  }

  private Rating wanted() {
    if (rating == null) {
      return null;
    }
    if (!rating.equals("up") && !rating.equals("down")) {
      throw new ParameterException(
          spec.commandLine(), "--rating: expected up or down, got " + rating);
    }
    return Rating.of(rating);
  }
}
