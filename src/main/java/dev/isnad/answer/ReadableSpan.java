package dev.isnad.answer;

import dev.isnad.retrieval.SentenceMatch;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence that leans on its neighbour, a pronoun in the subject's place or a fragment of a few
 * words, is shown together with that neighbour, if the two stay short enough to read.
 */
final class ReadableSpan {
  private static final int FRAGMENT_WORDS = 4;
  private static final int LONGEST = 600;

  private static final Set<String> LEANING =
      new WordAnalyzer()
              .analyze(
                  """
              هو هي هم هما هن وهو وهي وهم وهما فهو فهي هذا هذه ذلك تلك هؤلاء وهذا وهذه وذلك وتلك كلاهما كلتاهما
              it he she they this that these those
              """)
              .stream()
              .map(Word::normalized)
              .collect(Collectors.toUnmodifiableSet());

  private ReadableSpan() {}

  /** The span of sentence {@code index} with the neighbour that it needs. */
  static Span of(List<SentenceMatch> sentences, int index) {
    SentenceMatch sentence = sentences.get(index);
    boolean fragment = sentence.words().size() < FRAGMENT_WORDS;
    if (index > 0 && (fragment || leans(sentence))) {
      return joined(sentences.get(index - 1).span(), sentence.span(), sentence.span());
    }
    if (fragment && index + 1 < sentences.size()) {
      return joined(sentence.span(), sentences.get(index + 1).span(), sentence.span());
    }
    return sentence.span();
  }

  private static boolean leans(SentenceMatch sentence) {
    return LEANING.contains(sentence.words().get(0).normalized());
  }

  private static Span joined(Span first, Span second, Span alone) {
    Span both = new Span(first.start(), second.end());
    return both.length() <= LONGEST ? both : alone;
  }
}
