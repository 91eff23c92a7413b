package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.HashSet;
import java.util.Set;

/**
 * The paragraph's words that no word of the sentence uses. Where one of them stands in the place of
 * a missing word of the sentence, beside the same neighbour, it was replaced.
 */
final class Unused {
  /** So many words away is near. */
  private static final int REACH = 4;

  private final Alignment alignment;
  private final Set<Integer> used = new HashSet<>();

  Unused(Alignment alignment) {
    this.alignment = alignment;
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.isAligned(i)) {
        used.add(alignment.at(i));
      }
    }
  }

  /** Whether the paragraph has another noun or adjective beside the word's neighbour. */
  boolean isReplaced(int index) {
    int before = alignment.at(index - 1);
    int behind = alignment.at(index + 1);
    if (isReplacedBehindParticle(index) || isBetween(before, behind)) {
      return true;
    }
    return before >= 0
            && isNominal(alignment.claim().token(index - 1))
            && isOther(before, before + 1, index)
        || behind >= 0
            && isNominal(alignment.claim().token(index + 1))
            && isOther(behind, behind - 1, index);
  }

  /**
   * Whether the paragraph has a content word near the place of the missing word that the sentence
   * does not use: the word may stand for it. Otherwise it was added to what the paragraph says.
   */
  boolean mayReplace(int index) {
    return isNear(index, -1) || isNear(index, 1);
  }

  private boolean isNear(int index, int step) {
    for (int i = index + step; Math.abs(i - index) <= REACH; i += step) {
      int at = alignment.at(i);
      if (at >= 0) {
        return isUnusedAround(at);
      }
    }
    return false;
  }

  private boolean isUnusedAround(int place) {
    Token middle = alignment.said().token(place);
    int last = Math.min(alignment.said().size() - 1, place + REACH);
    for (int i = Math.max(0, place - REACH); i <= last; i++) {
      Token said = alignment.said().token(i);
      if (said.isContent() && said.sentence() == middle.sentence() && !used.contains(i)) {
        return true;
      }
    }
    return false;
  }

  /** Both neighbours stand around one other word, one that no list has either. */
  private boolean isBetween(int before, int behind) {
    return before >= 0
        && behind == before + 2
        && !used.contains(before + 1)
        && alignment.said().isUnknown(before + 1)
        && !alignment.said().token(before + 1).is(Trait.VERB);
  }

  /** «نوعا من الأسماك» where the paragraph has «نوعا من المرجان». */
  private boolean isReplacedBehindParticle(int index) {
    int before = alignment.at(index - 2);
    if (before < 0 || before + 2 >= alignment.said().size()) {
      return false;
    }
    String particle = alignment.claim().token(index - 1).form();
    return alignment.claim().token(index - 1).is(Trait.FUNCTION)
        && particle.equals(alignment.said().token(before + 1).form())
        && isOther(before, before + 2, index);
  }

  private boolean isOther(int neighbour, int place, int index) {
    if (place < 0 || place >= alignment.said().size() || used.contains(place)) {
      return false;
    }
    Token said = alignment.said().token(place);
    Token claimed = alignment.claim().token(index);
    return said.isContent()
        && isNominal(said)
        && said.is(Trait.DEFINITE) == claimed.is(Trait.DEFINITE)
        && alignment.said().figures().over(place) == null
        && said.clause() == alignment.said().token(neighbour).clause();
  }

  private static boolean isNominal(Token token) {
    return !token.is(Trait.VERB) && !token.is(Trait.NEUTRAL) && token.isContent();
  }
}
