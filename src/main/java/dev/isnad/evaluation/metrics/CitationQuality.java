package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RecordedSentence;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an answer's citations hold; the formulas are {@link Metric}'s. */
final class CitationQuality {

  private CitationQuality() {}

  static OptionalDouble recall(QuestionResult result) {
    return share(
        result,
        result.sentences(),
        sentence -> sentence.supported() && !sentence.citations().isEmpty());
  }

  static OptionalDouble precision(QuestionResult result) {
    List<Boolean> precise = result.sentences().stream().flatMap(CitationQuality::precise).toList();
    return share(result, precise, is -> is);
  }

  /** For each citation of the sentence whether it helps to support it. */
  private static Stream<Boolean> precise(RecordedSentence sentence) {
    return sentence.needed().stream().map(needed -> needed && sentence.supported());
  }

  static OptionalDouble goldRecall(QuestionResult result) {
    Set<ParagraphRef> cited =
        result.citations().stream().map(RecordedCitation::paragraph).collect(Collectors.toSet());
    return Ranking.isMeasured(result)
        ? share(result, result.gold(), piece -> piece.stream().anyMatch(cited::contains))
        : OptionalDouble.empty();
  }

  static OptionalDouble goldPrecision(QuestionResult result) {
    return Ranking.isMeasured(result)
        ? share(result, result.citations(), c -> Ranking.isGold(result, c.paragraph()))
        : OptionalDouble.empty();
  }

  static OptionalDouble invalid(QuestionResult result) {
    Set<Integer> valid =
        result.citations().stream()
            .filter(citation -> citation.stored() && citation.verbatim())
            .map(RecordedCitation::number)
            .collect(Collectors.toSet());
    Set<Integer> all = new HashSet<>();
    result.citations().forEach(citation -> all.add(citation.number()));
    result.sentences().forEach(sentence -> all.addAll(sentence.citations()));
    return share(result, all, number -> !valid.contains(number));
  }

  static OptionalDouble exactQuotes(QuestionResult result) {
    return share(result, result.citations(), RecordedCitation::verbatim);
  }

  /** Unmeasured for refusals and where there is nothing to take a share of. */
  private static <T> OptionalDouble share(
      QuestionResult result, Collection<T> of, Predicate<T> which) {
    if (!result.isAnswered() || of.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) of.stream().filter(which).count() / of.size());
  }
}
