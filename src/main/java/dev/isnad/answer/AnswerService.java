package dev.isnad.answer;

import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Models;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.retrieval.Retriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions, or says that the articles do not:
 *
 * <ol>
 *   <li>make a follow-up question standalone ({@link FollowUps});
 *   <li>retrieve the paragraphs ({@link Retriever});
 *   <li>without enough evidence, refuse ({@link Evidence});
 *   <li>have the language model write the answer ({@link ModelAnswerer}) or, without one, take the
 *       sentences that answer ({@link ExtractiveAnswerer}); each sentence is verified against the
 *       paragraph that it cites ({@link SupportChecker});
 *   <li>without a verified sentence, refuse.
 * </ol>
 */
@ApplicationScoped
public class AnswerService {
  private final Retriever retriever;
  private final Prompts prompts;
  private final Extraction extraction;
  private final ExtractiveAnswerer extractive;
  private final Generation generation;
  private final FollowUps followUps;
  private final Optional<ModelAnswerer> writer;

  @Inject
  AnswerService(Retriever retriever, Prompts prompts, Models models) {
    this(retriever, prompts, Generation.by(models), Extraction.MEASURED);
  }

  /** Without a language model. */
  public AnswerService(Retriever retriever, Prompts prompts, Extraction extraction) {
    this(retriever, prompts, Generation.EXTRACTIVE, extraction);
  }

  public AnswerService(
      Retriever retriever, Prompts prompts, Generation generation, Extraction extraction) {
    SupportChecker checker = new SupportChecker();
    this.retriever = retriever;
    this.prompts = prompts;
    this.generation = generation;
    this.extraction = extraction;
    this.extractive = new ExtractiveAnswerer(extraction, checker);
    this.followUps = new FollowUps(generation.model(), prompts);
    this.writer =
        generation
            .model()
            .map(model -> new ModelAnswerer(model, prompts, checker, new SecureRandom()));
  }

  /** Who writes the answers: {@code extractive} or the language model's name. */
  public String generator() {
    return generation.model().map(LanguageModel::name).orElse(ExtractiveAnswerer.NAME);
  }

  /** Whether answers are taken from the articles word for word. */
  public boolean isExtractive() {
    return writer.isEmpty();
  }

  /** The same way of answering, from what another retriever finds. */
  public AnswerService from(Retriever other) {
    return new AnswerService(other, prompts, generation, extraction);
  }

  /** The constants of its answers. */
  public Extraction extraction() {
    return extraction;
  }

  /** The whole answer, for a caller who waits for it. */
  public Answer answer(Question question) {
    return answer(question, AnswerListener.NONE, new Cancellation());
  }

  /**
   * @param listener hears each citation and sentence before this method returns the whole
   * @param cancellation stops the work, also a call to the model that is under way
   * @throws java.util.concurrent.CancellationException once that is requested
   * @throws ProblemException if the store is away, or the model is and nothing may take its place
   */
  public Answer answer(Question question, AnswerListener listener, Cancellation cancellation) {
    Progress progress = new Progress(prompts, question, generator());
    String standalone = progress.sought(followUps.of(question, cancellation));
    cancellation.check();
    List<RankedParagraph> paragraphs =
        progress.timeRetrieval(
            () -> retriever.retrieve(standalone, question.filter(), paragraphs()));
    if (evidence(paragraphs) < extraction.evidence()) {
      return progress.refused(Answer.Reason.NO_EVIDENCE);
    }
    cancellation.check();
    if (writer.isEmpty()) {
      return extract(standalone, paragraphs, listener, progress);
    }
    try {
      return write(writer.get(), standalone, paragraphs, listener, cancellation, progress);
    } catch (ProblemException e) {
      if (e.problem() != Problem.MODEL_UNAVAILABLE || !generation.extractiveFallback()) {
        throw e;
      }
      listener.generator(ExtractiveAnswerer.NAME);
      progress.goOnAs(ExtractiveAnswerer.NAME);
      return extract(standalone, paragraphs, listener, progress);
    }
  }

  /** How many of the best paragraphs an answer is written from at most. */
  public int paragraphs() {
    return writer.isPresent() ? ModelAnswerer.PARAGRAPHS : extraction.paragraphs();
  }

  /**
   * How much the best paragraphs hold of their question; below {@link Extraction#evidence} there is
   * no answer. The same paragraphs decide, whoever writes then.
   */
  public double evidence(List<RankedParagraph> paragraphs) {
    return Evidence.of(paragraphs.subList(0, Math.min(extraction.paragraphs(), paragraphs.size())));
  }

  private Answer extract(
      String question,
      List<RankedParagraph> paragraphs,
      AnswerListener listener,
      Progress progress) {
    Citations citations = new Citations(listener);
    List<AnswerSentence> sentences = extractive.answer(question, paragraphs, citations, listener);
    return sentences.isEmpty()
        ? progress.refused(Answer.Reason.UNSUPPORTED)
        : progress.answered(sentences, citations);
  }

  private static Answer write(
      ModelAnswerer writer,
      String question,
      List<RankedParagraph> paragraphs,
      AnswerListener listener,
      Cancellation cancellation,
      Progress progress) {
    Citations citations = new Citations(listener);
    ModelAnswerer.Drafted drafted =
        writer.answer(question, paragraphs, citations, listener, cancellation);
    progress.wrote(drafted);
    Draft draft = drafted.draft();
    if (!draft.shown().isEmpty()) {
      return progress.answered(draft.shown(), citations);
    }
    return progress.refused(
        draft.declined() ? Answer.Reason.NO_EVIDENCE : Answer.Reason.UNSUPPORTED);
  }
}
