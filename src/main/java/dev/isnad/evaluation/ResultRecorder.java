package dev.isnad.evaluation;

import dev.isnad.answer.Answer;
import dev.isnad.article.Article;
import dev.isnad.evaluation.metrics.Verification;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.GoldParagraph;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RankedRef;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RecordedParagraph;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.StoredArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records what came of the questions of one set, with all that tells why. */
final class ResultRecorder {
  /** How much of the ranking is recorded. */
  private static final int RANKED = 10;

  private static final Verification.Verified NONE = new Verification.Verified(List.of(), List.of());

  private final String set;
  private final EvaluationCorpus corpus;
  private final RecordedParagraphs paragraphs;
  private final Verification verification = new Verification(this::article);

  /**
   * @param paragraphs collects those that the results name
   */
  ResultRecorder(String set, EvaluationCorpus corpus, RecordedParagraphs paragraphs) {
    this.set = set;
    this.corpus = corpus;
    this.paragraphs = paragraphs;
  }

  /** The result without its metrics. */
  QuestionResult record(
      EvaluationQuestion question, List<List<GoldParagraph>> gold, Answer answer, double millis) {
    List<RankedParagraph> best =
        corpus.retriever().retrieve(answer.trace().question(), question.filter(), RANKED);
    Verification.Verified verified =
        answer instanceof Answer.Answered answered
            ? verification.of(answered, question.filter())
            : NONE;
    verified.citations().forEach(citation -> add(citation.paragraph()));
    int context = Math.min(corpus.answers().paragraphs(), best.size());
    return new QuestionResult(
        set,
        question,
        withCopies(refs(gold), best),
        best.stream().map(this::ranked).toList(),
        context,
        answer instanceof Answer.Answered ? QuestionResult.ANSWERED : QuestionResult.UNANSWERED,
        answer instanceof Answer.Unanswered refusal ? refusal.reason().code() : null,
        answer.generator(),
        answer.text(),
        answer instanceof Answer.Answered answered ? answered.plain() : "",
        verified.sentences(),
        verified.citations(),
        answer.trace(),
        corpus.answers().evidence(best),
        millis,
        List.of(),
        Map.of());
  }

  /** The result of a question that got no answer for a technical reason. */
  QuestionResult failed(
      EvaluationQuestion question, List<List<GoldParagraph>> gold, String reason) {
    return new QuestionResult(
        set,
        question,
        refs(gold),
        List.of(),
        0,
        QuestionResult.FAILED,
        reason,
        corpus.answers().generator(),
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        Map.of());
  }

  /** The paragraphs that answer a question and those that its answer cites. */
  List<RecordedParagraph> evidence(QuestionResult result) {
    return Stream.concat(
            result.gold().stream().flatMap(List::stream),
            result.citations().stream().map(RecordedCitation::paragraph))
        .distinct()
        .map(paragraphs::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<List<ParagraphRef>> refs(List<List<GoldParagraph>> gold) {
    return gold.stream().map(piece -> piece.stream().map(this::ref).toList()).toList();
  }

  private ParagraphRef ref(GoldParagraph gold) {
    return paragraphs.add(gold.article().id(), gold.article().metadata(), gold.paragraph());
  }

  private Optional<Article> article(String id) {
    return corpus.articles().find(id).map(StoredArticle::article);
  }

  private void add(ParagraphRef ref) {
    if (paragraphs.find(ref).isEmpty()) {
      article(ref.article()).ifPresent(article -> paragraphs.add(article, ref.number()));
    }
  }

  private RankedRef ranked(RankedParagraph best) {
    ParagraphHit hit = best.hit();
    ParagraphRef ref = paragraphs.add(hit.articleId(), hit.metadata(), hit.paragraph());
    return new RankedRef(ref, best.score());
  }

  /** A ranked paragraph stands for its copies, so where one of them is gold it is gold, too. */
  private static List<List<ParagraphRef>> withCopies(
      List<List<ParagraphRef>> gold, List<RankedParagraph> best) {
    List<List<ParagraphRef>> all = new ArrayList<>();
    for (List<ParagraphRef> piece : gold) {
      List<ParagraphRef> paragraphs = new ArrayList<>(piece);
      for (RankedParagraph ranked : best) {
        ParagraphRef own = ref(ranked.hit());
        if (!piece.contains(own)
            && ranked.copies().stream().map(ResultRecorder::ref).anyMatch(piece::contains)) {
          paragraphs.add(own);
        }
      }
      all.add(paragraphs);
    }
    return all;
  }

  private static ParagraphRef ref(ParagraphHit hit) {
    return new ParagraphRef(hit.articleId(), hit.paragraph().number());
  }
}
