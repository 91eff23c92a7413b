package dev.isnad.answer;

import dev.isnad.conversation.CitedParagraph;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * @param id under which a client knows this answer
   */
  default Turn turn(String id, Question asked) {
    List<CitedParagraph> cited = this instanceof Answered answered ? answered.cited() : List.of();
    Provenance provenance = new Provenance(id, asked.filter(), cited, generator());
    return new Turn(asked.text(), trace().question(), said(), provenance);
  }

  /** What a conversation that nobody comes back to needs of it. */
  default Turn turn(Question asked) {
    return new Turn(asked.text(), trace().question(), said());
  }

  private String said() {
    return this instanceof Answered answered ? answered.plain() : null;
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

    private List<CitedParagraph> cited() {
      Map<List<Object>, CitedParagraph> distinct = new LinkedHashMap<>();
      for (Citation c : citations) {
        distinct.putIfAbsent(
            List.of(c.articleId(), c.paragraph()),
            new CitedParagraph(c.articleId(), c.paragraph(), c.quoted()));
      }
      return List.copyOf(distinct.values());
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
