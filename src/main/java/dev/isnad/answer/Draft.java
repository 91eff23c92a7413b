package dev.isnad.answer;

import dev.isnad.answer.Trace.Decision;
import dev.isnad.answer.Trace.Outcome;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer while a model writes it: shows each sentence the moment it is verified and keeps the
 * others for the repair. Not thread-safe.
 */
final class Draft {
  /** What the prompt tells the model to write where the paragraphs hold no answer. */
  private static final String DECLINED = "NO_ANSWER";

  /** What is longer is no answer to a question; the model is stopped. */
  private static final int MOST_SENTENCES = 12;

  /** A model this far off is not worth a repair of more. */
  private static final int MOST_DOUBTFUL = 8;

  private final SourceKeys keys;
  private final Attribution attribution;
  private final Citations citations;
  private final AnswerListener listener;
  private final WordAnalyzer analyzer = new WordAnalyzer();
  private final List<AnswerSentence> shown = new ArrayList<>();
  private final List<Doubtful> doubtful = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<List<String>> said = new HashSet<>();
  private boolean declined;

  Draft(SourceKeys keys, SupportChecker checker, Citations citations, AnswerListener listener) {
    this.keys = keys;
    this.attribution = new Attribution(keys.paragraphs(), checker);
    this.citations = citations;
    this.listener = listener;
  }

  /**
   * A sentence that no paragraph supports as it is.
   *
   * @param decision its place among the decisions
   */
  record Doubtful(String text, List<Support.Objection> objections, int decision) {}

  /** Verifies a sentence of the first draft. */
  void write(String raw) {
    if (raw.contains(DECLINED)) {
      declined = true;
      return;
    }
    DraftSentence sentence = DraftSentence.of(raw, keys.all());
    if (sentence.isEmpty() || isFull()) {
      return;
    }
    Attribution.Verdict verdict = attribution.of(sentence);
    if (!verdict.supported()) {
      doubtful.add(new Doubtful(sentence.text(), verdict.objections(), decisions.size()));
      decide(sentence, Outcome.DROPPED, verdict.objections());
    } else if (show(sentence, verdict)) {
      decide(sentence, verdict.asCited() ? Outcome.SUPPORTED : Outcome.ATTRIBUTED, List.of());
    }
  }

  /** Verifies what became of a doubtful sentence; what still is not supported stays dropped. */
  void repair(Doubtful former, String raw) {
    DraftSentence sentence = DraftSentence.of(raw, keys.all());
    if (sentence.isEmpty() || raw.contains(DECLINED) || isFull()) {
      return;
    }
    Attribution.Verdict verdict = attribution.of(sentence);
    if (verdict.supported() && show(sentence, verdict)) {
      decisions.set(
          former.decision(), new Decision(sentence.text(), Outcome.REPAIRED, former.objections()));
    }
  }

  /** False where the same has been said before. */
  private boolean show(DraftSentence sentence, Attribution.Verdict verdict) {
    if (!said.add(analyzer.analyze(sentence.text()).stream().map(Word::normalized).toList())) {
      return false;
    }
    List<Integer> numbers =
        verdict.sources().stream()
            .map(source -> citations.cite(source.paragraph(), source.quote()))
            .toList();
    AnswerSentence whole = new AnswerSentence(sentence.text(), numbers);
    shown.add(whole);
    listener.sentence(whole);
    return true;
  }

  private void decide(DraftSentence sentence, Outcome outcome, List<Support.Objection> objections) {
    decisions.add(new Decision(sentence.text(), outcome, objections));
  }

  /** Whether nothing more is shown. */
  boolean isFull() {
    return shown.size() >= MOST_SENTENCES;
  }

  /** What is worth a repair, in the order of the draft. */
  List<Doubtful> doubtful() {
    return doubtful.subList(0, Math.min(MOST_DOUBTFUL, doubtful.size()));
  }

  /** Whether the model said that the paragraphs hold no answer. */
  boolean declined() {
    return declined;
  }

  List<AnswerSentence> shown() {
    return shown;
  }

  List<Decision> decisions() {
    return decisions;
  }
}
