package dev.isnad.answer;

import dev.isnad.answer.Attributions.Attribution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Whether it is the sentence's speaker who says it in the paragraph. */
final class SpeakerCheck implements Check {
  /** So far from a speaker's name his office may stand. */
  private static final int APPOSITION = 5;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    List<Attribution> claimed = new Attributions(alignment.claim()).all();
    if (claimed.isEmpty()) {
      return;
    }
    List<Attribution> said = new Attributions(alignment.said()).all();
    for (Attribution attribution : claimed) {
      Set<Integer> speaker = attribution.speaker();
      if (!speaker.isEmpty() && isOthers(alignment, attribution, said)) {
        objections.add(
            Check.objection(
                Support.Kind.ATTRIBUTION,
                alignment,
                speaker.stream().mapToInt(i -> i).min().getAsInt(),
                speaker.stream().mapToInt(i -> i).max().getAsInt()));
      }
    }
  }

  private static boolean isOthers(
      Alignment alignment, Attribution claimed, List<Attribution> said) {
    Set<Integer> places = places(alignment, claimed.speaker());
    if (places.isEmpty()) {
      return false;
    }
    int own = wordsBeside(alignment, claimed, places);
    int others = 0;
    for (Attribution attribution : said) {
      int words = words(alignment, claimed, attribution);
      if (attribution.speaker().isEmpty() || isSame(alignment.said(), attribution, places)) {
        own = Math.max(own, words);
      } else {
        others = Math.max(others, words);
      }
    }
    boolean named = claimed.speaker().stream().anyMatch(i -> isName(alignment.claim(), i));
    return others > (named ? own : own + 1);
  }

  /** Where the paragraph names the sentence's speaker: by name, where it has one. */
  private static Set<Integer> places(Alignment alignment, Set<Integer> speaker) {
    AnalyzedText claim = alignment.claim();
    Set<Integer> names = speaker.stream().filter(i -> isName(claim, i)).collect(Collectors.toSet());
    Set<Integer> places = new HashSet<>();
    for (int i : names.isEmpty() ? speaker : names) {
      String stem = claim.token(i).word().lightStem();
      alignment.places(i).stream()
          .filter(
              place ->
                  names.isEmpty() || alignment.said().token(place).word().lightStem().equals(stem))
          .forEach(places::add);
    }
    return places;
  }

  private static boolean isName(AnalyzedText text, int index) {
    return text.isPerson(index)
        || text.isUnknown(index) && !text.token(index).is(Lexeme.Trait.DEFINITE);
  }

  private static boolean isSame(AnalyzedText said, Attribution attribution, Set<Integer> places) {
    for (int i : attribution.speaker()) {
      if (places.contains(i)) {
        return true;
      }
      if (isName(said, i)) {
        for (Token other : said.tokens()) {
          boolean mention =
              other.index() != i
                  && other.word().lightStem().equals(said.token(i).word().lightStem());
          if (mention && isBeside(said, other.index(), places)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isBeside(AnalyzedText said, int index, Set<Integer> places) {
    for (int i = index - APPOSITION; i <= index + 2; i++) {
      if (places.contains(i) && said.token(i).clause() == said.token(index).clause()) {
        return true;
      }
    }
    return false;
  }

  /** How many words of what is said stand in the paragraph's stretch. */
  private static int words(Alignment alignment, Attribution claimed, Attribution said) {
    return words(alignment, claimed, said::covers);
  }

  /** How many stand in a clause that names the speaker: «حملت حليمة ساني الحكومة المسؤولية». */
  private static int wordsBeside(Alignment alignment, Attribution claimed, Set<Integer> places) {
    AnalyzedText said = alignment.said();
    return places.stream()
        .map(place -> said.token(place).clause())
        .distinct()
        .mapToInt(clause -> words(alignment, claimed, i -> said.token(i).clause() == clause))
        .max()
        .orElse(0);
  }

  private static int words(Alignment alignment, Attribution claimed, IntPredicate covers) {
    int words = 0;
    for (int i = claimed.from(); i <= claimed.to(); i++) {
      boolean content =
          !claimed.speaker().contains(i) && !alignment.claim().token(i).is(Lexeme.Trait.NEUTRAL);
      if (content && alignment.places(i).stream().anyMatch(covers::test)) {
        words++;
      }
    }
    return words;
  }
}
