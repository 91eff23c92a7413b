package dev.isnad;

import dev.isnad.chat.AskCommand;
import dev.isnad.evaluation.EvaluateCommand;
import dev.isnad.evaluation.RunsCommand;
import dev.isnad.evaluation.questions.QuestionsCommand;
import dev.isnad.feedback.FeedbackCommand;
import dev.isnad.ingest.IngestCommand;
import dev.isnad.ingest.ReembedCommand;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code isnad} by itself serves, as newcomers expect. */
@TopCommand
@Command(
    name = "isnad",
    description = "Answers questions about news articles with verified citations.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      AskCommand.class,
      EvaluateCommand.class,
      RunsCommand.class,
      QuestionsCommand.class,
      FeedbackCommand.class,
      ReembedCommand.class
    })
class IsnadCommand implements Callable<Integer> {
  private final ServeCommand serve;

  @Inject
  IsnadCommand(ServeCommand serve) {
    this.serve = serve;
  }

  @Override
  public Integer call() {
    return serve.call();
  }
}
