package dev.isnad.answer;

/** Is told the parts of an answer as they are verified: a sentence's new citations, then itself. */
public interface AnswerListener {

  /** Hears nothing: for callers who want the whole answer only. */
  AnswerListener NONE =
      new AnswerListener() {
        @Override
        public void citation(Citation citation) {}

        @Override
        public void sentence(AnswerSentence sentence) {}
      };

  /**
   * Another generator writes the answer than the one that was announced: the model is away. Comes
   * before the first citation.
   */
  default void generator(String name) {}

  void citation(Citation citation);

  void sentence(AnswerSentence sentence);
}
