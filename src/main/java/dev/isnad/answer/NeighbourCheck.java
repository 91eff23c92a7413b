package dev.isnad.answer;

import java.util.List;

/**
 * Whether a number has the neighbours of another: the word before it and the word behind it stand
 * so around another number of the paragraph, and around none of its own value.
 */
final class NeighbourCheck implements Check {

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Figure figure : claim.figures().all()) {
      boolean own =
          alignment.said().figures().like(figure).stream()
              .anyMatch(like -> common(alignment, figure, like) > 0);
      if (!own && hasNeighboursOfOther(alignment, figure)) {
        objections.add(
            Check.objection(Support.Kind.ATTACHMENT, alignment, figure.first(), figure.last()));
      }
    }
  }

  private static boolean hasNeighboursOfOther(Alignment alignment, Figure figure) {
    for (Figure other : alignment.said().figures().all()) {
      boolean candidate = other.kind() == figure.kind() && !other.value().equals(figure.value());
      if (candidate && common(alignment, figure, other) == 2) {
        return true;
      }
    }
    return false;
  }

  /** How many of both neighbours are the same words: 0 to 2. */
  private static int common(Alignment alignment, Figure claimed, Figure said) {
    return (isSame(alignment, claimed.first() - 1, said.first() - 1) ? 1 : 0)
        + (isSame(alignment, claimed.last() + 1, said.last() + 1) ? 1 : 0);
  }

  private static boolean isSame(Alignment alignment, int claimed, int said) {
    boolean outside =
        claimed < 0
            || said < 0
            || claimed >= alignment.claim().size()
            || said >= alignment.said().size();
    return !outside
        && alignment.claim().token(claimed).form().equals(alignment.said().token(said).form());
  }
}
