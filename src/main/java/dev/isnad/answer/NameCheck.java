package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.List;

/**
 * Whether the parts of a person's name stand together in the paragraph as they do in the sentence:
 * «أولغا نكوسي» and «جون أوكيلو» do not bear out «أولغا أوكيلو».
 */
final class NameCheck implements Check {
  /** A particle may stand between two parts: «ولد»، «بن»، "van". */
  private static final int REACH = 3;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (int i = 1; i < claim.size(); i++) {
      if (claim.isPerson(i) && adjoin(claim, i) && alignment.isAligned(i)) {
        boolean wrong =
            alignment.isAligned(i - 1)
                ? claim.isPerson(i - 1) && !standTogether(alignment, i)
                : !claim.token(i - 1).is(Trait.FUNCTION) && followsOther(alignment, i);
        if (wrong) {
          objections.add(Check.objection(Support.Kind.NAME, alignment, i - 1, i));
        }
      }
    }
  }

  private static boolean adjoin(AnalyzedText claim, int index) {
    int gap = claim.token(index).word().span().start() - claim.token(index - 1).word().span().end();
    return gap == 1 && claim.token(index).clause() == claim.token(index - 1).clause();
  }

  private static boolean standTogether(Alignment alignment, int index) {
    return alignment.places(index - 1).stream()
        .anyMatch(
            first ->
                alignment.places(index).stream()
                    .anyMatch(second -> second > first && second - first <= REACH));
  }

  /** The surname stands only behind given names that the sentence does not use. */
  private static boolean followsOther(Alignment alignment, int index) {
    List<Integer> places = alignment.places(index);
    return !places.isEmpty()
        && places.stream()
            .allMatch(
                place ->
                    place > 0
                        && alignment.said().token(place - 1).is(Trait.GIVEN_NAME)
                        && !isUsed(alignment, place - 1));
  }

  private static boolean isUsed(Alignment alignment, int place) {
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.at(i) == place) {
        return true;
      }
    }
    return false;
  }
}
