package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is measured of each question. All are deterministic and need no network, the judge's vote
 * apart. A question that failed for a technical reason is unmeasured in everything.
 *
 * <p>A piece of gold evidence is found at the rank of the first paragraph that is it. A question
 * with a piece that the articles did not hold is unmeasured in all that compares with gold evidence
 * (ranking, context and gold citations): a miss would blame the product for a set that is out of
 * date.
 */
public enum Metric {
  /** As {@link #RECALL_10}, of the first paragraph. */
  RECALL_1("recall@1", "gold evidence found at rank 1", r -> Ranking.recall(r, 1)),

  /** As {@link #RECALL_10}, of the first five paragraphs. */
  RECALL_5("recall@5", "gold evidence found in the first 5 paragraphs", r -> Ranking.recall(r, 5)),

  /**
   * Pieces of gold evidence found in the first ten paragraphs ÷ pieces (Manning, Raghavan, Schütze
   * 2008, chapter 8). Unmeasured, like all of the ranking, for unanswerable questions and where no
   * gold is known.
   */
  RECALL_10(
      "recall@10", "gold evidence found in the first 10 paragraphs", r -> Ranking.recall(r, 10)),

  /** 1 ÷ rank of the piece found first, 0 where none is in ten (Voorhees 1999). */
  MRR_10("mrr@10", "1 / rank of the first gold paragraph, 0 after rank 10", Ranking::mrr),

  /**
   * Discounted cumulative gain ÷ the best that any ranking could have (Järvelin, Kekäläinen 2002):
   * a paragraph at rank r gains {@code n / log2(r + 1)}, n being the pieces that no paragraph
   * before it was: usually 1, 2 where it is two pieces at once, 0 for a copy. That is α-nDCG with α
   * = 1 (Clarke et al. 2008), and like theirs the ideal takes the paragraph of most new pieces each
   * time.
   */
  NDCG_10(
      "ndcg@10", "gold evidence in the first 10 paragraphs, early ranks count more", Ranking::ndcg),

  /**
   * Pieces found in the first paragraphs, as many as the generator is given at most, ÷ pieces
   * (RAGAS' ID-based context recall, Es et al. 2024). It is the ranking at the generator's depth,
   * so it is measured also where the evidence was too weak and the generator was given none.
   */
  CONTEXT_RECALL(
      "context-recall",
      "gold evidence among as many paragraphs as the answerer is given",
      Ranking::contextRecall),

  /**
   * Gold paragraphs among those of {@link #CONTEXT_RECALL} ÷ those (RAGAS' ID-based context
   * precision); copies of a piece are all gold. Unmeasured where none was found.
   */
  CONTEXT_PRECISION(
      "context-precision",
      "gold among as many paragraphs as the answerer is given",
      Ranking::contextPrecision),

  /**
   * 1 if the prediction and an accepted answer have the same {@link AnswerWords}, else 0 (SQuAD,
   * Rajpurkar et al. 2016). An unanswerable question's one accepted answer is the empty one (SQuAD
   * 2.0, Rajpurkar et al. 2018). Unmeasured where no accepted answer has words: unlike SQuAD's
   * script, which would take a refusal for the right answer to it.
   */
  EXACT_MATCH("exact-match", "the answer is exactly an accepted one", AnswerMatch::exact),

  /**
   * The best over the accepted answers of {@code 2PR / (P + R)}, P being the shared words ÷ the
   * prediction's and R ÷ the accepted answer's; 1 where both are without words, 0 where one is
   * (SQuAD's script). Measured where {@link #EXACT_MATCH} is.
   */
  F1("f1", "words shared with an accepted answer", AnswerMatch::f1),

  /**
   * 1 if an accepted answer stands word for word in a sentence of the answer, both normalised as
   * for the index, else 0, also for a refusal. Unmeasured for unanswerable questions and where no
   * accepted answer has words.
   */
  CONTAINS_GOLD("contains-gold", "an accepted answer stands in a sentence", AnswerMatch::contains),

  /**
   * The share of an answer's sentences that their citations together support; a sentence without
   * one is not supported (ALCE, Gao et al. 2023, section 4, with the product's verifier as judge).
   * Unmeasured for refusals.
   */
  CITATION_RECALL(
      "citation-recall", "sentences that their citations support", CitationQuality::recall),

  /**
   * The share of citations whose sentence is supported and needs them: a citation is not needed
   * which does not support the sentence by itself while the others do without it (ALCE). Unmeasured
   * for refusals and without citations.
   */
  CITATION_PRECISION(
      "citation-precision", "citations that support their sentence", CitationQuality::precision),

