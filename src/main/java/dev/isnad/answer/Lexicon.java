package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import dev.isnad.text.FunctionWords;
import dev.isnad.text.Word;
import dev.isnad.text.WordForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * What words mean to a check: which are synonyms, which contradict each other, which are names. The
 * words themselves are in the files of {@code lexicon/} in the jar. Safe for use by several
 * threads.
 */
final class Lexicon {
  /** The forms of so many recent words are kept, each in the slot of its hash. */
  private static final int RECENT_BITS = 14;

  private static final Lexicon BUNDLED = new Lexicon(LexiconFiles.bundled());

  private final LexiconFiles files;
  private final AtomicReferenceArray<Lexeme> recent = new AtomicReferenceArray<>(1 << RECENT_BITS);

  private Lexicon(LexiconFiles files) {
    this.files = files;
  }

  /** The lexicon that ships with the program. */
  static Lexicon bundled() {
    return BUNDLED;
  }

  Lexeme lexeme(Word word) {
    int slot = (word.normalized().hashCode() * 0x9E3779B1) >>> 32 - RECENT_BITS;
    Lexeme known = recent.get(slot);
    if (known == null || !known.form().equals(word.normalized())) {
      known = analyze(word);
      recent.set(slot, known);
    }
    return known;
  }

  /** Whether {@code claimed} says the contrary of {@code said}. */
  boolean areOpposite(Lexeme claimed, Lexeme said) {
    return meet(files.opposites(), claimed, said);
  }

  boolean hasOpposite(Lexeme lexeme) {
    return lexeme.concepts().stream().anyMatch(files.opposites()::containsKey);
  }

  /** Whether they are different values of one kind: two colours, two weekdays, two units. */
  boolean areAlternatives(Lexeme claimed, Lexeme said) {
    return meet(files.alternatives(), claimed, said);
  }

  /** Whether the word is a value of some kind, so that no other word may stand for it. */
  boolean isValue(Lexeme lexeme) {
    return lexeme.concepts().stream().anyMatch(files.alternatives()::containsKey);
  }

  /** Whether the form as it is stands in a list of words or places. */
  boolean isKnown(String form) {
    return files.concepts().containsKey(form)
        || files.places().containsKey(form)
        || files.titles().contains(form)
        || files.neutral().contains(form);
  }

  /** Whether the form, particles aside, names a place. */
  boolean isPlace(String form) {
    return WordForms.cores(form).stream().anyMatch(files.places()::containsKey);
  }

  /** Whether the form itself, its article included, is listed. */
  boolean isListed(String form) {
    return files.concepts().containsKey(form);
  }

  /** Whether the word is a unit of measure, time or money. */
  boolean isUnit(Lexeme lexeme) {
    return lexeme.concepts().stream().anyMatch(files.units()::contains);
  }

  private static boolean meet(Map<Integer, Set<Integer>> pairs, Lexeme a, Lexeme b) {
    for (Integer concept : a.concepts()) {
      for (Integer other : pairs.getOrDefault(concept, Set.of())) {
        if (b.concepts().contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private Lexeme analyze(Word word) {
    String form = word.normalized();
    Set<String> stems = WordForms.stems(form);
    stems.add(word.lightStem());
    stems.add(word.snowballStem());
    Set<Integer> concepts =
        all(FunctionWords.contains(word) ? Set.of(form) : stems, files.concepts());
    Set<Integer> places = all(WordForms.cores(form), files.places());
    Set<Integer> countries = new HashSet<>(places);
    places.stream().map(files.countries()::get).filter(c -> c != null).forEach(countries::add);
    Set<String> nominalRoots = WordForms.nominalRoots(stems);
    Set<String> roots = WordForms.roots(stems);
    Set<Trait> traits = traits(word, stems);
    List<Object> keys = new ArrayList<>(stems);
    nominalRoots.forEach(root -> keys.add("-" + root));
    roots.forEach(root -> keys.add("+" + root));
    keys.addAll(concepts);
    countries.forEach(place -> keys.add("@" + place));
    return new Lexeme(
        form, stems, nominalRoots, roots, concepts, places, countries, traits, List.copyOf(keys));
  }

  private static Set<Integer> all(Collection<String> stems, Map<String, Set<Integer>> known) {
    Set<Integer> all = new HashSet<>();
    stems.forEach(stem -> all.addAll(known.getOrDefault(stem, Set.of())));
    return all;
  }

  private boolean isGivenName(String form) {
    if (files.concepts().containsKey(form) || files.neutral().contains(form)) {
      return false;
    }
    boolean particle = form.length() > 3 && "وفبلك".indexOf(form.charAt(0)) >= 0;
    return files.givenNames().contains(form)
        || particle && files.givenNames().contains(form.substring(1));
  }

  /** «بتصديه» is a noun: no verb follows a preposition. */
  private boolean isVerb(String form, Set<String> stems) {
    boolean past = form.endsWith("ت") && !form.endsWith("ات") || form.endsWith("وا");
    if (past && form.length() >= 5 && !files.concepts().containsKey(form)) {
      return true;
    }
    boolean prefixed = "بلك".indexOf(form.charAt(0)) >= 0;
    return stems.stream()
        .anyMatch(stem -> files.verbs().contains(stem) && (!prefixed || form.startsWith(stem)));
  }

  private boolean isPresent(String form, Set<String> stems) {
    String bare = form.charAt(0) == 'و' && form.length() > 4 ? form.substring(1) : form;
    if (VerbShapes.isFuture(bare) && !files.concepts().containsKey(bare)) {
      return true;
    }
    return bare.length() >= 4
        && bare.charAt(0) == 'ي'
        && stems.stream().noneMatch(files.concepts()::containsKey)
        && !files.places().containsKey(bare)
        && !files.givenNames().contains(bare);
  }

  private Set<Trait> traits(Word word, Set<String> stems) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Predicate<Set<String>> listed = list -> stems.stream().anyMatch(list::contains);
    if (FunctionWords.contains(word)) {
      traits.add(Trait.FUNCTION);
    }
    if (listed.test(files.neutral())) {
      traits.add(Trait.NEUTRAL);
    }
    if (isGivenName(word.normalized()) && !traits.contains(Trait.FUNCTION)) {
      traits.add(Trait.GIVEN_NAME);
    }
    if (WordForms.cores(word.normalized()).stream().anyMatch(files.titles()::contains)) {
      traits.add(Trait.TITLE);
    }
    boolean definite = WordForms.isDefinite(word.normalized());
    if (!definite && listed.test(files.speech())) {
      traits.add(Trait.SPEECH);
    }
    if (definite) {
      traits.add(Trait.DEFINITE);
    }
    if (!definite && (isVerb(word.normalized(), stems) || isPresent(word.normalized(), stems))) {
      traits.add(Trait.VERB);
    }
    if (VerbShapes.matches(word.normalized(), definite)) {
      traits.add(Trait.VERBAL);
    }
    return traits;
  }
}
