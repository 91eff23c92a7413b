package dev.isnad.answer;

import dev.isnad.retrieval.RankedParagraph;
import java.util.ArrayList;
import java.util.List;

/** Answers with sentences taken word for word from the paragraphs. */
final class ExtractiveAnswerer {
  /** The generator's name in an answer. */
  static final String NAME = "extractive";

  private final SentenceSelector selector;
  private final SupportChecker checker;

  ExtractiveAnswerer(Extraction extraction, SupportChecker checker) {
    this.checker = checker;
    this.selector = new SentenceSelector(extraction);
  }

  /**
   * @param paragraphs best first, at least one
   * @param citations collects what the sentences cite
   * @param listener hears each sentence
   * @return the verified sentences, none if none could be verified
   */
  List<AnswerSentence> answer(
      String question,
      List<RankedParagraph> paragraphs,
      Citations citations,
      AnswerListener listener) {
    List<AnswerSentence> sentences = new ArrayList<>();
    for (CandidateSentence candidate : selector.select(question, paragraphs)) {
      var source = candidate.paragraph();
      String text = SentenceText.withoutFullStop(candidate.text());
      Support support = checker.check(text, source.paragraph().text());
      if (support.given()) {
        // Where the same words stand twice in a paragraph, the first place is cited: they are
        // equal.
        AnswerSentence sentence =
            new AnswerSentence(text, List.of(citations.cite(source, support.quote())));
        sentences.add(sentence);
        listener.sentence(sentence);
      }
    }
    return sentences;
  }
}
