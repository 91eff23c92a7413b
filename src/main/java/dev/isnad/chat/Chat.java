package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Question;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Ulid;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/** Answers a question on behalf of every face, so that all of them give the same. */
@ApplicationScoped
public class Chat {
  private static final Logger LOG = Logger.getLogger(Chat.class);

  private final AnswerService answers;
  private final Conversations conversations;
  private final Readiness readiness;
  private final ChatMetrics metrics;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  Chat(
      AnswerService answers,
      Conversations conversations,
      Readiness readiness,
      ChatMetrics metrics) {
    this.answers = answers;
    this.conversations = conversations;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /**
   * @throws ProblemException as long as the first articles are still being read
   */
  public void requireReadiness() {
    readiness.require();
  }

  /**
   * Takes up the conversation that the request continues, or begins one.
   *
   * @throws ProblemException if that cannot be read
   */
  Exchange open(ChatRequest request) {
    String conversation = conversations.open(request.conversationId());
    Question question =
        new Question(request.question(), request.filter(), conversations.history(conversation));
    return new Exchange(start(conversation), question);
  }

  /** A question whose client keeps the conversation itself and sends it with each. */
  public Exchange open(Question question) {
    return new Exchange(start(null), question);
  }

  private ChatStart start(String conversation) {
    return new ChatStart(Ulid.create(clock, random), conversation, answers.generator());
  }

  /**
   * @param listener hears the parts of the answer as they are verified
   * @throws CancellationException if that was requested before the answer was there
   */
  public Answer answer(Exchange exchange, AnswerListener listener, Cancellation cancellation) {
    try {
      cancellation.check();
      Answer answer = answers.answer(exchange.question(), listener, cancellation);
      metrics.count(answer);
      keep(exchange, answer);
      return answer;
    } catch (RuntimeException e) {
      // Whatever went wrong then: the model's connection may have been closed in the middle.
      if (cancellation.isRequested()) {
        LOG.debugf(e, "Nobody waits for answer %s any more", exchange.start().id());
        metrics.countCancelled();
        throw e instanceof CancellationException
            ? e
            : (CancellationException) new CancellationException("cancelled").initCause(e);
      }
      metrics.countFailure(e instanceof ProblemException p ? p.problem() : Problem.INTERNAL);
      throw e;
    }
  }

  /** The answer has been told already, at least sentence by sentence, so it stands without. */
  private void keep(Exchange exchange, Answer answer) {
    String conversation = exchange.start().conversationId();
    if (conversation == null) {
      return;
    }
    try {
      conversations.add(conversation, answer.turn(exchange.start().id(), exchange.question()));
    } catch (RuntimeException e) {
      LOG.warnf("The next question will not know of answer %s: %s", exchange.start().id(), e);
    }
  }
}
