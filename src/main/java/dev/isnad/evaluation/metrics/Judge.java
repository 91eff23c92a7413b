package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RecordedParagraph;
import dev.isnad.evaluation.run.Vote;
import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.llm.PromptText;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jboss.logging.Logger;

/**
 * Asks a language model several times whether an answer is right (LLM-as-a-judge, Zheng et al.
 * 2023). Its votes are advice: models favour long answers and their own, and err in Arabic more
 * than in English. The same question to the same model is asked once and then remembered.
 *
 * <p>At a temperature of 0 all votes of a model are the same.
 */
public final class Judge {
  /** The fewest votes of which a majority says something. */
  public static final int VOTES = 3;

  private static final Logger LOG = Logger.getLogger(Judge.class);
  private static final String PROMPT = "judge.md";

  private final LanguageModel model;
  private final Prompts prompts;
  private final VoteCache cache;
  private final int votes;

  /**
   * @param votes how many an answer gets, at least {@value #VOTES}
   */
  public Judge(LanguageModel model, Prompts prompts, VoteCache cache, int votes) {
    if (votes < VOTES) {
      throw new IllegalArgumentException(
          "expected at least %d votes, got %d".formatted(VOTES, votes));
    }
    this.model = model;
    this.prompts = prompts;
    this.cache = cache;
    this.votes = votes;
  }

  /**
   * What a judge is shown.
   *
   * @param answer what a reader sees, without markers
   * @param evidence the paragraphs that answer the question and those that the answer cites
   */
  public record Case(EvaluationQuestion question, String answer, List<RecordedParagraph> evidence) {

    public Case {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The votes that could be read; fewer, or none, where the model is away or talks beside the
   * point.
   *
   * @throws java.util.concurrent.CancellationException once that is requested
   * @throws IllegalStateException if the prompt's file cannot be used
   */
  public List<Vote> votes(Case judged, Cancellation cancellation) {
    Prompt prompt = prompts.render(PROMPT, data(judged));
    List<Vote> given = new ArrayList<>();
    boolean away = false;
    for (int number = 1; number <= votes; number++) {
      cancellation.check();
      VoteCache.Key key = VoteCache.Key.of(prompt, model.sampling(), number);
      Optional<Vote> known = cache.read(key);
      if (known.isEmpty() && !away) {
        try {
          known = VoteReader.read(model.complete(prompt, cancellation));
          known.ifPresent(vote -> cache.write(key, vote));
        } catch (ProblemException e) {
          LOG.debug("The judge is away, so its votes are missing", e);
          away = true;
        }
      }
      known.ifPresent(given::add);
    }
    return given;
  }

  /** The share of votes for the answer; the formula of {@link Metric#JUDGED_CORRECT}. */
  static OptionalDouble correct(QuestionResult result) {
    if (result.votes().size() < VOTES) {
      return OptionalDouble.empty();
    }
    return result.votes().stream().mapToDouble(vote -> vote.correct() ? 1 : 0).average();
  }

  private static Map<String, Object> data(Case judged) {
    return Map.of(
        "turns", escaped(judged.question().turns()),
        "question", PromptText.escaped(judged.question().question()),
        "answerable", judged.question().answerable(),
        "accepted", escaped(judged.question().answers()),
        "evidence",
            judged.evidence().stream()
                .map(
                    paragraph ->
                        Map.of(
                            "title", PromptText.attribute(Objects.toString(paragraph.title(), "")),
                            "text", PromptText.escaped(paragraph.text())))
                .toList(),
        "answer", PromptText.escaped(judged.answer()));
  }

  private static List<String> escaped(List<String> texts) {
    return texts.stream().map(PromptText::escaped).toList();
  }
}
