package dev.isnad.chat.openai;

import dev.isnad.answer.Answer;
import dev.isnad.answer.Citation;
import java.net.URI;
import java.util.List;

/** What bears an answer out, or says why there is none. */
record Evidence(List<Annotation> annotations, List<Citation> citations, Verdict isnad) {

  /**
   * @param server where this server is, for articles without a URL of their own
   */
  static Evidence of(Answer answer, URI server) {
    return answer instanceof Answer.Answered answered
        ? new Evidence(Annotation.of(answered, server), answered.citations(), Verdict.of(answer))
        : new Evidence(List.of(), List.of(), Verdict.of(answer));
  }
}
