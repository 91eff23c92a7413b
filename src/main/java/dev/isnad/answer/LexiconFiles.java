package dev.isnad.answer;

import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code lexicon/*.txt} by their normalised forms.
 *
 * @param concepts the numbers of a word's sets of synonyms
 * @param verbs the words that stand before or as a present tense in a set
 * @param opposites for the number of a set, those of the sets that contradict it
 * @param alternatives for the number of a set, those of the other values of its kind
 * @param units the sets of the units of measure
 * @param places the numbers of the places that a word names
 * @param countries for the number of a city, that of its country
 */
record LexiconFiles(
    Map<String, Set<Integer>> concepts,
    Set<String> verbs,
    Map<Integer, Set<Integer>> opposites,
    Map<Integer, Set<Integer>> alternatives,
    Set<Integer> units,
    Map<String, Set<Integer>> places,
    Map<Integer, Integer> countries,
    Set<String> neutral,
    Set<String> givenNames,
    Set<String> titles,
    Set<String> speech) {

  static LexiconFiles bundled() {
    Reader reader = new Reader();
    lines("synonyms").forEach(line -> reader.synonyms(words(line)));
    listed("vocabulary").forEach(word -> reader.concept(List.of(word)));
    Map<Integer, Set<Integer>> opposites = new HashMap<>();
    lines("opposites").forEach(line -> reader.exclude(line, opposites));
    Map<Integer, Set<Integer>> alternatives = new HashMap<>();
    lines("alternatives").forEach(line -> reader.exclude(line, alternatives));
    Map<Integer, Set<Integer>> units = new HashMap<>();
    lines("units").forEach(line -> reader.exclude(line, units));
    units.forEach((unit, others) -> alternatives.merge(unit, others, LexiconFiles::union));
    Map<Integer, Integer> countries = new HashMap<>();
    Map<String, Set<Integer>> places = readPlaces(countries);
    return new LexiconFiles(
        reader.concepts,
        reader.verbs,
        opposites,
        alternatives,
        Set.copyOf(units.keySet()),
        places,
        countries,
        listed("neutral"),
        listed("given-names"),
        listed("titles"),
        listed("speech"));
  }

  private static Map<String, Set<Integer>> readPlaces(Map<Integer, Integer> countries) {
    Map<String, Set<Integer>> places = new HashMap<>();
    int next = 0;
    for (String line : lines("names")) {
      String[] parts = line.split("\\|");
      int country = next++;
      words(parts[0]).forEach(name -> put(places, name, country));
      for (int i = 1; i < parts.length; i++) {
        int city = next++;
        countries.put(city, country);
        words(parts[i]).forEach(name -> put(places, name, city));
      }
    }
    return places;
  }

  private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
    Set<Integer> union = new HashSet<>(a);
    union.addAll(b);
    return union;
  }

  private static Set<String> listed(String name) {
    Set<String> listed = new HashSet<>();
    lines(name).forEach(line -> listed.addAll(words(line)));
    return listed;
  }

  private static void put(Map<String, Set<Integer>> numbers, String word, int number) {
    numbers.computeIfAbsent(word, w -> new HashSet<>()).add(number);
  }

  private static List<String> words(String line) {
    return new WordAnalyzer().analyze(line).stream().map(word -> word.normalized()).toList();
  }

  private static List<String> lines(String name) {
    String path = "/lexicon/" + name + ".txt";
    try (InputStream in = LexiconFiles.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers the sets of synonyms; a word that opens a set stands for it in the other files. */
  private static final class Reader {
    private final Map<String, Set<Integer>> concepts = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private int next;

    void synonyms(List<String> words) {
      concept(words);
      for (int i = 1; i < words.size(); i++) {
        String present = words.get(i);
        if (present.charAt(0) == 'ي' && words.get(i - 1).charAt(0) != 'ي') {
          verbs.add(present);
          verbs.add(words.get(i - 1));
        }
      }
    }

    int concept(List<String> words) {
      int number = next++;
      words.forEach(word -> put(concepts, word, number));
      words.stream()
          .filter(Reader::isDefective)
          .forEach(word -> put(concepts, shortened(word), number));
      opened.putIfAbsent(words.get(0), number);
      return number;
    }

    /** «ينتهي» is «ينته» behind «لم». */
    private static boolean isDefective(String word) {
      return word.length() >= 4
          && word.charAt(0) == 'ي'
          && "يو".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static String shortened(String word) {
      return word.substring(0, word.length() - 1);
    }

    void exclude(String line, Map<Integer, Set<Integer>> pairs) {
      List<Set<Integer>> sides = new ArrayList<>();
      for (String side : line.split("\\|")) {
        Set<Integer> numbers = new HashSet<>();
        List<String> words = words(side);
        if (!side.contains("!")) {
          words.stream().filter(opened::containsKey).map(opened::get).forEach(numbers::add);
        }
        numbers.add(concept(words));
        sides.add(numbers);
      }
      for (Set<Integer> side : sides) {
        for (Set<Integer> other : sides) {
          if (side != other) {
            side.forEach(n -> pairs.computeIfAbsent(n, k -> new HashSet<>()).addAll(other));
          }
        }
      }
    }
  }
}
