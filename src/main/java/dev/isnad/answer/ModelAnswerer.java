package dev.isnad.answer;

import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import dev.isnad.retrieval.RankedParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Has a language model write the answer from the paragraphs, and shows of it what they support:
 *
 * <ol>
 *   <li>each paragraph gets a key ({@link SourceKeys}) and its place in the prompt ({@link
 *       PromptData});
 *   <li>what the model writes is cut into sentences while it writes ({@link DraftReader}), each of
 *       which is verified ({@link Attribution}) and shown at once or put aside ({@link Draft});
 *   <li>what was put aside goes back to the model, once and all together ({@link Repairs});
 *   <li>what is not supported then is never shown.
 * </ol>
 */
final class ModelAnswerer {
  /** How many of the best paragraphs the model sees. */
  static final int PARAGRAPHS = 8;

  private static final Logger LOG = Logger.getLogger(ModelAnswerer.class);

  private final LanguageModel model;
  private final Prompts prompts;
  private final SupportChecker checker;
  private final RandomGenerator random;

  ModelAnswerer(
      LanguageModel model, Prompts prompts, SupportChecker checker, RandomGenerator random) {
    this.model = model;
    this.prompts = prompts;
    this.checker = checker;
    this.random = random;
  }

  /** Ends a call to a model that has written enough. */
  private static final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  /** What came of it: the sentences that were shown, and how. */
  record Drafted(Draft draft, List<String> prompts) {}

  /**
   * @param paragraphs best first, at least one
   * @throws ProblemException if the model is away and nothing has been shown
   */
  Drafted answer(
      String question,
      List<RankedParagraph> paragraphs,
      Citations citations,
      AnswerListener listener,
      Cancellation cancellation) {
    SourceKeys keys = new SourceKeys(paragraphs, question, random);
    Draft draft = new Draft(keys, checker, citations, listener);
    Map<String, Object> data = PromptData.of(question, keys);
    List<String> used = new ArrayList<>();
    Prompt prompt = prompts.render("answer.md", data);
    used.add(prompt.id());
    try {
      write(prompt, draft, cancellation);
      if (!draft.doubtful().isEmpty() && !draft.isFull()) {
        Prompt repair = prompts.render("repair.md", PromptData.of(data, draft.doubtful()));
        used.add(repair.id());
        Repairs.read(model.complete(repair, cancellation), draft);
      }
    } catch (ProblemException e) {
      if (draft.shown().isEmpty()) {
        throw e;
      }
      // What has been shown is verified and stays true without the rest.
      LOG.debug("The model went away before the end of its answer", e);
    }
    return new Drafted(draft, used);
  }

  private void write(Prompt prompt, Draft draft, Cancellation cancellation) {
    DraftReader reader = new DraftReader();
    try {
      model.stream(
          prompt,
          cancellation,
          piece -> {
            reader.add(piece).forEach(draft::write);
            if (reader.isFull() || draft.isFull()) {
              throw new Enough();
            }
          });
      reader.end().forEach(draft::write);
    } catch (Enough e) {
      LOG.debug("The model was stopped: it had written enough");
    }
  }
}
