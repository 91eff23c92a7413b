package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {

  /** Of few letters, so that phrases begin alike, overlap and recur. */
  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.strings().withChars("اب ").ofMinLength(1).ofMaxLength(7).list().ofMaxSize(9);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("اب ").ofMaxLength(40);
  }

  @Property(edgeCases = EdgeCasesMode.FIRST)
  void findsWhatTheTextContains(
      @ForAll("phrases") List<String> phrases, @ForAll("texts") String text) {
    Set<String> distinct = Set.copyOf(phrases);

    assertThat(new PhraseFinder(distinct).in(text))
        .isEqualTo(distinct.stream().filter(text::contains).collect(Collectors.toSet()));
  }

  @Test
  void seeksNothingWhereThereIsNothingToSeek() {
    PhraseFinder none = new PhraseFinder(List.of());

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.in("نص")).isEmpty();
  }
}
