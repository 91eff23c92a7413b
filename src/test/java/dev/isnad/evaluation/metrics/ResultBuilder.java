package dev.isnad.evaluation.metrics;

import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RankedRef;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RecordedSentence;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes results as a test needs them: an answerable question that was answered with nothing, until
 * it is told otherwise. Paragraphs are named {@code a#1}.
 */
final class ResultBuilder {
  private final String id;
  private String set = "set";
  private EvaluationQuestion whole;
  private String text = "متى؟";
  private boolean answerable = true;
  private List<String> tags = List.of();
  private List<String> answers = List.of();
  private final List<List<ParagraphRef>> gold = new ArrayList<>();
  private List<RankedRef> ranked = List.of();
  private int context;
  private String status = QuestionResult.ANSWERED;
  private String prediction = "";
  private final List<RecordedSentence> sentences = new ArrayList<>();
  private final List<RecordedCitation> citations = new ArrayList<>();
  private Double latencyMs;
  private List<Vote> votes = List.of();
  private Map<String, Double> metrics = Map.of();

  private ResultBuilder(String id) {
    this.id = id;
  }

  static ResultBuilder question(String id) {
    return new ResultBuilder(id);
  }

  static ResultBuilder question() {
    return question("q");
  }

  ResultBuilder in(String name) {
    set = name;
    return this;
  }

  ResultBuilder asking(String question) {
    text = question;
    return this;
  }

  /** Just this one, whatever else is told of it. */
  ResultBuilder being(EvaluationQuestion question) {
    whole = question;
    return this;
  }

  ResultBuilder unanswerable() {
    answerable = false;
    return this;
  }

  ResultBuilder tagged(String... names) {
    tags = List.of(names);
    return this;
  }

  ResultBuilder accepting(String... accepted) {
    answers = List.of(accepted);
    return this;
  }

  /** One more piece of evidence, which each of the paragraphs is. */
  ResultBuilder gold(String... piece) {
    gold.add(refs(piece));
    return this;
  }

  ResultBuilder ranked(String... refs) {
    ranked = refs(refs).stream().map(ref -> new RankedRef(ref, 1)).toList();
    return this;
  }

  ResultBuilder context(int paragraphs) {
    context = paragraphs;
    return this;
  }

  ResultBuilder refused() {
    status = QuestionResult.UNANSWERED;
    return this;
  }

  ResultBuilder failed() {
    status = QuestionResult.FAILED;
    return this;
  }

  ResultBuilder predicting(String words) {
    prediction = words;
    return this;
  }

  ResultBuilder saying(String sentence) {
    sentences.add(new RecordedSentence(sentence, List.of(), false, List.of()));
    return this;
  }

  /** A sentence with the citations 1 … n, each needed or not. */
  ResultBuilder sentence(boolean supported, Boolean... needed) {
    List<Integer> numbers = new ArrayList<>();
    for (int n = 1; n <= needed.length; n++) {
      numbers.add(n);
    }
    sentences.add(new RecordedSentence("جملة", numbers, supported, List.of(needed)));
    return this;
  }

  ResultBuilder citing(String ref) {
    return citing(ref, true, true);
  }

  ResultBuilder citing(String ref, boolean stored, boolean verbatim) {
    int number = citations.size() + 1;
    citations.add(new RecordedCitation(number, ParagraphRef.of(ref), 0, 1, stored, verbatim));
    return this;
  }

  ResultBuilder in(double milliseconds) {
    latencyMs = milliseconds;
    return this;
  }

  ResultBuilder votes(Vote... given) {
    votes = List.of(given);
    return this;
  }

  ResultBuilder measured(String metric, double value) {
    metrics = Map.of(metric, value);
    return this;
  }

  QuestionResult result() {
    EvaluationQuestion question =
        whole != null
            ? whole
            : new EvaluationQuestion(
                id, text, List.of(), ArticleFilter.ALL, answerable, answers, List.of(), tags);
    return new QuestionResult(
        set,
        question,
        gold,
        ranked,
        context,
        status,
        null,
        "extractive",
        prediction,
        prediction,
        sentences,
        citations,
        null,
        null,
        latencyMs,
        votes,
        metrics);
  }

  /** The result with the metrics that it has. */
  QuestionResult measured() {
    metrics = Measurement.of(result());
    return result();
  }

  /** What {@link Measurement} says of it. */
  Double value(Metric metric) {
    return Measurement.of(result()).get(metric.key());
  }

  static RunRecord run(String id, List<QuestionResult> results) {
    Configuration configuration =
        new Configuration("1", "extractive", "hashing", "embedded", Map.of(), Map.of(), List.of());
    return new RunRecord(
        RunRecord.FORMAT, id, id, Instant.EPOCH, 1, configuration, List.of(), results, List.of());
  }

  private static List<ParagraphRef> refs(String... refs) {
    return List.of(refs).stream().map(ParagraphRef::of).collect(Collectors.toList());
  }
}
