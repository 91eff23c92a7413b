package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerService;
import dev.isnad.conversation.Ulid;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/** Answers a request on behalf of every face, so that all of them give the same object. */
@ApplicationScoped
class Chat {
  private final AnswerService answers;
  private final Readiness readiness;
  private final ChatMetrics metrics;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  Chat(AnswerService answers, Readiness readiness, ChatMetrics metrics) {
    this.answers = answers;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /**
   * Gives the answer its ids.
   *
   * @throws ProblemException as long as the first articles are still being read
   */
  ChatStart start(ChatRequest request) {
    readiness.require();
    String id = Ulid.create(clock, random);
    String conversation =
        request.conversationId() == null ? Ulid.create(clock, random) : request.conversationId();
    return new ChatStart(id, conversation, answers.generator());
  }

  /**
   * @param listener hears the parts of the answer as they are verified
   */
  ChatResponse answer(ChatStart start, ChatRequest request, AnswerListener listener) {
    try {
      Answer answer = answers.answer(request.toQuestion(), listener, new Cancellation());
      metrics.count(answer);
      return ChatResponse.of(start, answer);
    } catch (RuntimeException e) {
      Problem problem = e instanceof ProblemException known ? known.problem() : Problem.INTERNAL;
      metrics.countFailure(problem);
      throw e;
    }
  }
}
