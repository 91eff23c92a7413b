package dev.isnad.answer;

import dev.isnad.retrieval.ParagraphMatch;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.retrieval.SentenceMatch;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks the sentences of ranked paragraphs that answer a question, best first. */
final class SentenceSelector {
  private final Extraction extraction;
  private final WordAnalyzer analyzer = new WordAnalyzer();

  SentenceSelector(Extraction extraction) {
    this.extraction = extraction;
  }

  /**
   * @param paragraphs best first, at least one
   * @return at least one unless no sentence has a word; no two saying the same
   */
  List<CandidateSentence> select(String question, List<RankedParagraph> paragraphs) {
    ExpectedAnswer expected = ExpectedAnswer.of(analyzer.analyze(question));
    double best = paragraphs.get(0).score();
    List<CandidateSentence> candidates = new ArrayList<>();
    paragraphs.stream()
        .limit(extraction.paragraphs())
        .forEach(paragraph -> addSentences(paragraph, best, expected, candidates));
    candidates.sort(Comparator.comparingDouble(CandidateSentence::score).reversed());
    return distinct(candidates);
  }

  private void addSentences(
      RankedParagraph paragraph,
      double best,
      ExpectedAnswer expected,
      List<CandidateSentence> candidates) {
    ParagraphMatch match = paragraph.match();
    double rank = extraction.rank() * paragraph.score() / best;
    for (int i = 0; i < match.sentences().size(); i++) {
      SentenceMatch sentence = match.sentences().get(i);
      if (!sentence.words().isEmpty()) {
        double kind = expected.mayBeIn(sentence.words()) ? extraction.kind() : 0;
        double score = match.coverageInContext(i) + rank + kind;
        candidates.add(
            new CandidateSentence(
                paragraph,
                ReadableSpan.of(match.sentences(), i),
                score,
                CandidateSentence.stems(sentence.words())));
      }
    }
  }

  private List<CandidateSentence> distinct(List<CandidateSentence> bestFirst) {
    List<CandidateSentence> chosen = new ArrayList<>();
    for (CandidateSentence candidate : bestFirst) {
      boolean weak = candidate.score() < extraction.relative() * bestFirst.get(0).score();
      if (chosen.size() == extraction.sentences() || weak) {
        break;
      }
      if (chosen.stream().noneMatch(other -> repeats(candidate, other))) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  private boolean repeats(CandidateSentence candidate, CandidateSentence other) {
    boolean overlap =
        candidate.paragraph().equals(other.paragraph())
            && candidate.span().start() < other.span().end()
            && other.span().start() < candidate.span().end();
    return overlap || candidate.says(other, extraction.same());
  }
}
