package dev.isnad.answer;

import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.retrieval.Retriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Answers questions, or says that the articles do not:
 *
 * <ol>
 *   <li>retrieve the paragraphs ({@link Retriever});
 *   <li>without enough evidence, refuse ({@link Evidence});
 *   <li>take the sentences that answer ({@link ExtractiveAnswerer}), each verified against the
 *       paragraph that it cites ({@link SupportChecker});
 *   <li>without a verified sentence, refuse.
 * </ol>
 */
@ApplicationScoped
public class AnswerService {
  private static final String ARABIC_LETTERS = "[\\u0620-\\u064A]";

  private final Retriever retriever;
  private final Prompts prompts;
  private final Extraction extraction;
  private final ExtractiveAnswerer answerer;

  @Inject
  AnswerService(Retriever retriever, Prompts prompts) {
    this(retriever, prompts, Extraction.MEASURED);
  }

  public AnswerService(Retriever retriever, Prompts prompts, Extraction extraction) {
    this.retriever = retriever;
    this.prompts = prompts;
    this.extraction = extraction;
    this.answerer = new ExtractiveAnswerer(extraction);
  }

  /** Who writes the answers: {@code extractive} or the language model's name. */
  public String generator() {
    return ExtractiveAnswerer.NAME;
  }

  /** The whole answer, for a caller who waits for it. */
  public Answer answer(Question question) {
    return answer(question, AnswerListener.NONE, new Cancellation());
  }

  /**
   * @param listener hears each citation and sentence before this method returns the whole
   * @param cancellation stops the work, also a call to the model that is under way
   * @throws java.util.concurrent.CancellationException once that is requested
   */
  public Answer answer(Question question, AnswerListener listener, Cancellation cancellation) {
    long start = System.nanoTime();
    List<RankedParagraph> paragraphs =
        retriever.retrieve(question.text(), question.filter(), extraction.paragraphs());
    long retrieved = System.nanoTime();
    if (Evidence.of(paragraphs) < extraction.evidence()) {
      return refusal(Answer.Reason.NO_EVIDENCE, question, timings(start, retrieved));
    }
    Citations citations = new Citations(listener);
    List<AnswerSentence> sentences =
        answerer.answer(question.text(), paragraphs, citations, listener);
    Timings timings = timings(start, retrieved);
    return sentences.isEmpty()
        ? refusal(Answer.Reason.UNSUPPORTED, question, timings)
        : new Answer.Answered(
            sentences,
            citations.list(),
            generator(),
            timings,
            new Trace(question.text(), List.of(), List.of()));
  }

  private Answer refusal(Answer.Reason reason, Question question, Timings timings) {
    String prompt = reason == Answer.Reason.NO_EVIDENCE ? "refusal" : "unsupported";
    String language = isArabic(question.text()) ? "ar" : "en";
    String text = prompts.text("%s.%s.txt".formatted(prompt, language));
    return new Answer.Unanswered(
        reason, text, generator(), timings, new Trace(question.text(), List.of(), List.of()));
  }

  private static Timings timings(long start, long retrieved) {
    return new Timings(
        Duration.ofNanos(retrieved - start).toMillis(),
        Duration.ofNanos(System.nanoTime() - retrieved).toMillis());
  }

  private static boolean isArabic(String question) {
    int letters = question.replaceAll("\\P{L}", "").length();
    int others = question.replaceAll(ARABIC_LETTERS, "").replaceAll("\\P{L}", "").length();
    return letters == 0 || others <= letters / 2;
  }
}
