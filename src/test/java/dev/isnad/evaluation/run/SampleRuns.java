package dev.isnad.evaluation.run;

import static dev.isnad.evaluation.run.QuestionResult.ANSWERED;
import static dev.isnad.evaluation.run.QuestionResult.FAILED;
import static dev.isnad.evaluation.run.QuestionResult.UNANSWERED;

import dev.isnad.answer.Support.Kind;
import dev.isnad.answer.Support.Objection;
import dev.isnad.answer.Trace;
import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small runs for tests, with one question of each way to end. */
public final class SampleRuns {
  public static final String SET = "عينة";

  public static final RecordedParagraph TURTLES =
      paragraph(
          "turtles",
          2,
          "عودة السلاحف إلى شاطئ الصدف",
          "وقال منسق المتطوعين إن نسبة الفقس بلغت 81% وإن أكثر من خمسة آلاف صغير وصلت إلى البحر.");

  public static final RecordedParagraph BUSES =
      paragraph(
          "buses",
          4,
          "حافلات كهربائية",
          "تعمل على الخط رقم 7 اثنتا عشرة حافلة تسع كل منها 80 راكبا.");

  private static final Configuration CONFIGURATION =
      new Configuration(
          "0.1.0",
          "extractive",
          "hashing",
          "embedded",
          Map.of("isnad.answer.evidence", "3.42", "isnad.retrieval.rank", "0.5"),
          Map.of("answer", "1f2e3d4c"),
          List.of(new Configuration.Corpus(SET, "a".repeat(64), 10, 120, "b".repeat(64))));

  private SampleRuns() {}

  /** Answered rightly, without gold, wrongly and rightly refused, hallucinated, and failed. */
  public static RunRecord run() {
    return of(
        "01K0000000000000000000AFTR",
        List.of(hatched(), buses(), wronglyRefused(), rightlyRefused(), hallucinated(), failed()));
  }

  /** The same questions, of which the one about buses was answered rightly. */
  public static RunRecord earlier() {
    return of(
        "01K0000000000000000000BEFR",
        List.of(
            hatched(),
            busesBefore(),
            wronglyRefused(),
            rightlyRefused(),
            hallucinated(),
            failed()));
  }

  public static RunRecord of(String id, List<QuestionResult> results) {
    return new RunRecord(
        RunRecord.FORMAT,
        id,
        SET,
        Instant.parse("2026-01-02T03:04:05Z"),
        1.25,
        CONFIGURATION,
        List.of(TURTLES, BUSES),
        results,
        List.of(
            new MetricSummary("recall@1", null, 3, 2 / 3., 0.25, 1.),
            new MetricSummary("contains-gold", null, 3, 1 / 3., 0., 0.8125),
            new MetricSummary("hallucination-rate", null, 2, 0.5, 0., 1.),
            new MetricSummary("judged-correct", null, 0, null, null, null),
            new MetricSummary("latency-p50", null, 6, 3.25, 2.5, 4.125),
            new MetricSummary("recall@1", "رقم", 2, 1., 1., 1.),
            new MetricSummary("hallucination-rate", "far", 1, 1., null, null)));
  }

  private static QuestionResult hatched() {
    return result("q1", "كم بلغت نسبة فقس بيوض السلاحف؟")
        .expecting(List.of("81%"), TURTLES)
        .ranked(TURTLES, BUSES)
        .answering("نسبة الفقس بلغت 81%", TURTLES)
        .measured(Map.of("recall@1", 1., "contains-gold", 1., "f1", 0.5))
        .build();
  }

  private static QuestionResult buses() {
    return result("q2", "كم راكبا تسع الحافلة؟")
        .expecting(List.of("80"), BUSES)
        .ranked(TURTLES, BUSES)
        .answering("أكثر من خمسة آلاف صغير", TURTLES)
        .measured(Map.of("recall@1", 0., "contains-gold", 0., "f1", 0.))
        .build();
  }

  private static QuestionResult busesBefore() {
    return result("q2", "كم راكبا تسع الحافلة؟")
        .expecting(List.of("80"), BUSES)
        .ranked(BUSES, TURTLES)
        .answering("تسع كل منها 80 راكبا", BUSES)
        .measured(Map.of("recall@1", 1., "contains-gold", 1., "f1", 0.4))
        .build();
  }

  private static QuestionResult wronglyRefused() {
    return result("q3", "كم حافلة على الخط رقم 7؟")
        .expecting(List.of("اثنتا عشرة"), BUSES)
        .ranked(BUSES)
        .refusing(UNANSWERED, "no_evidence")
        .measured(Map.of("recall@1", 1., "contains-gold", 0., "error-rate", 1.))
        .build();
  }

  private static QuestionResult rightlyRefused() {
    return result("q4", "من فاز بكأس العالم؟")
        .ranked(TURTLES)
        .refusing(UNANSWERED, "no_evidence")
        .measured(Map.of("hallucination-rate", 0.))
        .build();
  }

