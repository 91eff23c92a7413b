package dev.isnad.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an inflected Arabic word may be a form of: its stems without particles, articles, pronouns
 * and endings, and the consonants that they leave when the vowel letters of the patterns go. Both
 * over-generate: they are for comparing a word with another, not for showing. Words are in the
 * normalised spelling of {@link Word#normalized}.
 */
public final class WordForms {
  private static final int LEAST_STEM = 3;

  private static final List<String> PRONOUNS =
      List.of("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي");

  private static final List<String> ENDINGS =
      List.of(
          "تان", "تين", "يين", "يون", "يات", "ات", "ان", "ين", "ون", "وا", "تا", "يه", "ه", "ت",
          "ا", "ي");

  private static final List<String> PATTERN_PREFIXES =
      List.of(
          "مست", "يست", "تست", "است", "ست", "مت", "يت", "تت", "من", "ين", "تن", "ان", "ا", "م", "ي",
          "ت", "ن");

  private WordForms() {}

  /** The word and every stem that it may be an inflection of, each of three letters or more. */
  public static Set<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word);
    if (!isArabic(word)) {
      return stems;
    }
    for (String core : cores(word)) {
      addEndings(core, stems);
    }
    return stems;
  }

  /** Whether the word, its conjunction aside, carries the article. */
  public static boolean isDefinite(String word) {
    for (String article : List.of("ال", "لل", "بال", "كال", "وال", "فال", "ولل", "وبال", "فلل")) {
      if (word.startsWith(article) && word.length() >= article.length() + 2) {
        return true;
      }
    }
    return false;
  }

  /** The word without conjunction, prepositions and article: all that each of them may be. */
  public static List<String> cores(String word) {
    if (!isArabic(word)) {
      return List.of(word);
    }
    List<String> cores = new ArrayList<>();
    cores.add(word);
    char first = word.charAt(0);
    if ((first == 'و' || first == 'ف') && word.length() > LEAST_STEM) {
      cores.add(word.substring(1));
    }
    for (String core : List.copyOf(cores)) {
      addWithoutPreposition(core, cores);
    }
    return cores;
  }

  private static void addWithoutPreposition(String core, List<String> cores) {
    char first = core.charAt(0);
    if (core.startsWith("ال") && core.length() >= 4) {
      cores.add(core.substring(2));
    } else if (core.startsWith("لل") && core.length() >= 4) {
      cores.add(core.substring(2));
      cores.add(core.substring(1));
    } else if ((core.startsWith("بال") || core.startsWith("كال")) && core.length() >= 5) {
      cores.add(core.substring(3));
    }
    if ((first == 'ب' || first == 'ل' || first == 'ك') && core.length() > LEAST_STEM) {
      cores.add(core.substring(1));
    }
    if (first == 'س' && core.length() > LEAST_STEM + 1 && "يتنا".indexOf(core.charAt(1)) >= 0) {
      addPerson(core.substring(1), cores);
    } else {
      addPerson(core, cores);
    }
  }

  /** Every person of the present tense counts as the third masculine: تبلغ is يبلغ. */
  private static void addPerson(String core, List<String> cores) {
    if (!cores.contains(core)) {
      cores.add(core);
    }
    char first = core.charAt(0);
    if ((first == 'ت' || first == 'ن') && core.length() >= LEAST_STEM) {
      cores.add("ي" + core.substring(1));
    }
  }

  private static void addEndings(String core, Set<String> stems) {
    add(core, stems);
    for (String ending : ENDINGS) {
      addWithout(ending, core, stems);
    }
    for (String pronoun : PRONOUNS) {
      if (core.endsWith(pronoun) && core.length() - pronoun.length() >= LEAST_STEM) {
        String owned = core.substring(0, core.length() - pronoun.length());
        add(owned, stems);
        if (owned.endsWith("ت")) {
          add(owned.substring(0, owned.length() - 1) + "ه", stems);
        }
        for (String ending : ENDINGS) {
          addWithout(ending, owned, stems);
        }
      }
    }
  }

  private static void addWithout(String ending, String core, Set<String> stems) {
    if (core.endsWith(ending)) {
      add(core.substring(0, core.length() - ending.length()), stems);
    }
  }

  private static void add(String stem, Set<String> stems) {
    if (stem.length() >= LEAST_STEM) {
      stems.add(stem);
    }
  }

  /**
   * The consonants of the word's stems with only the long vowels gone, so that a singular and its
   * broken plural meet (سعر and اسعار) and the derivations of a root do not (حكومه, محكمه).
   */
  public static Set<String> nominalRoots(Set<String> stems) {
    Set<String> roots = new LinkedHashSet<>();
    for (String stem : stems) {
      if (isArabic(stem)) {
        addRoot(consonants(stem), roots);
      }
    }
    return roots;
  }

  /** The consonants that may be the word's root, whatever pattern it has: افتتاح and يفتتح. */
  public static Set<String> roots(Set<String> stems) {
    Set<String> roots = new LinkedHashSet<>();
    for (String stem : stems) {
      if (isArabic(stem)) {
        addRoot(consonants(stem), roots);
        if (stem.endsWith("ه") && stem.length() == LEAST_STEM) {
          addRoot(consonants(stem) + "ه", roots);
        }
        for (String prefix : PATTERN_PREFIXES) {
          if (stem.startsWith(prefix) && stem.length() - prefix.length() >= 2) {
            addRoot(consonants(stem.substring(prefix.length())), roots);
          }
        }
      }
    }
    return roots;
  }

  private static void addRoot(String consonants, Set<String> roots) {
    String root = consonants;
    if (root.length() == 3 && root.charAt(1) == root.charAt(2)) {
      root = root.substring(0, 2);
    }
    if (root.length() == 4 && root.charAt(1) == 'ت') {
      addRoot(root.charAt(0) + root.substring(2), roots);
    }
    if (root.length() >= 2 && root.length() <= 4) {
      roots.add(root);
    }
  }

  private static String consonants(String stem) {
    StringBuilder out = new StringBuilder(stem.length());
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      boolean feminine = c == 'ه' && i == stem.length() - 1;
      switch (c) {
        case 'ا', 'و', 'ي' -> {}
        case 'ئ', 'ؤ', 'ء' -> {}
        default -> {
          if (!feminine) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isArabic(String word) {
    return !word.isEmpty() && word.charAt(0) >= 0x0620 && word.charAt(0) <= 0x06FF;
  }
}
