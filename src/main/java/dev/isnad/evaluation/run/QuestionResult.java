package dev.isnad.evaluation.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.isnad.answer.Trace;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything about one question of a run.
 *
 * @param set the name of the question set
 * @param gold for each piece of evidence the paragraphs that are it, at the time of the run; an
 *     empty list where the store held none
 * @param ranked the first ten paragraphs, best first
 * @param context how many of them the generator was given
 * @param status {@code answered}, {@code unanswered}, or {@code failed} where there was no answer
 *     for a technical reason
 * @param reason why it was not answered, or what failed; else {@code null}
 * @param text what a reader sees, markers included
 * @param prediction the sentences without markers, which is compared with the accepted answers;
 *     empty where it was not answered
 * @param evidence the evidence as the answerer weighed it, and what it needs at least
 * @param latencyMs from the question to the whole answer
 * @param votes of a judging model; empty where none was asked
 * @param metrics by name; a metric that could not be measured is absent
 */
public record QuestionResult(
    String set,
    EvaluationQuestion question,
    List<List<ParagraphRef>> gold,
    List<RankedRef> ranked,
    int context,
    String status,
    String reason,
    String generator,
    String text,
    String prediction,
    List<RecordedSentence> sentences,
    List<RecordedCitation> citations,
    Trace trace,
    Double evidence,
    Double latencyMs,
    List<Vote> votes,
    Map<String, Double> metrics) {

  public static final String ANSWERED = "answered";
  public static final String UNANSWERED = "unanswered";
  public static final String FAILED = "failed";

  public QuestionResult {
    gold = List.copyOf(gold);
    ranked = List.copyOf(ranked);
    sentences = List.copyOf(sentences);
    citations = List.copyOf(citations);
    votes = List.copyOf(votes);
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /** The same with other votes. */
  public QuestionResult withVotes(List<Vote> cast) {
    return with(cast, metrics);
  }

  /** The same with other metrics. */
  public QuestionResult withMetrics(Map<String, Double> measured) {
    return with(votes, measured);
  }

  private QuestionResult with(List<Vote> cast, Map<String, Double> measured) {
    return new QuestionResult(
        set,
        question,
        gold,
        ranked,
        context,
        status,
        reason,
        generator,
        text,
        prediction,
        sentences,
        citations,
        trace,
        evidence,
        latencyMs,
        cast,
        measured);
  }

  /** What names the question in its run, and in another run of the same set. */
  @JsonIgnore
  public String key() {
    return set + "/" + question.id();
  }

  @JsonIgnore
  public boolean isAnswered() {
    return status.equals(ANSWERED);
  }
}