  /**
   * Pieces of gold evidence that some citation cites ÷ pieces. Unmeasured for refusals,
   * unanswerable questions and where no gold is known.
   */
  GOLD_CITATION_RECALL(
      "gold-citation-recall", "gold evidence that is cited", CitationQuality::goldRecall),

  /** Citations of gold paragraphs ÷ citations; unmeasured also without citations. */
  GOLD_CITATION_PRECISION(
      "gold-citation-precision", "citations of gold paragraphs", CitationQuality::goldPrecision),

  /**
   * The share of citations whose paragraph is not stored as cited, or does not pass the filter, or
   * whose quote is not verbatim. A number that a sentence cites and no citation has is one more.
   */
  INVALID_CITATIONS(
      "invalid-citations",
      "citations of no stored paragraph or with a wrong quote",
      Better.LOWER,
      CitationQuality::invalid),

  /** The share of citations whose quote is verbatim. */
  QUOTE_EXACTNESS("quote-exactness", "quotes that are verbatim", CitationQuality::exactQuotes),

  /** 1 if an unanswerable question was answered, else 0 (NoMIRACL, Thakur et al. 2024). */
  HALLUCINATION_RATE(
      "hallucination-rate",
      "unanswerable questions that were answered",
      Better.LOWER,
      Refusal::hallucination),

  /** 1 if an answerable question was refused, else 0 (NoMIRACL). */
  ERROR_RATE("error-rate", "answerable questions that were refused", Better.LOWER, Refusal::error),

  /** The median of the time from question to whole answer, by nearest rank. */
  LATENCY_P50("latency-p50", "median time from question to whole answer", 0.50),

  /** The time in which 95 % of the questions had their whole answer. */
  LATENCY_P95("latency-p95", "time in which 95 % of the questions were answered", 0.95),

  /** The time in which 99 % of the questions had their whole answer. */
  LATENCY_P99("latency-p99", "time in which 99 % of the questions were answered", 0.99),

  /**
   * The share of a language model's votes that take the answer for right (Zheng et al. 2023);
   * advice, never a gate. Unmeasured below three votes that could be read.
   */
  JUDGED_CORRECT(
      "judged-correct", "votes of a language model for the answer; never gates", Judge::correct);

  /** Which way is up. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /** What a value counts. */
  public enum Unit {
    /** From 0 to 1. */
    SHARE,
    MILLISECONDS
  }

  /** One question's value; empty where it cannot be measured. */
  private interface Formula {
    OptionalDouble of(QuestionResult result);
  }

  private final String key;
  private final String explanation;
  private final Better better;
  private final Formula formula;
  private final Double percentile;

  Metric(String key, String explanation, Formula formula) {
    this(key, explanation, Better.HIGHER, formula);
  }

  Metric(String key, String explanation, Better better, Formula formula) {
    this.key = key;
    this.explanation = explanation;
    this.better = better;
    this.formula = formula;
    this.percentile = null;
  }

  Metric(String key, String explanation, double percentile) {
    this.key = key;
    this.explanation = explanation;
    this.better = Better.LOWER;
    this.formula = Metric::latency;
    this.percentile = percentile;
  }

  private static OptionalDouble latency(QuestionResult result) {
    return result.latencyMs() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(result.latencyMs());
  }

  /** Its name in records, options and reports. */
  public String key() {
    return key;
  }

  /** What it says, in a few words, for reports and help. */
  public String explanation() {
    return explanation;
  }

  public Better better() {
    return better;
  }

  public Unit unit() {
    return percentile == null ? Unit.SHARE : Unit.MILLISECONDS;
  }

  /** Whether a value may fail a build: a language model's opinion may not. */
  public boolean gates() {
    return this != JUDGED_CORRECT;
  }

  /** Which percentile of its questions a group is summed up by, from 0 to 1; empty for the mean. */
  public OptionalDouble percentile() {
    return percentile == null ? OptionalDouble.empty() : OptionalDouble.of(percentile);
  }

  /** The question's value, computed; of a percentile what it is taken of: the latency. */
  public OptionalDouble measure(QuestionResult result) {
    return result.status().equals(QuestionResult.FAILED)
        ? OptionalDouble.empty()
        : formula.of(result);
  }

  /** The question's value as it was recorded. */
  public OptionalDouble recorded(QuestionResult result) {
    if (percentile != null) {
      return measure(result);
    }
    Double value = result.metrics().get(key);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public static Optional<Metric> of(String key) {
    return Stream.of(values()).filter(metric -> metric.key.equals(key)).findFirst();
  }
}
