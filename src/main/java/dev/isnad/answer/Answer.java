package dev.isnad.answer;

import dev.isnad.conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a question got. Sealed because whoever shows it must show a refusal as what it is. */
public sealed interface Answer {

  /** {@code extractive} or the language model's name. */
  String generator();

  Timings timings();

  /** How the answer came about. */
  Trace trace();

  /** What a reader sees: the sentences with their citation markers, or the refusal. */
  String text();

  /**
   * What the conversation keeps of it.
   *
   * @param question as it was asked
   */
  default Turn turn(String question) {
    String said = this instanceof Answered answered ? answered.plain() : null;
    return new Turn(question, trace().question(), said);
  }

  /**
   * @param sentences at least one, each with at least one citation
   * @param citations numbered from 1 in the order of first use
   */
  record Answered(
      List<AnswerSentence> sentences,
      List<Citation> citations,
      String generator,
      Timings timings,
      Trace trace)
      implements Answer {

    public Answered {
      sentences = List.copyOf(sentences);
      citations = List.copyOf(citations);
    }

    @Override
    public String text() {
      return sentences.stream().map(AnswerSentence::marked).collect(Collectors.joining(" "));
    }

    /** The sentences without their citation markers. */
    public String plain() {
      return sentences.stream().map(AnswerSentence::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * @param text says, in the question's language, that the articles do not say
   */
  record Unanswered(Reason reason, String text, String generator, Timings timings, Trace trace)
      implements Answer {}

  /** Why there is no answer. */
  enum Reason {
    /** No paragraph covers enough of the question. */
    NO_EVIDENCE,
    /** An answer was written, but no sentence of it is supported. */
    UNSUPPORTED;

    /** The contract's name of it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
