package dev.isnad.answer;

import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.text.FunctionWords;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence that may answer.
 *
 * @param paragraph where it stands
 * @param span the sentence, with a neighbour where it is not readable alone
 * @param score 0 to about 2, higher is better
 * @param stems its content words' stems
 */
record CandidateSentence(RankedParagraph paragraph, Span span, double score, Set<String> stems) {

  static Set<String> stems(List<Word> words) {
    return FunctionWords.contentOf(words).stream()
        .map(Word::lightStem)
        .collect(Collectors.toUnmodifiableSet());
  }

  String text() {
    return span.in(paragraph.paragraph().text());
  }

  /** Whether the other says so much of the same that a reader would learn nothing new. */
  boolean says(CandidateSentence other, double share) {
    long shared = stems.stream().filter(other.stems()::contains).count();
    return shared >= share * Math.min(stems.size(), other.stems().size());
  }
}