  private static QuestionResult hallucinated() {
    return result("q5", "كم صغيرا غرق في البحر؟")
        .tags("far")
        .ranked(TURTLES)
        .answering("أكثر من خمسة آلاف صغير", TURTLES)
        .measured(Map.of("hallucination-rate", 1.))
        .build();
  }

  private static QuestionResult failed() {
    return result("q6", "ما الذي تعطل؟")
        .expecting(List.of("الخادم"), BUSES)
        .refusing(FAILED, "the model did not answer in 60 s")
        .build();
  }

  public static ResultBuilder result(String id, String question) {
    return new ResultBuilder(id, question);
  }

  public static RecordedParagraph paragraph(String article, int number, String title, String text) {
    return new RecordedParagraph(
        new ParagraphRef(article, number), title, "الشاطئ", "https://example.org/" + article, text);
  }

  /** Puts a result together; unless told otherwise, of a question that nothing answers. */
  public static final class ResultBuilder {
    private final String id;
    private final String question;
    private List<String> turns = List.of();
    private ArticleFilter filter = ArticleFilter.ALL;
    private List<String> tags = List.of("رقم");
    private List<String> answers = List.of();
    private List<RecordedParagraph> gold = List.of();
    private List<Gold> lost = List.of();
    private List<RecordedParagraph> ranked = List.of();
    private List<RecordedSentence> sentences = List.of();
    private List<RecordedCitation> citations = List.of();
    private String status = UNANSWERED;
    private String reason;
    private String text = "لا تذكر المقالات ذلك.";
    private String prediction = "";
    private Trace trace = new Trace("", List.of(), List.of());
    private Map<String, Double> metrics = Map.of();

    private ResultBuilder(String id, String question) {
      this.id = id;
      this.question = question;
    }

    public ResultBuilder tags(String... tags) {
      this.tags = List.of(tags);
      return this;
    }

    public ResultBuilder from(ArticleFilter filter) {
      this.filter = filter;
      return this;
    }

    public ResultBuilder after(String... turns) {
      this.turns = List.of(turns);
      return this;
    }

    public ResultBuilder expecting(List<String> answers, RecordedParagraph... gold) {
      this.answers = answers;
      this.gold = List.of(gold);
      return this;
    }

    /** Evidence that the articles do not hold, besides that which they do. */
    public ResultBuilder missing(Gold... lost) {
      this.lost = List.of(lost);
      return this;
    }

    public ResultBuilder ranked(RecordedParagraph... ranked) {
      this.ranked = List.of(ranked);
      return this;
    }

    /** One sentence, quoted from the paragraph where its words stand in it. */
    public ResultBuilder answering(String sentence, RecordedParagraph cited) {
      int start = Math.max(0, cited.text().indexOf(sentence));
      int end = Math.min(cited.text().length(), start + sentence.length());
      status = ANSWERED;
      text = sentence + " [1].";
      prediction = sentence;
      sentences = List.of(new RecordedSentence(sentence, List.of(1), true, List.of(true)));
      citations = List.of(new RecordedCitation(1, cited.ref(), start, end, true, true));
      trace =
          new Trace(
              question,
              List.of("answer@1f2e3d4c"),
              List.of(
                  new Trace.Decision(sentence, Trace.Outcome.SUPPORTED, List.of()),
                  new Trace.Decision(
                      "وبلغ العدد 99",
                      Trace.Outcome.DROPPED,
                      List.of(new Objection(Kind.NUMBER, "99")))));
      return this;
    }

    public ResultBuilder refusing(String status, String reason) {
      this.status = status;
      this.reason = reason;
      return this;
    }

    public ResultBuilder measured(Map<String, Double> metrics) {
      this.metrics = metrics;
      return this;
    }

    public QuestionResult build() {
      return new QuestionResult(
          SET,
          new EvaluationQuestion(
              id,
              question,
              turns,
              filter,
              !gold.isEmpty() || !lost.isEmpty(),
              answers,
              Stream.concat(gold.stream().map(SampleRuns::gold), lost.stream()).toList(),
              tags),
          Stream.concat(
                  gold.stream().map(paragraph -> List.of(paragraph.ref())),
                  lost.stream().map(piece -> List.<ParagraphRef>of()))
              .toList(),
          ranked.stream().map(p -> new RankedRef(p.ref(), 10. - ranked.indexOf(p))).toList(),
          Math.min(5, ranked.size()),
          status,
          reason,
          "extractive",
          text,
          prediction,
          sentences,
          citations,
          trace,
          status.equals(FAILED) ? null : status.equals(ANSWERED) ? 4.25 : 2.5,
          3.25,
          List.of(),
          metrics);
    }
  }

  private static Gold gold(RecordedParagraph paragraph) {
    return new Gold(paragraph.ref().article(), paragraph.ref().number(), null);
  }
}
