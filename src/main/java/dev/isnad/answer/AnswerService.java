package dev.isnad.answer;

import jakarta.enterprise.context.ApplicationScoped;

/** Answers questions, or says that the articles do not. */
@ApplicationScoped
public class AnswerService {

  /** Who will write the answers: {@code extractive} or the language model's name. */
  public String generator() {
    throw new UnsupportedOperationException();
  }

  /**
   * @param listener hears each citation and sentence before this method returns the whole
   */
  public Answer answer(Question question, AnswerListener listener) {
    throw new UnsupportedOperationException();
  }
}
