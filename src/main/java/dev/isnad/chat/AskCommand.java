package dev.isnad.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.problem.Cancellation;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad ask}: one question, its answer with its sources on standard output. */
@Dependent
@Unremovable
@Command(
    name = "ask",
    description = "Answer one question from the stored articles.",
    mixinStandardHelpOptions = true)
public class AskCommand implements Callable<Integer> {
  private final Chat chat;
  private final ObjectMapper json;
  private final Validator validator;

  @Parameters(paramLabel = "QUESTION", description = "The question, in quotation marks.")
  String question;

  @Option(names = "--json", description = "Print the answer object of the HTTP API.")
  boolean asJson;

  @Option(
      names = "--trace",
      description =
          "Print how the answer came about to standard error, with what was dropped and why.")
  boolean traced;

  @Spec CommandSpec spec;

  AskCommand(Chat chat, ObjectMapper json, Validator validator) {
    this.chat = chat;
    this.json = json;
    this.validator = validator;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    ChatRequest request = new ChatRequest(question, null, null, false);
    Set<ConstraintViolation<ChatRequest>> violations = validator.validate(request);
    for (ConstraintViolation<ChatRequest> violation : violations) {
      throw new ParameterException(spec.commandLine(), "QUESTION: " + violation.getMessage());
    }
    chat.requireReadiness();
    Exchange exchange = chat.open(request);
    Answer answer = chat.answer(exchange, AnswerListener.NONE, new Cancellation());
    if (traced) {
      spec.commandLine().getErr().println(TraceReport.of(answer.trace()));
    }
    ChatResponse response = ChatResponse.of(exchange.start(), answer);
    PrintWriter out = spec.commandLine().getOut();
    out.println(asJson ? json.writeValueAsString(response) : PlainAnswer.of(response));
    out.flush();
    return spec.exitCodeOnSuccess();
  }
}
