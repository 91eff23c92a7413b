package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The matcher's shortcuts never change what Dice's formula says. */
class WordMatcherPropertiesTest {
  private static final double LEAST = 0.3;

  @Property
  void similarityIsTheDiceCoefficientOfTheGrams(
      @ForAll("words") String one, @ForAll("words") String other) {
    Word a = word(one);
    Word b = word(other);

    double similarity = new WordMatcher(a).similarity(new WordMatcher.Compared(b));

    boolean same = a.lightStem().equals(b.lightStem()) || a.snowballStem().equals(b.snowballStem());
    assertThat(similarity).isCloseTo(same ? 1 : dice(a, b), within(1e-12));
  }

  private static double dice(Word a, Word b) {
    Set<String> grams = grams(a);
    Set<String> others = grams(b);
    int sum = grams.size() + others.size();
    grams.retainAll(others);
    double dice = 2.0 * grams.size() / sum;
    return dice < LEAST ? 0 : dice;
  }

  private static Set<String> grams(Word word) {
    String marked = "_" + word.normalized() + "_";
    Set<String> grams = new HashSet<>();
    for (int length = 3; length <= 4; length++) {
      for (int start = 0; start + length <= marked.length(); start++) {
        grams.add(marked.substring(start, start + length));
      }
    }
    return grams;
  }

  /** Few letters, so that many words share grams. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ابتلمنويهك").ofMinLength(2).ofMaxLength(9);
  }

  private static Word word(String text) {
    List<Word> words = new WordAnalyzer().analyze(text);
    assertThat(words).hasSize(1);
    return words.get(0);
  }
}
